import { type BpmnRule, breaking } from './rule.ts'

/** A diverging gateway has at most one incoming flow. BPMN 2.0.2 §8.4.9, table of Gateway. */
export const divergingGateway: BpmnRule = {
  name: 'bpmn-diverging-gateway',
  section: '§8.4.9, table of Gateway',
  meaning: 'A diverging gateway has at most one incoming flow.',
  extended: ['EXT.018'],
  run(model) {
    return breaking(
      model.of('Gateway'),
      (gateway) => gateway.attribute('gatewayDirection') === 'Diverging' && model.incoming(gateway).length > 1,
    )
  },
}
