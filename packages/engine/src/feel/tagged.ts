import { DECIMAL_PATTERN, type Tagged, type TaggedObject } from '../canonical/tagged-value.ts'
import { type Problem, type Result, fine, problem, refuse } from '../problems/problem.ts'
import { dateText, parseDate } from './date.ts'
import { durationText, monthsOf, monthsText, parseDuration } from './duration.ts'
import { numberText, parseNumber } from './number.ts'
import { dateTimeText, parseDateTime, parseTime, timeText } from './time.ts'
import { type FeelRange, type FeelValue, type RangeOperator, isContext, isList } from './value.ts'

const MAX_DEPTH = 200
const RANGE_OPERATORS: readonly RangeOperator[] = ['<', '<=', '>', '>=', '=', '!=']

/**
 * The stored form of a value (canonical/tagged-value.ts). Equal values give equal canonical JSON.
 * Functions and lazy contexts have no stored form and become null.
 */
export function toTagged(value: FeelValue): Tagged {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return { $number: numberText(value) }
  if (isList(value)) return value.map(toTagged)
  if (isContext(value)) return contextToTagged(value)
  switch (value.kind) {
    case 'number':
      return { $number: numberText(value) }
    case 'date':
      return { $date: dateText(value) }
    case 'time':
      return { $time: timeText(value) }
    case 'dateTime':
      return { $dateTime: dateTimeText(value) }
    case 'duration':
      return { $duration: durationText(value) }
    case 'months':
      return { $months: value.months }
    case 'range':
      return { $range: rangeToTagged(value) }
    default:
      return null
  }
}

function contextToTagged(context: ReadonlyMap<string, FeelValue>): TaggedObject {
  const object = plain()
  for (const [name, value] of context) object[name] = toTagged(value)
  const [only] = context.keys()
  return context.size === 1 && only?.startsWith('$') === true ? { $context: object } : object
}

function rangeToTagged(range: FeelRange): TaggedObject {
  return {
    ...(range.operator === undefined ? {} : { operator: range.operator }),
    start: toTagged(range.start),
    startIncluded: range.startIncluded,
    end: toTagged(range.end),
    endIncluded: range.endIncluded,
  }
}

/** Without a prototype, so that an entry called `__proto__` is an entry. */
function plain(): TaggedObject {
  return Object.create(null) as TaggedObject
}

/** Reads a stored value; reports `tagged-shape` with the place of what is wrong. Never throws, whatever it is given. */
export function fromTagged(tagged: unknown): Result<FeelValue> {
  const problems: Problem[] = []
  const value = read(tagged, '', 0, problems)
  return problems.length === 0 ? fine(value) : refuse(...problems)
}

function wrong(place: string, problems: Problem[]): null {
  problems.push(problem('tagged-shape', { place: place === '' ? '/' : place }, place))
  return null
}

function read(tagged: unknown, place: string, depth: number, problems: Problem[]): FeelValue {
  if (tagged === null || typeof tagged === 'boolean' || typeof tagged === 'string') return tagged
  if (typeof tagged !== 'object' || depth > MAX_DEPTH) return wrong(place, problems)
  if (Array.isArray(tagged)) return tagged.map((item, index) => read(item, `${place}/${index}`, depth + 1, problems))
  const keys = Object.keys(tagged)
  const object = tagged as Record<string, unknown>
  const [only] = keys
  if (keys.length === 1 && only?.startsWith('$') === true) return readTag(only, object[only], place, depth, problems)
  return readContext(object, place, depth, problems)
}

function readContext(object: Record<string, unknown>, place: string, depth: number, problems: Problem[]): FeelValue {
  const context = new Map<string, FeelValue>()
  for (const name of Object.keys(object)) context.set(name, read(object[name], `${place}/${name}`, depth + 1, problems))
  return context
}

/** Texts must be in normal form, or one value would have two spellings and two hashes. */
function readText<T extends FeelValue>(
  content: unknown,
  parse: (text: string) => T | null,
  print: (value: T) => string,
): T | null {
  if (typeof content !== 'string' || content.length > 10_000) return null
  const value = parse(content)
  return value !== null && print(value) === content ? value : null
}

function parseDecimal(text: string) {
  return DECIMAL_PATTERN.test(text) ? parseNumber(text) : null
}

function parseDayTime(text: string) {
  const value = parseDuration(text)
  return value?.kind === 'duration' ? value : null
}

function readTag(tag: string, content: unknown, place: string, depth: number, problems: Problem[]): FeelValue {
  const value = readScalarTag(tag, content)
  if (value !== null) return value
  if (tag === '$context' && typeof content === 'object' && content !== null && !Array.isArray(content)) {
    const keys = Object.keys(content)
    if (keys.length === 1 && keys[0]?.startsWith('$') === true)
      return readContext(content as Record<string, unknown>, place, depth + 1, problems)
  }
  if (tag === '$range' && typeof content === 'object' && content !== null)
    return readRange(content, place, depth, problems)
  return wrong(place, problems)
}

function readScalarTag(tag: string, content: unknown): FeelValue {
  switch (tag) {
    case '$number':
      return readText(content, parseDecimal, numberText)
    case '$date':
      return readText(content, parseDate, dateText)
    case '$time':
      return readText(content, parseTime, timeText)
    case '$dateTime':
      return readText(content, parseDateTime, dateTimeText)
    case '$duration':
      return readText(content, parseDayTime, durationText)
    case '$months':
      return typeof content === 'number' && !Object.is(content, -0) ? monthsOf(content) : null
    default:
      return null
  }
}

function readRange(content: object, place: string, depth: number, problems: Problem[]): FeelValue {
  const { operator, start, startIncluded, end, endIncluded, ...rest } = content as Record<string, unknown>
  const known = operator === undefined || RANGE_OPERATORS.some((each) => each === operator)
  const shaped = known && typeof startIncluded === 'boolean' && typeof endIncluded === 'boolean'
  if (!shaped || start === undefined || end === undefined || Object.keys(rest).length > 0) return wrong(place, problems)
  return {
    kind: 'range',
    ...(operator === undefined ? {} : { operator: operator as RangeOperator }),
    start: read(start, `${place}/start`, depth + 1, problems),
    startIncluded,
    end: read(end, `${place}/end`, depth + 1, problems),
    endIncluded,
  }
}

/** A value as people who read rules know it: `12.5`, `2026-03-15`, `P3M`, a string as it is. */
export function scalarText(value: FeelValue): string | null {
  if (value === null) return 'null'
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberText(value)
  if (isList(value) || isContext(value)) return null
  switch (value.kind) {
    case 'number':
      return numberText(value)
    case 'date':
      return dateText(value)
    case 'time':
      return timeText(value)
    case 'dateTime':
      return dateTimeText(value)
    case 'duration':
      return durationText(value)
    case 'months':
      return monthsText(value)
    default:
      return null
  }
}
