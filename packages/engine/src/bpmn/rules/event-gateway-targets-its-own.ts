import { type BpmnRule, breaking } from './rule.ts'
import { targetsOfEventGateways } from './targets-of-event-gateways.ts'

/** What follows an event-based gateway has no other incoming flow. BPMN 2.0.2 §10.6.6. */
export const eventGatewayTargetsItsOwn: BpmnRule = {
  name: 'bpmn-event-gateway-targets-its-own',
  section: '§10.6.6',
  meaning: 'What follows an event-based gateway has no other incoming flow.',
  extended: ['EXT.141'],
  run(model) {
    const targets = new Set(targetsOfEventGateways(model).map(({ target }) => target))
    return breaking([...targets], (target) => model.incoming(target).length > 1)
  },
}
