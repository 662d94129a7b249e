import { type BpmnRule, breaking } from './rule.ts'

/** A sequence flow leaves every start event. BPMN 2.0.2 §10.5.2. */
export const startHasOutgoing: BpmnRule = {
  name: 'bpmn-start-has-outgoing',
  section: '§10.5.2',
  meaning: 'A sequence flow leaves every start event.',
  extended: ['EXT.101'],
  run(model) {
    return breaking(model.of('StartEvent'), (event) => model.outgoing(event).length === 0)
  },
}
