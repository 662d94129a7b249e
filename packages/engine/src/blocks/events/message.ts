import { Type, type Static } from 'typebox'
import { closed, Feel } from '../../definition/basics.ts'
import type { StepRun } from '../../kernel/step-run.ts'
import { problem } from '../../problems/problem.ts'
import { defineEvent } from './event-kind.ts'

export const MessageName = Type.String({ minLength: 1, maxLength: 200 })

const schema = Type.Object(
  {
    kind: Type.Literal('message'),
    message: MessageName,
    /** Tells which case is meant: text, equal at both ends. */
    correlation: Type.Optional(Feel),
    /** What a thrown message brings along: a context. */
    payload: Type.Optional(Feel),
  },
  closed,
)
type Config = Static<typeof schema>

/** The correlation of a message as text; null where the model names none. */
export function correlationOf(run: StepRun<unknown>, source: string | undefined): string | null {
  if (source === undefined) return null
  const value = run.evaluateTagged(source)
  if (typeof value === 'string') return value
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value.$number === 'string') return value.$number
  return run.fail(problem('correlation-without-text', { source }))
}

/** Hands a message to the outside, which finds the case that waits for it or begins one (§10.5.1, §13.5.1). */
export function sendMessage(run: StepRun<unknown>, { message, correlation, payload }: Omit<Config, 'kind'>): void {
  const value = payload === undefined ? {} : run.evaluateTagged(payload)
  const data = value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, never>) : {}
  run.emit('event.thrown', { step: run.step.key, kind: 'message', name: message })
  const key = `message/${run.state.revision}`
  run.effect({ type: 'send-message', key, message, correlation: correlationOf(run, correlation), data })
}

/** Nachricht: to one who waits for it, by name and correlation. */
export const message = defineEvent<Config>({
  kind: 'message',
  label: { de: 'Nachricht', en: 'message' },
  schema,
  at: ['start', 'inner-start', 'catch', 'throw', 'boundary', 'end'],
  expressions: ({ correlation, payload }) => [correlation, payload].filter((source) => source !== undefined),
  listen(run, { message: name, correlation }) {
    run.listen('message', name, correlationOf(run, correlation))
  },
  raise(run, config) {
    sendMessage(run, config)
    return true
  },
  message: ({ message: name }) => name,
  trigger: ({ message: name }) => ({ kind: 'message', name }),
})
