import { type BpmnRule, breaking } from './rule.ts'

/** An event-based gateway waits for messages either by events or by receive tasks. BPMN 2.0.2 §10.6.6. */
export const eventGatewayOneKindOfMessage: BpmnRule = {
  name: 'bpmn-event-gateway-one-kind-of-message',
  section: '§10.6.6',
  meaning: 'An event-based gateway waits for messages either by events or by receive tasks.',
  extended: ['EXT.139'],
  run(model) {
    return breaking(model.of('EventBasedGateway'), (gateway) => {
      const targets = model.outgoing(gateway).flatMap((flow) => model.targetOf(flow) ?? [])
      const events = targets.filter((target) => target.is('IntermediateCatchEvent'))
      return (
        targets.some((target) => target.is('ReceiveTask')) && events.some((event) => model.hasTrigger(event, 'Message'))
      )
    })
  },
}
