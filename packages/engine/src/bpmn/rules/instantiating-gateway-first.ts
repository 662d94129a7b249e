import { type BpmnRule, breaking } from './rule.ts'

/** An event-based gateway that starts a process has no incoming flow. BPMN 2.0.2 §10.6.6. */
export const instantiatingGatewayFirst: BpmnRule = {
  name: 'bpmn-instantiating-gateway-first',
  section: '§10.6.6',
  meaning: 'An event-based gateway that starts a process has no incoming flow.',
  extended: ['EXT.142'],
  run(model) {
    return breaking(
      model.of('EventBasedGateway'),
      (gateway) => gateway.flag('instantiate') && model.incoming(gateway).length > 0,
    )
  },
}
