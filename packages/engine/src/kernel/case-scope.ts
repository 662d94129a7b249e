import type { Scope } from '../feel/scope.ts'
import { fromTagged } from '../feel/tagged.ts'
import { parseDate } from '../calendar/day-number.ts'
import type { FeelValue } from '../feel/value.ts'
import { localDate } from '../feel/zone.ts'
import { newCaseScope, putAnswer } from '../forms/case-scope.ts'
import { fieldAt, parsePath } from '../forms/entry-path.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import { entriesOf } from './case-data.ts'
import type { CaseState } from './state.ts'
import type { World } from './world.ts'

/**
 * What expressions of a definition see of a case:
 *
 * | name                  | value                                                                            |
 * |-----------------------|----------------------------------------------------------------------------------|
 * | fields, parties, lists| the case's data (see forms/case-scope.ts)                                        |
 * | `case`                | `number`, `startedOn`, `channel`                                                 |
 * | `step.<key>`          | `outcome` of the last time                                                       |
 * | `result.<name>`       | output of the rule, or of the composite block, that writes this result           |
 * | `question`            | the last one put: `text`, `askedOn`, `due`, `answeredOn`, `answer`; null if none |
 * | `letters.<key>`       | the last one of the template: `writtenOn`, `postedOn`, `notifiedOn`, `remedyUntil` |
 */
export function caseScope(world: World, state: CaseState): Scope {
  const values = new Map<string, FeelValue>()
  let answers: Readonly<Record<string, Tagged>> | undefined
  const tagged = (name: string): Tagged | undefined => {
    if (Object.hasOwn(OWN_NAMES, name)) return OWN_NAMES[name as keyof typeof OWN_NAMES](world, state)
    answers ??= answersOf(world, state)
    return Object.hasOwn(answers, name) ? answers[name] : undefined
  }
  return {
    get(name) {
      let value = values.get(name)
      if (value === undefined) {
        const found = tagged(name)
        if (found === undefined) return undefined
        const read = fromTagged(found)
        value = read.ok ? read.value : null
        values.set(name, value)
      }
      return value
    },
  }
}

/** Names of every case beside its data. */
const OWN_NAMES = {
  case: (world: World, state: CaseState): Tagged => ({
    number: state.caseNumber,
    startedOn: day(world, state.startedAt),
    channel: state.channel,
  }),
  step: (world: World, state: CaseState): Tagged =>
    Object.fromEntries(world.definition.definition.steps.map(({ key }) => [key, { outcome: state.outcomes[key] ?? null }])),
  result: (_world: World, state: CaseState): Tagged => results(state),
  question: (world: World, state: CaseState): Tagged => lastQuestion(world, state),
  letters: (world: World, state: CaseState): Tagged => lastLetters(world, state),
} as const

/** Fields, parties and lists as tagged values. */
function answersOf(world: World, state: CaseState): Readonly<Record<string, Tagged>> {
  const { definition } = world.definition
  const scope = newCaseScope(definition, state.items)
  for (const [path, entry] of Object.entries(entriesOf(state))) {
    const parsed = parsePath(path)
    const field = fieldAt(definition, path)
    if (parsed && field) putAnswer(scope, parsed, field, entry)
  }
  return scope.top
}

/** The same names as tagged values. */
export function caseNames(world: World, state: CaseState): Readonly<Record<string, Tagged>> {
  const own = Object.entries(OWN_NAMES).map(([name, read]) => [name, read(world, state)] as const)
  return { ...answersOf(world, state), ...Object.fromEntries(own) }
}

function day(world: World, instant: string): Tagged {
  return { $date: localDate(instant, world.zone) }
}

/** The holder of what composite blocks give. */
export const RESULTS = 'result'

function results(state: CaseState): Tagged {
  const found: Record<string, Tagged> = {}
  for (const vault of Object.values(state.vault)) {
    for (const [name, { record }] of Object.entries(vault.decisions)) found[name] = record.output
    Object.assign(found, vault.variables?.[RESULTS])
  }
  return found
}

/** Records stand in the order of their ids, so the last question is the last member. */
function lastQuestion(world: World, state: CaseState): Tagged {
  const last = Object.entries(state.questions).at(-1)
  if (!last) return null
  const [id, question] = last
  const words = Object.values(state.vault).find((vault) => id in vault.questions)?.questions[id]
  return {
    text: words?.text ?? null,
    askedOn: day(world, question.askedAt),
    due: { $date: question.due },
    answeredOn: question.answeredAt ? day(world, question.answeredAt) : null,
    answer: words?.answer ?? null,
  }
}

function lastLetters(world: World, state: CaseState): Tagged {
  const date = (text: string | undefined): Tagged => (text && parseDate(text) ? { $date: text } : null)
  const found: Record<string, Tagged> = {}
  for (const { key } of world.definition.definition.letters) found[key] = null
  for (const letter of Object.values(state.letters)) {
    found[letter.template] = {
      writtenOn: day(world, letter.issuedAt),
      postedOn: date(letter.posted?.on),
      notifiedOn: date(letter.posted?.notified?.date),
      remedyUntil: date(letter.posted?.remedyUntil?.date),
    }
  }
  return found
}
