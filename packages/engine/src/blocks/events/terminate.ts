import { Type, type Static } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { defineEvent } from './event-kind.ts'

const schema = Type.Object({ kind: Type.Literal('terminate') }, closed)

/** Abbruch: everything in the scope ends at once (§10.5.3, §13.5.6). */
export const terminate = defineEvent<Static<typeof schema>>({
  kind: 'terminate',
  label: { de: 'Abbruch', en: 'abort' },
  schema,
  at: ['end'],
  stopsScope: true,
  raise(run) {
    run.terminate()
    return false
  },
})
