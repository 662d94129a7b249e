import { Type, type Static } from 'typebox'
import { closed } from '../../definition/basics.ts'
import { defineEvent } from './event-kind.ts'

const schema = Type.Object({ kind: Type.Literal('cancel') }, closed)

/** Rücknahme: a transaction is given up and what it did is undone (§10.5.3, §13.5.2). */
export const cancel = defineEvent<Static<typeof schema>>({
  kind: 'cancel',
  label: { de: 'Rücknahme', en: 'cancellation' },
  schema,
  at: ['boundary', 'end'],
  alwaysInterrupts: true,
  inTransaction: true,
  stopsScope: true,
  raise(run) {
    run.cancelTransaction()
    return false
  },
  catches: (_config, thrown) => thrown.kind === 'cancel',
})
