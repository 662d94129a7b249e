import type { ModelElement } from './model-element.ts'
import type { BpmnRule } from './rule.ts'
import { targetsOfEventGateways } from './targets-of-event-gateways.ts'

const AWAITED = ['Message', 'Signal', 'Timer', 'Conditional'].map((kind) => `${kind}EventDefinition`)

/**
 * An event-based gateway leads to receive tasks and to intermediate events that wait for a message, signal, time or
 * condition only. BPMN 2.0.2 §10.6.6.
 */
export const eventGatewayTargets: BpmnRule = {
  name: 'bpmn-event-gateway-targets',
  section: '§10.6.6',
  meaning:
    'An event-based gateway leads to receive tasks and to intermediate events that wait for a message, signal, time or condition only.',
  extended: ['EXT.138'],
  run(model) {
    const fits = (target: ModelElement) => {
      if (target.is('ReceiveTask')) return true
      const triggers = model.triggers(target)
      return (
        target.is('IntermediateCatchEvent') &&
        triggers.length > 0 &&
        triggers.every((trigger) => trigger.is(...AWAITED))
      )
    }
    return targetsOfEventGateways(model).flatMap(({ gateway, target }) =>
      fits(target) ? [] : [{ element: gateway, values: { other: target.label } }],
    )
  },
}
