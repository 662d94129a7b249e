import { Type, type Static } from 'typebox'
import { closed, Key } from '../../definition/basics.ts'
import { defineEvent } from './event-kind.ts'

const schema = Type.Object(
  {
    kind: Type.Literal('compensation'),
    /** Thrown: the step to undo; all of the scope where absent. */
    activity: Type.Optional(Key),
    /** At a boundary: the step that undoes the host. */
    handler: Type.Optional(Key),
  },
  closed,
)

/** Rückabwicklung: finished steps are undone, the last first (§10.5.1, §13.5.5). */
export const compensation = defineEvent<Static<typeof schema>>({
  kind: 'compensation',
  label: { de: 'Rückabwicklung', en: 'undoing' },
  schema,
  at: ['inner-start', 'throw', 'boundary', 'end'],
  raise: (run, { activity }, then) => !run.compensate(activity ?? null, then),
  undoes: ({ activity }) => activity,
  catches: (_config, thrown) => thrown.kind === 'compensation',
})
