import { type BpmnRule, breaking } from './rule.ts'

/** A converging gateway has at most one outgoing flow. BPMN 2.0.2 §8.4.9, table of Gateway. */
export const convergingGateway: BpmnRule = {
  name: 'bpmn-converging-gateway',
  section: '§8.4.9, table of Gateway',
  meaning: 'A converging gateway has at most one outgoing flow.',
  extended: ['EXT.017'],
  run(model) {
    return breaking(
      model.of('Gateway'),
      (gateway) => gateway.attribute('gatewayDirection') === 'Converging' && model.outgoing(gateway).length > 1,
    )
  },
}
