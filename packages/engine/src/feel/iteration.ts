import { compareDates, dateOfEpochDay, epochDay } from './date.ts'
import { compareNumbers, integer, isInteger, toInteger } from './number.ts'
import type { Run } from './run.ts'
import { type FeelRange, type FeelValue, isDate, isList, isNumber, kindOf } from './value.ts'

/** What a loop walks: an element per index, made when it is asked for, so that `1..10**9` costs nothing by itself. */
export interface Domain {
  readonly length: number
  readonly at: (index: number) => FeelValue
}

/** The domain of `in source`; null with a warning when it is none. A single value is a list of it. */
export function domainOf(source: FeelValue, run: Run, offset: number): Domain | null {
  if (isList(source)) return { length: source.length, at: (index) => source[index] ?? null }
  if (source === null) return null
  const range = kindOf(source) === 'range' ? rangeDomain(source as FeelRange) : { length: 1, at: () => source }
  return range ?? run.warn('feel-not-list', { actual: kindOf(source) }, offset)
}

/** A range value is walked upwards only; one whose start lies behind its end has no elements to walk. */
function rangeDomain(range: FeelRange): Domain | null {
  const { start, end } = range
  const backwards =
    isNumber(start) && isNumber(end)
      ? compareNumbers(start, end) > 0
      : isDate(start) && isDate(end) && compareDates(start, end) > 0
  if (backwards) return null
  const domain = countingDomain(start, end)
  if (domain === null) return null
  const skipped = range.startIncluded ? 0 : 1
  const length = Math.max(0, domain.length - skipped - (range.endIncluded ? 0 : 1))
  return { length, at: (index) => domain.at(index + skipped) }
}

/** Whole numbers or days from one end to the other, both included, upwards or downwards (§10.3.2.12). */
export function countingDomain(start: FeelValue, end: FeelValue): Domain | null {
  if (isDate(start) && isDate(end)) {
    const first = epochDay(start)
    const step = compareDates(start, end) <= 0 ? 1 : -1
    return { length: Math.abs(epochDay(end) - first) + 1, at: (index) => dateOfEpochDay(first + index * step) }
  }
  if (!isNumber(start) || !isNumber(end) || !isInteger(start) || !isInteger(end)) return null
  const first = toInteger(start)
  const last = toInteger(end)
  if (first === null || last === null || Math.abs(last - first) >= Number.MAX_SAFE_INTEGER) return null
  const step = first <= last ? 1 : -1
  return { length: Math.abs(last - first) + 1, at: (index) => integer(first + index * step) }
}
