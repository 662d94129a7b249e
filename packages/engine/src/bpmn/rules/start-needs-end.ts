import { type BpmnRule, breaking } from './rule.ts'

/** Where there is a start event, there is an end event on the same level. BPMN 2.0.2 §10.5.3. */
export const startNeedsEnd: BpmnRule = {
  name: 'bpmn-start-needs-end',
  section: '§10.5.3',
  meaning: 'Where there is a start event, there is an end event on the same level.',
  extended: ['EXT.105'],
  run(model) {
    return breaking(model.of('StartEvent'), ({ parent }) => parent?.within('EndEvent').length === 0)
  },
}
