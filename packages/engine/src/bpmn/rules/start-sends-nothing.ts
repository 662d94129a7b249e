import { type BpmnRule, breaking } from './rule.ts'

/** No message flow begins at a start event. BPMN 2.0.2 §10.5.2. */
export const startSendsNothing: BpmnRule = {
  name: 'bpmn-start-sends-nothing',
  section: '§10.5.2',
  meaning: 'No message flow begins at a start event.',
  extended: ['EXT.102'],
  run(model) {
    return breaking(model.of('MessageFlow'), (flow) => model.sourceOf(flow)?.is('StartEvent') === true)
  },
}
