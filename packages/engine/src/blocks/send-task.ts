import { Type, type Static } from 'typebox'
import { closed, Feel } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { MessageName, sendMessage } from './events/message.ts'

const config = Type.Object(
  { message: MessageName, correlation: Type.Optional(Feel), payload: Type.Optional(Feel) },
  closed,
)

/** Nachricht senden: to the case or system that waits for it (BPMN 2.0 §10.3.3, send task). */
export const sendTask = defineBlock<Static<typeof config>>({
  type: 'send-task',
  activity: 'provide',
  expert: true,
  config,
  suggested: [{ de: 'Nachricht senden', en: 'Send a message' }],
  messages: ({ message }) => [message],
  expressions: ({ correlation, payload }) => [correlation, payload].filter((source) => source !== undefined),
  enter(run) {
    sendMessage(run, run.config)
    run.leave()
  },
  checks: () => [],
  bpmn: 'bpmn:sendTask',
})
