import { type BpmnRule, breaking } from './rule.ts'

/** A flow that leaves an event-based gateway has no condition. BPMN 2.0.2 §10.6.6. */
export const eventGatewayUnconditional: BpmnRule = {
  name: 'bpmn-event-gateway-unconditional',
  section: '§10.6.6',
  meaning: 'A flow that leaves an event-based gateway has no condition.',
  extended: ['EXT.137'],
  run(model) {
    return breaking(
      model.of('SequenceFlow'),
      (flow) => model.sourceOf(flow)?.is('EventBasedGateway') === true && flow.parts('conditionExpression').length > 0,
    )
  },
}
