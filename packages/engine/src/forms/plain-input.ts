import type { Tagged } from '../canonical/tagged-value.ts'
import type { Text } from '../definition/basics.ts'
import type { Field, ItemField } from '../definition/field.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { parseDate } from '../feel/date.ts'
import { numberText, parseNumber } from '../feel/number.ts'
import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import { fieldKind } from './fields/index.ts'
import type { AnswerKind, AnswerType } from './fields/kind.ts'

type Plain = Readonly<Record<string, unknown>>

const EXPECTED: Readonly<Record<AnswerType | 'context' | 'list', Text>> = {
  boolean: { de: 'true oder false', en: 'true or false' },
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl, auch als Text wie "908.25"', en: 'a number, also as a text such as "908.25"' },
  date: { de: 'ein Tag wie "2026-03-15"', en: 'a day such as "2026-03-15"' },
  any: { de: 'eine der Antworten', en: 'one of the answers' },
  context: { de: 'ein Objekt mit Angaben', en: 'an object with entries' },
  list: { de: 'eine Liste', en: 'a list' },
}

/**
 * Case data written as plain JSON by name, `{ "rent": "600", "applicant": { "familyName": "Brandt" } }`, as FEEL sees
 * it: numbers and decimal texts, days `YYYY-MM-DD`, answers by their words or keys, lists of objects, each as its
 * field's kind has it. What is not named is null. Problems: `input-unknown`, `input-unfit` and those of the fields'
 * kinds, each with its path.
 */
export function plainInput(definition: ProcessDefinition, input: Plain): Result<Readonly<Record<string, Tagged>>> {
  const problems: Problem[] = []
  const top = readGroup(
    definition.fields.filter(({ party }) => party === undefined),
    input,
    '',
    problems,
    definition.parties.map(({ key }) => key),
  )
  for (const { key } of definition.parties) {
    const given = Object.hasOwn(input, key) ? input[key] : {}
    const own = definition.fields.filter(({ party }) => party === key)
    if (isPlain(given)) top[key] = readGroup(own, given, `${key}/`, problems)
    else problems.push(problem('input-unfit', { name: key, expected: EXPECTED.context }, key))
  }
  return problems.length > 0 ? refuse(...problems) : fine(top)
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readGroup(
  fields: readonly (Field | ItemField)[],
  input: Plain,
  path: string,
  problems: Problem[],
  others: readonly string[] = [],
): Record<string, Tagged> {
  const known = [...fields.map(({ key }) => key), ...others]
  for (const name of Object.keys(input)) {
    if (!known.includes(name)) problems.push(problem('input-unknown', { name, known: known.join(', ') }, path + name))
  }
  const result: Record<string, Tagged> = {}
  for (const field of fields) {
    const kind = fieldKind(field.kind)
    if (kind === undefined) continue
    const place = path + field.key
    const given = Object.hasOwn(input, field.key) ? input[field.key] : null
    if (kind.repeats) result[field.key] = readItems(field as Field, given ?? [], place, problems)
    else Object.assign(result, readAnswer(field, kind, given, place, problems))
  }
  return result
}

function readItems(field: Field, given: unknown, place: string, problems: Problem[]): Tagged {
  if (!Array.isArray(given) || !given.every(isPlain)) {
    problems.push(problem('input-unfit', { name: field.key, expected: EXPECTED.list }, place))
    return []
  }
  // As in a case, each has an id that rules can tell it by.
  return given.map((item, index) => ({
    item: `i${index + 1}`,
    ...readGroup(field.items ?? [], item, `${place}/${index}/`, problems),
  }))
}

function readAnswer(field: Field | ItemField, kind: AnswerKind, given: unknown, place: string, problems: Problem[]) {
  const config = field.config ?? {}
  if (given === null) return kind.names(null, field.key, config)
  const value = READERS[kind.type](given, kind, config)
  if (value === undefined) {
    problems.push(problem('input-unfit', { name: field.key, expected: expectedOf(kind, config) }, place))
    return {}
  }
  const judged = judge(value, kind, config)
  for (const found of judged) problems.push({ ...found, place, values: { ...found.values, label: field.label } })
  return judged.length > 0 ? {} : kind.names({ value }, field.key, config)
}

/** As if it had been typed into a form: limits and patterns of the field's settings. */
function judge(value: Tagged, kind: AnswerKind, config: unknown): readonly Problem[] {
  const typed = kind.write({ value }, config)
  if (typed === null) return []
  const read = kind.read(typed, config)
  return read.ok ? [] : read.problems
}

const READERS: Readonly<Record<AnswerType, (given: unknown, kind: AnswerKind, config: unknown) => Tagged | undefined>> =
  {
    boolean: (given) => (typeof given === 'boolean' ? given : undefined),
    string: (given) => (typeof given === 'string' ? given : undefined),
    number(given) {
      const text = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : ''
      const number = parseNumber(text)
      return number === null ? undefined : { $number: numberText(number) }
    },
    date: (given) => (typeof given === 'string' && parseDate(given) !== null ? { $date: given } : undefined),
    any: (given, kind, config) =>
      kind.options(config).find(({ key, label }) => [key, label.de, label.en].includes(String(given)))?.value,
  }

function expectedOf(kind: AnswerKind, config: unknown): Text {
  const options = kind.type === 'any' ? kind.options(config) : []
  const { de, en } = EXPECTED[kind.type]
  if (options.length === 0) return { de, en }
  const words = (language: 'de' | 'en') => options.map(({ label }) => label[language]).join(', ')
  return { de: `${de}: ${words('de')}`, en: `${en}: ${words('en')}` }
}
