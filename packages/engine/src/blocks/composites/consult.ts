import { Type, type Static } from 'typebox'
import { closed, Feel, Key, Text } from '../../definition/basics.ts'
import { problem } from '../../problems/problem.ts'
import { Period, Silence } from '../parts/opinion.ts'
import { retentionKnown } from '../retention-known.ts'
import { roleKnown } from '../role-known.ts'
import { defineComposite, inside } from './define-composite.ts'

const Participant = Type.Object(
  {
    key: Key,
    name: Text,
    period: Period,
    silence: Silence,
    /** By how much the period can be extended; it cannot where absent. */
    extension: Type.Optional(Period),
    /** Takes part only where this is true. */
    when: Type.Optional(Feel),
  },
  closed,
)

const config = Type.Object(
  {
    participants: Type.Array(Participant, { minItems: 1, maxItems: 50 }),
    role: Key,
    result: Key,
    retention: Key,
  },
  closed,
)
type Config = Static<typeof config>

const ANSWERS = [
  { key: 'agreed', label: { de: 'Stimmt zu', en: 'Agrees' } },
  { key: 'conditions', label: { de: 'Stimmt mit Auflagen zu', en: 'Agrees with conditions' } },
  { key: 'refused', label: { de: 'Lehnt ab', en: 'Refuses' } },
]
const EXTEND = { key: 'extend', label: { de: 'Frist verlängern', en: 'Extend the deadline' }, needsNote: true }

/**
 * Behörden beteiligen: several are asked at once, each with a period of its own and the legal consequence of silence.
 * `result.<name>` lists them: name, answer, day, whether the answer is fictional, deadline with its reasons.
 */
export const consult = defineComposite<Config>({
  type: 'consult',
  activity: 'involve',
  config,
  suggested: [{ de: 'Behörden beteiligen', en: 'Consult authorities' }],
  gives: ({ result }) => [`result.${result}`],
  outcomes: () => [
    { key: 'agreed', label: { de: 'Keine Einwände', en: 'No objections' } },
    { key: 'refused', label: { de: 'Jemand lehnt ab', en: 'Somebody refuses' } },
  ],
  // Settings of an unfinished model may be missing.
  expressions: ({ participants = [] }: Partial<Config>) => participants.flatMap(({ when }) => when ?? []),
  composite: {
    version: 1,
    expand(step, { participants, role, result, retention }) {
      const all = participants.map(({ key }) => key)
      const steps = participants.map(({ key, name, ...rest }) =>
        inside(step, key, {
          block: 'opinion',
          name: { de: `Stellungnahme: ${name.de}`, en: `Opinion: ${name.en}` },
          config: {
            ...rest,
            participant: key,
            name,
            role,
            all,
            outcomes: rest.extension === undefined ? ANSWERS : [...ANSWERS, EXTEND],
            result,
            retention,
          },
        }),
      )
      return { steps, flows: [] }
    },
  },
  checks(step, { participants, role, retention }, definition) {
    const seen = new Set<string>()
    const repeated = participants.flatMap(({ key }) => {
      const known = seen.has(key)
      seen.add(key)
      return known ? [problem('key-repeated', { key }, `steps/${step.key}/config/participants`)] : []
    })
    return [...repeated, ...roleKnown(step, role, definition), ...retentionKnown(step, retention, definition)]
  },
})
