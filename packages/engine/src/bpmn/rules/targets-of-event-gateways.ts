import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/** What follows the event-based gateways of a model (BPMN 2.0.2 §10.6.6: the configuration of the gateway). */
export function targetsOfEventGateways(
  model: BpmnModel,
): readonly { readonly gateway: ModelElement; readonly target: ModelElement }[] {
  return model.of('EventBasedGateway').flatMap((gateway) =>
    model.outgoing(gateway).flatMap((flow) => {
      const target = model.targetOf(flow)
      return target === undefined ? [] : [{ gateway, target }]
    }),
  )
}
