import { Type, type Static } from 'typebox'
import { closed, Key } from '../../definition/basics.ts'
import { partKey } from '../../kernel/expansion.ts'
import { problem } from '../../problems/problem.ts'
import { Period } from '../parts/opinion.ts'
import { retentionKnown } from '../retention-known.ts'
import { roleKnown } from '../role-known.ts'
import { between, defineComposite, inside } from './define-composite.ts'

const config = Type.Object(
  {
    letter: Key,
    period: Period,
    role: Key,
    /** What the party is asked on its page: the facts that the decision depends on. */
    text: Type.String({ minLength: 1, maxLength: 2000 }),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
    /** A person decides first whether the hearing is waived (§ 28 Abs. 2, 3 VwVfG). */
    mayWaive: Type.Optional(Type.Boolean()),
    result: Key,
    retention: Key,
  },
  closed,
)
type Config = Static<typeof config>

const HEARD = { key: 'heard', label: { de: 'Hat sich geäußert', en: 'Made a statement' } }
const SILENT = { key: 'silent', label: { de: 'Frist ohne Äußerung abgelaufen', en: 'Silent until the deadline' } }
const WAIVED = { key: 'waived', label: { de: 'Von der Anhörung abgesehen', en: 'Hearing waived' } }

/**
 * Anhören (§ 28 VwVfG): a letter to the party, a period from the day of notification, the statement or silence; or
 * the hearing is waived with a reason.
 */
export const hearing = defineComposite<Config>({
  type: 'hearing',
  activity: 'involve',
  config,
  suggested: [{ de: 'Anhören', en: 'Hear the party' }],
  gives: ({ letter, result }) => [`letters.${letter}`, `result.${result}`],
  outcomes: ({ mayWaive }) => (mayWaive ? [HEARD, SILENT, WAIVED] : [HEARD, SILENT]),
  expressions: () => [],
  composite: {
    version: 1,
    expand(step, { letter, period, role, text, reason = '', mayWaive = false, result, retention }, definition) {
      const party = definition.letters.find(({ key }) => key === letter)?.addressee ?? ''
      const whether = inside(step, 'whether', {
        block: 'whether-to-hear',
        name: { de: `${step.name.de}: anhören oder absehen?`, en: `${step.name.en}: hear or waive?` },
        config: {
          role,
          outcomes: [
            { key: 'hear', label: { de: 'Anhören', en: 'Hear' } },
            { key: 'waive', label: { de: 'Von der Anhörung absehen', en: 'Waive the hearing' }, needsNote: true },
          ],
          result,
          retention,
        },
      })
      const send = inside(step, 'letter', {
        block: 'letter',
        name: { de: `${step.name.de}: Schreiben`, en: `${step.name.en}: letter` },
        config: { letter },
      })
      const wait = inside(step, 'statement', {
        block: 'statement',
        name: { de: `${step.name.de}: Äußerung abwarten`, en: `${step.name.en}: wait for the statement` },
        config: {
          party,
          after: partKey(step.key, 'letter'),
          period,
          role,
          text,
          reason,
          outcomes: [{ key: 'heard', label: { de: 'Äußerung eintragen', en: 'Record the statement' }, needsNote: true }],
          result,
          retention,
        },
      })
      return {
        steps: mayWaive ? [whether, send, wait] : [send, wait],
        flows: [...(mayWaive ? [between(step, 'whether', 'letter')] : []), between(step, 'letter', 'statement')],
      }
    },
  },
  checks(step, { letter, role, retention }, definition) {
    const known = definition.letters.some(({ key }) => key === letter)
    return [
      ...(known ? [] : [problem('letter-unknown', { step: step.name, letter }, `steps/${step.key}/config/letter`)]),
      ...roleKnown(step, role, definition),
      ...retentionKnown(step, retention, definition),
    ]
  },
})
