import { Type, type Static } from 'typebox'
import { closed, Feel } from '../../definition/basics.ts'
import { defineEvent } from './event-kind.ts'

const schema = Type.Object({ kind: Type.Literal('condition'), condition: Feel }, closed)

/** Bedingung: as soon as it has become true (§10.5.4, conditional). */
export const condition = defineEvent<Static<typeof schema>>({
  kind: 'condition',
  label: { de: 'Bedingung', en: 'condition' },
  schema,
  at: ['inner-start', 'catch', 'boundary'],
  expressions: ({ condition: source }) => [source],
  listen(run, { condition: source }) {
    run.listen('condition', source)
  },
})
