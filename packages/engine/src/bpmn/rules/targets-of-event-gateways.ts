import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/**
 * What follows the event-based gateways of processes (BPMN 2.0.2 §10.6.6: the configuration of the gateway). In a
 * choreography they lead to choreography activities (§11.7).
 */
export function targetsOfEventGateways(
  model: BpmnModel,
): readonly { readonly gateway: ModelElement; readonly target: ModelElement }[] {
  const gateways = model.of('EventBasedGateway').filter((gateway) => gateway.around('Process') !== undefined)
  return gateways.flatMap((gateway) =>
    model.outgoing(gateway).flatMap((flow) => {
      const target = model.targetOf(flow)
      return target === undefined ? [] : [{ gateway, target }]
    }),
  )
}
