import { Type, type Static } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { defineEvent } from './event-kind.ts'

export const Code = Type.String({ minLength: 1, maxLength: 200 })
const schema = Type.Object({ kind: Type.Literal('error'), code: Type.Optional(Code) }, closed)

/**
 * Fehler: stops the scope it is thrown in; whoever catches it takes over. One that nobody catches ends the case (§10.5.1,
 * §13.5.4).
 */
export const error = defineEvent<Static<typeof schema>>({
  kind: 'error',
  label: { de: 'Fehler', en: 'error' },
  schema,
  at: ['inner-start', 'boundary', 'end'],
  alwaysInterrupts: true,
  stopsScope: true,
  raise(run, { code }) {
    if (!run.throwUp({ kind: 'error', code: code ?? null })) run.endCase('error', code)
    return false
  },
  catches: ({ code }, thrown) => thrown.kind === 'error' && (code === undefined || code === thrown.code),
  names: ({ code }) => code !== undefined,
})
