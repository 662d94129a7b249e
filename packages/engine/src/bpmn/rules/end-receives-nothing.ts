import { type BpmnRule, breaking } from './rule.ts'

/** No message flow leads to an end event. BPMN 2.0.2 §10.5.3. */
export const endReceivesNothing: BpmnRule = {
  name: 'bpmn-end-receives-nothing',
  section: '§10.5.3',
  meaning: 'No message flow leads to an end event.',
  extended: ['EXT.108'],
  run(model) {
    return breaking(model.of('MessageFlow'), (flow) => model.targetOf(flow)?.is('EndEvent') === true)
  },
}
