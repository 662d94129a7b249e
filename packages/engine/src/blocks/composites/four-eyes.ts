import { Type, type Static } from 'typebox'
import { closed, Key, Text } from '../../definition/basics.ts'
import { partKey } from '../../kernel/expansion.ts'
import { retentionKnown } from '../retention-known.ts'
import { roleKnown } from '../role-known.ts'
import { between, defineComposite, inside } from './define-composite.ts'

const config = Type.Object(
  {
    role: Key,
    /** The role of the second person; the same where absent. */
    secondRole: Type.Optional(Key),
    outcomes: Type.Array(Type.Object({ key: Key, label: Text }, closed), { minItems: 1 }),
    dueWorkingDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 250 })),
    retention: Key,
  },
  closed,
)

/** Vier-Augen-Prüfung: one person proposes an outcome, another one agrees or sends it back. */
export const fourEyes = defineComposite<Static<typeof config>>({
  type: 'four-eyes',
  activity: 'examine',
  config,
  suggested: [{ de: 'Vier-Augen-Prüfung', en: 'Two-person check' }],
  expressions: () => [],
  composite: {
    version: 1,
    expand(step, { role, secondRole = role, outcomes, dueWorkingDays, retention }) {
      const due = dueWorkingDays === undefined ? {} : { dueWorkingDays }
      const name = (de: string, en: string) => ({ de: `${step.name.de}: ${de}`, en: `${step.name.en}: ${en}` })
      return {
        steps: [
          // A way leads back to the first person, so the beginning has to be told.
          inside(step, 'begin', { block: 'start-event', name: name('Beginn', 'begin'), config: { events: [] } }),
          inside(step, 'first', { block: 'user-task', name: step.name, config: { role, outcomes, retention, ...due } }),
          inside(step, 'second', {
            block: 'second-look',
            name: name('Gegenprüfung', 'second look'),
            config: {
              role: secondRole,
              after: partKey(step.key, 'first'),
              outcomes: [
                { key: 'agree', label: { de: 'Mitzeichnen', en: 'Agree' } },
                { key: 'disagree', label: { de: 'Zurückgeben', en: 'Send back' }, needsNote: true },
              ],
              retention,
              ...due,
            },
          }),
          inside(step, 'done', { block: 'conclusion', name: name('entschieden', 'decided'), config: { from: 'first' } }),
        ],
        flows: [
          between(step, 'begin', 'first'),
          between(step, 'first', 'second'),
          between(step, 'second', 'done'),
          between(step, 'second', 'first'),
        ],
      }
    },
  },
  checks: (step, { role, secondRole = role, retention }, definition) => [
    ...roleKnown(step, role, definition),
    ...(secondRole === role ? [] : roleKnown(step, secondRole, definition, 'secondRole')),
    ...retentionKnown(step, retention, definition),
  ],
})
