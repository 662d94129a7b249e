import { Type, type Static } from 'typebox'
import { closed, Feel } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import type { StepRun } from '../kernel/step-run.ts'
import { correlationOf, MessageName } from './events/message.ts'

/** `instantiate`: the message begins a case. */
const config = Type.Object(
  { message: MessageName, correlation: Type.Optional(Feel), instantiate: Type.Optional(Type.Boolean()) },
  closed,
)
type Config = Static<typeof config>

function listen(run: StepRun<Config>): void {
  run.listen('message', run.config.message, correlationOf(run, run.config.correlation))
}

/** Nachricht abwarten: from another case or system (BPMN 2.0 §10.3.3, receive task). */
export const receiveTask = defineBlock<Config>({
  type: 'receive-task',
  activity: 'receive',
  expert: true,
  config,
  suggested: [{ de: 'Nachricht abwarten', en: 'Wait for a message' }],
  triggers: ({ instantiate, message }) => (instantiate ? [{ kind: 'message', name: message }] : []),
  messages: ({ message }) => [message],
  expressions: ({ correlation }) => (correlation === undefined ? [] : [correlation]),
  awaits: () => true,
  ownNames: { outputs: ['message'] },
  enter: listen,
  arm: listen,
  checks: () => [],
  bpmn: 'bpmn:receiveTask',
})
