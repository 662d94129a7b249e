import { type BpmnRule, breaking } from './rule.ts'

/** A gateway has several incoming or several outgoing flows. BPMN 2.0.2 §10.6.1. */
export const gatewaySplitsOrMerges: BpmnRule = {
  name: 'bpmn-gateway-splits-or-merges',
  section: '§10.6.1',
  meaning: 'A gateway has several incoming or several outgoing flows.',
  extended: ['EXT.135'],
  run(model) {
    return breaking(
      model.of('Gateway'),
      (gateway) => model.incoming(gateway).length < 2 && model.outgoing(gateway).length < 2,
    )
  },
}
