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
 * | `result.<name>`       | output of the rule that writes this result                                       |
 * | `question`            | the last one put: `text`, `askedOn`, `due`, `answeredOn`, `answer`; null if none |
 * | `letters.<key>`       | the last one of the template: `writtenOn`, `postedOn`, `notifiedOn`, `remedyUntil` |
 */
export function caseScope(world: World, state: CaseState): Scope {
  const top = caseNames(world, state)
  const values = new Map<string, FeelValue>()
  return {
    get(name) {
      if (!Object.hasOwn(top, name)) return undefined
      let value = values.get(name)
      if (value === undefined) {
        const read = fromTagged(top[name])
        value = read.ok ? read.value : null
        values.set(name, value)
      }
      return value
    },
  }
}

/** The same names as tagged values. */
export function caseNames(world: World, state: CaseState): Readonly<Record<string, Tagged>> {
  const { definition } = world.definition
  const scope = newCaseScope(definition, state.items)
  for (const [path, entry] of Object.entries(entriesOf(state))) {
    const parsed = parsePath(path)
    const field = fieldAt(definition, path)
    if (parsed && field) putAnswer(scope, parsed, field, entry)
  }
  const day = (instant: string): Tagged => ({ $date: localDate(instant, world.zone) })
  return {
    ...scope.top,
    case: { number: state.caseNumber, startedOn: day(state.startedAt), channel: state.channel },
    step: Object.fromEntries(definition.steps.map(({ key }) => [key, { outcome: state.outcomes[key] ?? null }])),
    result: results(state),
    question: lastQuestion(state, day),
    letters: lastLetters(world, state, day),
  }
}

function results(state: CaseState): Tagged {
  const found: Record<string, Tagged> = {}
  for (const vault of Object.values(state.vault)) {
    for (const [name, { record }] of Object.entries(vault.decisions)) found[name] = record.output
  }
  return found
}

/** Records stand in the order of their ids, so the last question is the last member. */
function lastQuestion(state: CaseState, day: (instant: string) => Tagged): Tagged {
  const last = Object.entries(state.questions).at(-1)
  if (!last) return null
  const [id, question] = last
  const words = Object.values(state.vault).find((vault) => id in vault.questions)?.questions[id]
  return {
    text: words?.text ?? null,
    askedOn: day(question.askedAt),
    due: { $date: question.due },
    answeredOn: question.answeredAt ? day(question.answeredAt) : null,
    answer: words?.answer ?? null,
  }
}

function lastLetters(world: World, state: CaseState, day: (instant: string) => Tagged): Tagged {
  const date = (text: string | undefined): Tagged => (text && parseDate(text) ? { $date: text } : null)
  const found: Record<string, Tagged> = {}
  for (const { key } of world.definition.definition.letters) found[key] = null
  for (const letter of Object.values(state.letters)) {
    found[letter.template] = {
      writtenOn: day(letter.issuedAt),
      postedOn: date(letter.posted?.on),
      notifiedOn: date(letter.posted?.notified?.date),
      remedyUntil: date(letter.posted?.remedyUntil?.date),
    }
  }
  return found
}
