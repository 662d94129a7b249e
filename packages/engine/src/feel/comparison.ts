import { compareDates } from './date.ts'
import { compareDateTimes, compareTimes, equal } from './equality.ts'
import { compareNumbers } from './number.ts'
import type { Run } from './run.ts'
import { type FeelRange, type FeelValue, isContext, isList } from './value.ts'

/**
 * The order of two values: negative, zero, positive, or null where there is none (DMN 1.5 §10.3.2.14).
 * Strings are ordered by code point.
 */
export function compare(a: FeelValue, b: FeelValue, run: Run): number | null {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') {
    run.checkString(Math.min(a.length, b.length))
    return compareStrings(a, b)
  }
  if (a === null || b === null || typeof a === 'boolean' || typeof b === 'boolean') return null
  if (typeof a === 'string' || typeof b === 'string') return null
  if (typeof a === 'number')
    return typeof b === 'object' && 'kind' in b && b.kind === 'number' ? compareNumbers(a, b) : null
  if (isList(a) || isContext(a)) return null
  if (a.kind === 'number') {
    if (typeof b === 'number') return compareNumbers(a, b)
    return !isList(b) && !isContext(b) && b.kind === 'number' ? compareNumbers(a, b) : null
  }
  if (typeof b === 'number' || isList(b) || isContext(b)) return null
  if (a.kind === 'date' && b.kind === 'date') return compareDates(a, b)
  if (a.kind === 'time' && b.kind === 'time') return compareTimes(a, b)
  if (a.kind === 'dateTime' && b.kind === 'dateTime') return compareDateTimes(a, b, run)
  if (a.kind === 'duration' && b.kind === 'duration') return compareNumbers(a.seconds, b.seconds)
  if (a.kind === 'months' && b.kind === 'months') return a.months - b.months
  return null
}

/** By code point, so that characters beyond the basic plane come last; JS compares code units. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const x = a.charCodeAt(index)
    const y = b.charCodeAt(index)
    if (x === y) continue
    const surrogateX = x >= 0xd800 && x <= 0xdfff
    const surrogateY = y >= 0xd800 && y <= 0xdfff
    return surrogateX === surrogateY ? x - y : surrogateX ? 1 : -1
  }
  return a.length - b.length
}

/** Whether a range holds a value; null when they cannot be compared. */
export function inRange(value: FeelValue, range: FeelRange, run: Run): boolean | null {
  if (value === null) return null
  if (range.operator === '!=') {
    const same = equal(value, range.end, run)
    return same === null ? null : !same
  }
  const low = range.start === null ? 1 : compare(value, range.start, run)
  const high = range.end === null ? -1 : compare(value, range.end, run)
  if (low === null || high === null) return null
  return (low > 0 || (low === 0 && range.startIncluded)) && (high < 0 || (high === 0 && range.endIncluded))
}
