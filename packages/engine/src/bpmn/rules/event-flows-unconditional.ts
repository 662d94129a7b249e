import { type BpmnRule, breaking } from './rule.ts'

/** A flow that leaves an event has no condition. BPMN 2.0.2 §10.5.2, §8.4.13. */
export const eventFlowsUnconditional: BpmnRule = {
  name: 'bpmn-event-flows-unconditional',
  section: '§10.5.2, §8.4.13',
  meaning: 'A flow that leaves an event has no condition.',
  extended: ['EXT.025'],
  run(model) {
    return breaking(
      model.of('SequenceFlow'),
      (flow) => model.sourceOf(flow)?.is('Event') === true && flow.parts('conditionExpression').length > 0,
    )
  },
}
