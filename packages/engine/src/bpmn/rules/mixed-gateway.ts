import { type BpmnRule, breaking } from './rule.ts'

/** A mixed gateway has several incoming and several outgoing flows. BPMN 2.0.2 §8.4.9, table of Gateway. */
export const mixedGateway: BpmnRule = {
  name: 'bpmn-mixed-gateway',
  section: '§8.4.9, table of Gateway',
  meaning: 'A mixed gateway has several incoming and several outgoing flows.',
  extended: ['EXT.019'],
  run(model) {
    return breaking(
      model.of('Gateway'),
      (gateway) =>
        gateway.attribute('gatewayDirection') === 'Mixed' &&
        (model.incoming(gateway).length < 2 || model.outgoing(gateway).length < 2),
    )
  },
}
