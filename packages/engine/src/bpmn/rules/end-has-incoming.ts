import { type BpmnRule, breaking } from './rule.ts'

/** A sequence flow leads to every end event. BPMN 2.0.2 §10.5.3. */
export const endHasIncoming: BpmnRule = {
  name: 'bpmn-end-has-incoming',
  section: '§10.5.3',
  meaning: 'A sequence flow leads to every end event.',
  extended: ['EXT.107'],
  run(model) {
    return breaking(model.of('EndEvent'), (event) => model.incoming(event).length === 0)
  },
}
