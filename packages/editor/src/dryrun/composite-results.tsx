import { blockOf, evaluateCase, type Language, type Reason, reasonText, runningStep, type Tagged } from '@laufzettel/engine'
import { taggedWords } from '../versions/tagged-words.ts'
import { watch } from '../watch.ts'
import type { Run } from './replay.ts'
import { type DryRunWord, dryRunWords } from './words.ts'

type Values = Readonly<Record<string, Tagged>>

/** What a composite block has given so far: the step it belongs to, one group of values or one for each participant. */
export interface CompositeResult {
  readonly step: string
  readonly title: string
  readonly groups: readonly { readonly part: string; readonly name: string | null; readonly values: Values }[]
}

/** The results of the composite steps that have any, in the order of the model. */
export function compositeResults({ simulation }: Run, language: Language): readonly CompositeResult[] {
  const { state, world, now } = simulation
  if (state === null) return []
  return world.definition.definition.steps.flatMap(({ key, block, name, config }) => {
    if (blockOf(block)?.composite === undefined || typeof config.result !== 'string') return []
    const found = evaluateCase(world, state, now, `result.${config.result}`, watch())
    if (!found.ok || found.value === null || typeof found.value !== 'object') return []
    const groups = Array.isArray(found.value)
      ? (found.value as readonly Values[]).map((values) => {
          const part = String(values.participant)
          return { part, name: runningStep(world.definition, `${key}/${part}`)?.name[language] ?? part, values }
        })
      : [{ part: '', name: null, values: found.value as Values }]
    return [{ step: key, title: name[language], groups }]
  })
}

/** Members that people want to read, in this order; what says nothing is left out. */
const SHOWN = {
  answer: 'opinion-answer',
  fictional: 'opinion-fictional',
  disregarded: 'opinion-disregarded',
  late: 'opinion-late',
  lateAnswer: 'opinion-late-answer',
  lateOn: 'opinion-late-on',
  counted: 'opinion-counted',
  content: 'opinion-said',
  statement: 'hearing-statement',
  waivedReason: 'hearing-waived',
  notifiedOn: 'hearing-notified',
  amount: 'payment-amount',
  paid: 'payment-paid',
  reference: 'payment-reference',
  answeredOn: 'opinion-day',
  due: 'opinion-due',
} as const satisfies Record<string, DryRunWord>

/** Answers of participants in words. */
const ANSWERS: Readonly<Record<string, DryRunWord>> = {
  agreed: 'opinion-agreed',
  conditions: 'opinion-conditions',
  refused: 'opinion-refused',
}

/** One group of values with the steps that led to its deadline. */
export function CompositeValues({ values, language }: { readonly values: Values; readonly language: Language }) {
  const say = dryRunWords(language)
  if (values.involved === false) return <p className="dr-quiet">{say('opinion-not-involved')}</p>
  const shown = Object.entries(SHOWN).filter(([member]) => values[member] !== undefined && values[member] !== null && values[member] !== false)
  const reasons = Array.isArray(values.dueReasons) ? (values.dueReasons as readonly Values[]) : []
  return (
    <>
      <dl className="dr-facts">
        {shown.map(([member, label]) => (
          <div key={member}>
            <dt>{say(label)}</dt>
            <dd>{words(member, values[member] ?? null)}</dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && (
        <details>
          <summary>{say('opinion-reasons')}</summary>
          <ol>
            {reasons.map((reason) => (
              <li key={`${String(reason.name)}${taggedWords(reason.on ?? null, language)}`}>
                {reasonText(reasonOf(reason), language)} <span className="dr-quiet">{(reason.norms as readonly string[]).join(', ')}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )

  function words(member: string, value: Tagged): string {
    const answer = typeof value === 'string' && (member === 'answer' || member === 'lateAnswer') ? ANSWERS[value] : undefined
    return answer === undefined ? taggedWords(value, language, member === 'amount') : say(answer)
  }
}

/** A reason as the engine keeps it with a date. */
function reasonOf({ on, name, values, norms }: Values): Reason {
  return { date: (on as { readonly $date: string }).$date, name, values, norms } as unknown as Reason
}
