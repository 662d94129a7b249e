import { Type, type Static } from 'typebox'
import { closed, Feel } from '../../definition/basics.ts'
import { defineEvent } from './event-kind.ts'

const schema = Type.Object(
  { kind: Type.Literal('signal'), signal: Type.String({ minLength: 1, maxLength: 200 }), payload: Type.Optional(Feel) },
  closed,
)

/** Signal: to all who wait for it, in this case and in others (§10.5.4). */
export const signal = defineEvent<Static<typeof schema>>({
  kind: 'signal',
  label: { de: 'Signal', en: 'signal' },
  schema,
  at: ['start', 'inner-start', 'catch', 'throw', 'boundary', 'end'],
  expressions: ({ payload }) => (payload === undefined ? [] : [payload]),
  listen(run, { signal: name }) {
    run.listen('signal', name)
  },
  raise(run, { signal: name, payload }) {
    const value = payload === undefined ? {} : run.evaluateTagged(payload)
    run.signal(name, value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, never>) : {})
    return true
  },
  trigger: ({ signal: name }) => ({ kind: 'signal', name }),
})
