import { type BpmnRule, breaking } from './rule.ts'

/** An event-based gateway has two or more outgoing flows. BPMN 2.0.2 §10.6.6. */
export const eventGatewayBranches: BpmnRule = {
  name: 'bpmn-event-gateway-branches',
  section: '§10.6.6',
  meaning: 'An event-based gateway has two or more outgoing flows.',
  extended: ['EXT.136'],
  run(model) {
    return breaking(model.of('EventBasedGateway'), (gateway) => model.outgoing(gateway).length < 2)
  },
}
