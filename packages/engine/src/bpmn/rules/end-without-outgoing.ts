import { type BpmnRule, breaking } from './rule.ts'

/** No sequence flow leaves an end event. BPMN 2.0.2 §10.5.3, §7.6.1. */
export const endWithoutOutgoing: BpmnRule = {
  name: 'bpmn-end-without-outgoing',
  section: '§10.5.3, §7.6.1',
  meaning: 'No sequence flow leaves an end event.',
  extended: ['EXT.104'],
  run(model) {
    return breaking(model.of('EndEvent'), (event) => model.outgoing(event).length > 0)
  },
}
