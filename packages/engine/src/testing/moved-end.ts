import { canonicalJson } from '../canonical/json.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import type { Text } from '../definition/basics.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { CaseState } from '../kernel/state.ts'
import { documentText } from '../letters/document-text.ts'
import { type Difference, Differences } from './difference.ts'
import { valueName } from './value-words.ts'

type Context = Readonly<Record<string, Tagged>>

/**
 * What a case came to otherwise than the same case before, in sentences that say from what to what: way, results,
 * letters, deadlines. Of results the figures with a name of their own; those that the model gives no words only where
 * nothing else differs. The words are those of `definition`, the one of now, and of the `former` one for what is gone.
 */
export function movedEnd(
  definition: ProcessDefinition,
  before: CaseState | null,
  now: CaseState | null,
  former?: ProcessDefinition,
): readonly Text[] {
  const words = new Differences(definition, former)
  if (before === null || now === null) return now === before ? [] : [words.noCase().sentence]
  const steps = ({ path }: CaseState) => path.map(({ step }) => step)
  const [was, is] = [resultsOf(before), resultsOf(now)]
  const values = [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name) =>
    movedValues(`result.${name}`, was[name] ?? null, is[name] ?? null),
  )
  const named = values.filter(({ source }) => isNamed(definition, source))
  const found = [
    words.path(steps(before), steps(now)),
    ...(named.length > 0 ? named : values).map(({ source, from, to }) => words.value(source, from, to)),
    ...movedLetters(before, now, words),
    ...movedDeadlines(before, now, words),
  ]
  return found.flatMap((each) => (each === null ? [] : [each.sentence]))
}

function resultsOf({ vault }: CaseState): Readonly<Record<string, Tagged>> {
  return Object.fromEntries(
    Object.values(vault).flatMap(({ decisions }) => Object.entries(decisions).map(([name, { record }]) => [name, record.output])),
  )
}

interface Moved {
  readonly source: string
  readonly from: Tagged
  readonly to: Tagged
}

/** The single figures in which two results differ; of lists of another length the length. */
function movedValues(source: string, from: Tagged, to: Tagged): Moved[] {
  if (canonicalJson(from) === canonicalJson(to)) return []
  if (isContext(from) && isContext(to)) {
    const [was, is]: readonly [Context, Context] = [from, to]
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    return keys.flatMap((key) => movedValues(`${source}.${key}`, was[key] ?? null, is[key] ?? null))
  }
  if (isTable(from) && isTable(to)) {
    if (from.length === to.length) {
      return to.flatMap((each, index) => movedValues(`${source}[${index + 1}]`, from[index] ?? null, each))
    }
    return [{ source: `count(${source})`, from: amount(from), to: amount(to) }]
  }
  if ([from, to].some((each) => isContext(each) || isTable(each))) return []
  return [{ source, from, to }]
}

const amount = (list: readonly Tagged[]): Tagged => ({ $number: String(list.length) })

function isContext(value: Tagged): value is Context {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !Object.keys(value).some((key) => key.startsWith('$'))
}

function isTable(value: Tagged): value is Tagged[] {
  return Array.isArray(value) && value.some(isContext)
}

/** Whether the model has words for its last part. */
function isNamed(definition: ProcessDefinition, source: string): boolean {
  const last = source.slice(source.lastIndexOf('.') + 1).replace(/[\])].*|\[.*/, '')
  return valueName(definition, source, 'de').split(', ').at(-1)?.replace(/ \(.*\)$/, '') !== last
}

function movedLetters(before: CaseState, now: CaseState, words: Differences): (Difference | null)[] {
  const [was, is] = [lettersOf(before), lettersOf(now)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((template) => {
    const [from, to] = [was.get(template), is.get(template)]
    if (to === undefined) return [words.letterMissing(template)]
    if (from === undefined) return [words.letterAdded(template)]
    const day = (date: 'notified' | 'remedy until', one: string | null, other: string | null) =>
      one === null ? null : words.letterDate(template, date, one, other)
    return [
      from.text === to.text ? null : words.letterReworded(template),
      day('notified', from.notified, to.notified),
      day('remedy until', from.remedyUntil, to.remedyUntil),
    ]
  })
}

/** The last letter of each kind. */
function lettersOf({ letters, vault }: CaseState) {
  const written = Object.fromEntries(Object.values(vault).flatMap(({ letters: own }) => Object.entries(own)))
  return new Map(
    Object.entries(letters).map(([id, { template, posted }]) => [
      template,
      {
        text: written[id] === undefined ? '' : documentText(written[id]),
        notified: posted?.notified?.date ?? null,
        remedyUntil: posted?.remedyUntil?.date ?? null,
      },
    ]),
  )
}

function movedDeadlines(before: CaseState, now: CaseState, words: Differences): (Difference | null)[] {
  const [was, is] = [deadlinesOf(before), deadlinesOf(now)]
  return [...is].map(([step, due]) => words.deadline(step, was.get(step) ?? due, due))
}

/** Step → last calendar date that it has set. */
function deadlinesOf({ workItems, questions, timers }: CaseState): ReadonlyMap<string, string> {
  const set = [...Object.values(workItems), ...Object.values(questions), ...Object.values(timers)]
  return new Map(set.flatMap(({ step, due }) => (typeof due === 'string' ? [[step, due.slice(0, 10)] as const] : [])))
}
