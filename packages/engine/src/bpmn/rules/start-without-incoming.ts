import { type BpmnRule, breaking } from './rule.ts'

/** No sequence flow leads to a start event. BPMN 2.0.2 §10.5.2, §7.6.1. */
export const startWithoutIncoming: BpmnRule = {
  name: 'bpmn-start-without-incoming',
  section: '§10.5.2, §7.6.1',
  meaning: 'No sequence flow leads to a start event.',
  extended: ['EXT.096'],
  run(model) {
    return breaking(model.of('StartEvent'), (event) => model.incoming(event).length > 0)
  },
}
