import type { BpmnRule } from './rule.ts'
import { targetsOfEventGateways } from './targets-of-event-gateways.ts'

/** A receive task that follows an event-based gateway has no boundary events. BPMN 2.0.2 §10.6.6. */
export const eventGatewayTasksBare: BpmnRule = {
  name: 'bpmn-event-gateway-tasks-bare',
  section: '§10.6.6',
  meaning: 'A receive task that follows an event-based gateway has no boundary events.',
  extended: ['EXT.140'],
  run(model) {
    return targetsOfEventGateways(model).flatMap(({ target }) => {
      const attached = model
        .of('BoundaryEvent')
        .find((event) => model.find(event.attribute('attachedToRef')) === target)
      if (!target.is('ReceiveTask') || attached === undefined) return []
      return [{ element: target, values: { other: attached.label } }]
    })
  },
}
