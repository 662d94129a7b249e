import { type BpmnRule, breaking } from './rule.ts'

/**
 * Only an event-based gateway that starts a process can be parallel. BPMN 2.0.2 §10.6.6, table of EventBasedGateway.
 */
export const parallelEventGatewayStarts: BpmnRule = {
  name: 'bpmn-parallel-event-gateway-starts',
  section: '§10.6.6, table of EventBasedGateway',
  meaning: 'Only an event-based gateway that starts a process can be parallel.',
  run(model) {
    return breaking(
      model.of('EventBasedGateway'),
      (gateway) => gateway.attribute('eventGatewayType') === 'Parallel' && !gateway.flag('instantiate'),
    )
  },
}
