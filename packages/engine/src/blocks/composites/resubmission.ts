import { Type, type Static } from 'typebox'
import { closed, Feel, Key, Text } from '../../definition/basics.ts'
import { retentionKnown } from '../retention-known.ts'
import { roleKnown } from '../role-known.ts'
import { between, defineComposite, inside } from './define-composite.ts'

const config = Type.Object(
  {
    /** A date (start of that day) or date and time. */
    at: Feel,
    role: Key,
    outcomes: Type.Array(Type.Object({ key: Key, label: Text }, closed), { minItems: 1 }),
    retention: Key,
  },
  closed,
)

/** Wiedervorlage: on a day the case comes back to somebody's desk. */
export const resubmission = defineComposite<Static<typeof config>>({
  type: 'resubmission',
  activity: 'involve',
  config,
  suggested: [{ de: 'Wiedervorlage', en: 'Bring up again' }],
  // Settings of an unfinished model may be missing.
  expressions: ({ at }: { readonly at?: string }) => (at === undefined ? [] : [at]),
  composite: {
    version: 1,
    expand: (step, { at, role, outcomes, retention }) => ({
      steps: [
        inside(step, 'day', { block: 'timer', name: { de: `${step.name.de}: abwarten`, en: `${step.name.en}: wait` }, config: { at } }),
        inside(step, 'work', { block: 'user-task', name: step.name, config: { role, outcomes, retention } }),
        inside(step, 'done', {
          block: 'conclusion',
          name: { de: `${step.name.de}: erledigt`, en: `${step.name.en}: done` },
          config: { from: 'work' },
        }),
      ],
      flows: [between(step, 'day', 'work'), between(step, 'work', 'done')],
    }),
  },
  checks: (step, { role, retention }, definition) => [...roleKnown(step, role, definition), ...retentionKnown(step, retention, definition)],
})
