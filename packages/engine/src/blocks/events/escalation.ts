import { Type, type Static } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { Code } from './error.ts'
import { defineEvent } from './event-kind.ts'

const schema = Type.Object({ kind: Type.Literal('escalation'), code: Type.Optional(Code) }, closed)

/** Eskalation: somebody further out is told; without anybody, the token goes on (§10.5.1, §13.5.4). */
export const escalation = defineEvent<Static<typeof schema>>({
  kind: 'escalation',
  label: { de: 'Eskalation', en: 'escalation' },
  schema,
  at: ['inner-start', 'throw', 'boundary', 'end'],
  raise(run, { code }) {
    run.throwUp({ kind: 'escalation', code: code ?? null })
    return true
  },
  catches: ({ code }, thrown) => thrown.kind === 'escalation' && (code === undefined || code === thrown.code),
  names: ({ code }) => code !== undefined,
})
