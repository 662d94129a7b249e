import { ZERO, compareNumbers, equalNumbers, integer } from './number.ts'
import type { Run } from './run.ts'
import { MAX_VALUE_DEPTH } from './run.ts'
import { compareDates } from './date.ts'
import {
  type FeelContext,
  type FeelDateTime,
  type FeelList,
  type FeelTime,
  type FeelValue,
  isContext,
  isList,
  kindOf,
} from './value.ts'
import { offsetOfWall } from './zone.ts'
import { unknownZone } from './zone-known.ts'
import { secondOfDay, secondsApart, wallSeconds } from './time.ts'

/**
 * Equality (DMN 1.5 §10.3.2.13, table 42): null when the values cannot be compared, because their kinds differ
 * or they are functions; null equals null only.
 */
export function equal(a: FeelValue, b: FeelValue, run: Run): boolean | null {
  return equalAt(a, b, run, 0)
}

function equalAt(a: FeelValue, b: FeelValue, run: Run, depth: number): boolean | null {
  if (a === null || b === null) return a === b
  if (typeof a === 'string' && typeof b === 'string') {
    run.checkString(Math.min(a.length, b.length))
    return a === b
  }
  if (typeof a !== 'object' && typeof a === typeof b) return a === b
  const kind = kindOf(a)
  if (kind !== kindOf(b)) return null
  if (depth > MAX_VALUE_DEPTH) run.tooLarge()
  if (isList(a)) return equalLists(a, b as FeelList, run, depth)
  if (isContext(a)) return equalContexts(a, b as FeelContext, run, depth)
  if (typeof a !== 'object' || typeof b !== 'object' || isList(b) || isContext(b)) return false
  if (a.kind === 'number' && b.kind === 'number') return equalNumbers(a, b)
  if (a.kind === 'date' && b.kind === 'date') return compareDates(a, b) === 0
  if (a.kind === 'time' && b.kind === 'time') return compareTimes(a, b) === 0
  if (a.kind === 'dateTime' && b.kind === 'dateTime') return equalDateTimes(a, b, run)
  if (a.kind === 'duration' && b.kind === 'duration') return equalNumbers(a.seconds, b.seconds)
  if (a.kind === 'months' && b.kind === 'months') return a.months === b.months
  if (a.kind === 'range' && b.kind === 'range') {
    if (a.startIncluded !== b.startIncluded || a.endIncluded !== b.endIncluded || a.operator !== b.operator)
      return false
    return both(equalAt(a.start, b.start, run, depth + 1), equalAt(a.end, b.end, run, depth + 1))
  }
  return null
}

/** One with an offset and one without are different; of a zone without data nobody knows. */
function equalDateTimes(a: FeelDateTime, b: FeelDateTime, run: Run): boolean | null {
  const order = compareDateTimes(a, b, run)
  return order === null && (unknownZone(a, run) ?? unknownZone(b, run)) !== null ? null : order === 0
}

function both(a: boolean | null, b: boolean | null): boolean | null {
  return a === false || b === false ? false : a === null || b === null ? null : true
}

function equalLists(a: FeelList, b: FeelList, run: Run, depth: number): boolean | null {
  if (a.length !== b.length) return false
  run.charge(a.length)
  let result: boolean | null = true
  for (let index = 0; index < a.length; index += 1) {
    result = both(result, equalAt(a[index] ?? null, b[index] ?? null, run, depth + 1))
    if (result === false) return false
  }
  return result
}

function equalContexts(a: FeelContext, b: FeelContext, run: Run, depth: number): boolean | null {
  if (a.size !== b.size) return false
  run.charge(a.size)
  let result: boolean | null = true
  for (const [name, value] of a) {
    const other = b.get(name)
    if (other === undefined) return false
    result = both(result, equalAt(value, other, run, depth + 1))
    if (result === false) return false
  }
  return result
}

/**
 * The offset of a date and time in seconds: its own, that of its zone, or null for a local one. A zone that
 * the evaluation has no data for counts as undefined.
 */
export function offsetOf(value: FeelDateTime, run: Run): number | null | undefined {
  const { zone, offset } = value.time
  if (zone === null) return offset
  const data = run.zoneNamed(zone)
  return data === undefined ? undefined : offsetOfWall(data, wallSeconds(value))
}

/**
 * Negative, zero or positive, by whole seconds (§10.3.2.3.5); null when one has an offset and the other has none,
 * or two zones are not known.
 */
export function compareDateTimes(a: FeelDateTime, b: FeelDateTime, run: Run): number | null {
  const offsetA = offsetOf(a, run)
  const offsetB = offsetOf(b, run)
  if (offsetA === undefined && a.time.zone === b.time.zone) return compareNumbers(secondsApart(b, a), ZERO)
  if (offsetA === undefined || offsetB === undefined || (offsetA === null) !== (offsetB === null)) return null
  return compareNumbers(secondsApart(b, a), integer((offsetA ?? 0) - (offsetB ?? 0)))
}

/**
 * By whole seconds. A time with a named zone has no offset of its own, since there is no day; it compares with its
 * like only.
 */
export function compareTimes(a: FeelTime, b: FeelTime): number | null {
  if (a.zone !== b.zone || (a.offset === null) !== (b.offset === null)) return null
  return secondOfDay(a) - (a.offset ?? 0) - (secondOfDay(b) - (b.offset ?? 0))
}
