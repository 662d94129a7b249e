import { addDays, addMonths, epochDay } from './date.ts'
import { durationOf, monthsOf } from './duration.ts'
import { offsetOf } from './equality.ts'
import {
  type FeelNumber,
  add,
  divide,
  exponentWork,
  integer,
  multiply,
  negate,
  round,
  subtract,
  toInteger,
  truncated,
} from './number.ts'
import type { Run } from './run.ts'
import { MIDNIGHT, movedBySeconds, secondOfDay, secondsApart, timeOfSecond, wallSeconds } from './time.ts'
import {
  type FeelDate,
  type FeelDateTime,
  type FeelDuration,
  type FeelMonths,
  type FeelTime,
  type FeelValue,
  isNumber,
  kindOf,
} from './value.ts'
import { offsetAt, offsetOfWall } from './zone.ts'
import { unknownZone } from './zone-known.ts'

const NANO = integer(1_000_000_000)
const DAY = integer(86_400)
/** Units of work of an operation beside its node, measured so that a unit takes about as long as elsewhere. */
const DECIMAL = 4
const TEMPORAL = 6

/** `a operator b` (DMN 1.5 §10.3.2.15, tables 54–60). null with a warning where the table has no row. */
export function calculate(
  operator: '+' | '-' | '*' | '/',
  a: FeelValue,
  b: FeelValue,
  run: Run,
  at: number,
): FeelValue {
  if (isNumber(a) && isNumber(b)) return calculateNumbers(operator, a, b, run, at)
  if (typeof a === 'string' && typeof b === 'string' && operator === '+') {
    run.checkString(a.length + b.length)
    return a + b
  }
  run.charge(TEMPORAL)
  const result = a === null || b === null ? null : other(operator, a, b, run)
  if (result !== null) return result
  const zone = unknownZone(a, run) ?? unknownZone(b, run)
  if (zone !== null) return run.warn('feel-zone-unknown', { zone }, at)
  return run.warn('feel-operands', { operator, left: kindOf(a), right: kindOf(b) }, at)
}

function calculateNumbers(operator: string, a: FeelNumber, b: FeelNumber, run: Run, at: number): FeelNumber | null {
  if (operator === '/' && b === 0) return run.warn('feel-division-by-zero', {}, at)
  run.charge(exponentWork(a, b) >> 4)
  const result =
    operator === '+' ? add(a, b) : operator === '-' ? subtract(a, b) : operator === '*' ? multiply(a, b) : divide(a, b)
  if (result !== null && toInteger(result) === null) run.charge(DECIMAL)
  return result ?? run.warn('feel-operands', { operator, left: 'number', right: 'number' }, at)
}

function other(operator: string, a: FeelValue, b: FeelValue, run: Run): FeelValue {
  switch (operator) {
    case '+':
      return plus(a, b, run) ?? plus(b, a, run)
    case '-':
      return minus(a, b, run)
    case '*':
      return times(a, b) ?? times(b, a)
    default:
      return quotient(a, b)
  }
}

function object(value: FeelValue) {
  return typeof value === 'object' && value !== null && 'kind' in value ? value : null
}

function plus(left: FeelValue, right: FeelValue, run: Run): FeelValue {
  const a = object(left)
  const b = object(right)
  if (a === null || b === null) return null
  if (b.kind === 'months') {
    if (a.kind === 'date') return addMonths(a, b.months)
    if (a.kind === 'dateTime') return moved(a, addMonths(a.date, b.months))
    if (a.kind === 'months') return monthsOf(a.months + b.months)
  }
  if (b.kind === 'duration') {
    if (a.kind === 'date') return dateAfter(a, b)
    if (a.kind === 'dateTime') return dateTimeAfter(a, b, run)
    if (a.kind === 'time') return timeAfter(a, b)
    if (a.kind === 'duration') return durationFrom(add(a.seconds, b.seconds))
  }
  return null
}

function moved(value: FeelDateTime, date: FeelDate | null): FeelDateTime | null {
  return date === null ? null : { kind: 'dateTime', date, time: value.time }
}

function durationFrom(seconds: FeelNumber | null): FeelDuration | null {
  return seconds === null ? null : durationOf(seconds)
}

/** Whole days, rounded down, and what lies above them: seconds of a day, and nanoseconds. */
function split(duration: FeelDuration): { days: number; seconds: number; nano: number } | null {
  const floor = round(duration.seconds, 0, 'floor')
  const quotient = floor === null ? null : divide(floor, DAY)
  const days = quotient === null ? null : truncated(round(quotient, 0, 'floor') ?? quotient)
  const whole = days === null ? null : multiply(integer(days), DAY)
  if (floor === null || days === null || whole === null) return null
  const rest = subtract(duration.seconds, floor)
  const nano = rest === null ? null : multiply(rest, NANO)
  const seconds = subtract(floor, whole)
  if (nano === null || seconds === null) return null
  return { days, seconds: truncated(seconds) ?? 0, nano: truncated(nano) ?? 0 }
}

/** A date counts as its midnight; the result is the day on which the sum lies (table 55). */
function dateAfter(date: FeelDate, duration: FeelDuration): FeelDate | null {
  const parts = split(duration)
  return parts === null ? null : addDays(date, parts.days)
}

/** Elapsed time: with a named zone the sum is made in UTC, so that a day of 23 hours is no day of 24. */
function dateTimeAfter(value: FeelDateTime, duration: FeelDuration, run: Run): FeelDateTime | null {
  const parts = split(duration)
  if (parts === null) return null
  const nano = value.time.nano + parts.nano
  const seconds = parts.days * 86_400 + parts.seconds + Math.floor(nano / 1e9)
  const { zone } = value.time
  if (!Number.isSafeInteger(seconds)) return null
  if (zone === null) return movedBySeconds(value, seconds, nano % 1e9)
  const data = run.zoneNamed(zone)
  if (data === undefined) return null
  const before = offsetOfWall(data, wallSeconds(value))
  const after = offsetAt(data, wallSeconds(value) - before + seconds)
  return movedBySeconds(value, seconds + after - before, nano % 1e9)
}

function timeAfter(time: FeelTime, duration: FeelDuration): FeelTime | null {
  const parts = split(duration)
  if (parts === null) return null
  const nano = time.nano + parts.nano
  const seconds = secondOfDay(time) + parts.seconds + Math.floor(nano / 1e9)
  return timeOfSecond(((seconds % 86_400) + 86_400) % 86_400, nano % 1e9, time.offset, time.zone)
}

function minus(left: FeelValue, right: FeelValue, run: Run): FeelValue {
  const a = object(left)
  const b = object(right)
  if (a === null || b === null) return null
  if (b.kind === 'months') return plus(a, { kind: 'months', months: -b.months }, run)
  if (b.kind === 'duration') return plus(a, { kind: 'duration', seconds: negate(b.seconds) }, run)
  if (a.kind === 'date' && b.kind === 'date') return durationFrom(multiply(integer(epochDay(a) - epochDay(b)), DAY))
  if (a.kind === 'time' && b.kind === 'time') return timesApart(a, b)
  const x = a.kind === 'date' ? midnight(a, b) : a
  const y = b.kind === 'date' ? midnight(b, a) : b
  return x?.kind === 'dateTime' && y?.kind === 'dateTime' ? dateTimesApart(x, y, run) : null
}

/** A date beside a date and time is its midnight in UTC (§10.3.2.9.4 and §10.3.2.15). */
function midnight(date: FeelDate, beside: { readonly kind: string }): FeelDateTime | null {
  return beside.kind === 'dateTime' ? { kind: 'dateTime', date, time: { ...MIDNIGHT, offset: 0 } } : null
}

function apart(seconds: FeelNumber | null, nano: number): FeelDuration | null {
  const fraction = divide(integer(nano), NANO)
  return fraction === null || seconds === null ? null : durationFrom(add(seconds, fraction))
}

function timesApart(a: FeelTime, b: FeelTime): FeelDuration | null {
  if (a.zone !== b.zone || (a.offset === null) !== (b.offset === null)) return null
  const seconds = secondOfDay(a) - (a.offset ?? 0) - secondOfDay(b) + (b.offset ?? 0)
  return apart(integer(seconds), a.nano - b.nano)
}

function dateTimesApart(a: FeelDateTime, b: FeelDateTime, run: Run): FeelDuration | null {
  const offsetA = offsetOf(a, run)
  const offsetB = offsetOf(b, run)
  if (offsetA === undefined || offsetB === undefined || (offsetA === null) !== (offsetB === null)) return null
  const offsets = integer((offsetB ?? 0) - (offsetA ?? 0))
  return apart(add(secondsApart(b, a), offsets), a.time.nano - b.time.nano)
}

function times(left: FeelValue, right: FeelValue): FeelDuration | FeelMonths | null {
  const a = object(left)
  if (a === null || !isNumber(right)) return null
  if (a.kind === 'duration') return durationFrom(multiply(a.seconds, right))
  return a.kind === 'months' ? wholeMonths(multiply(integer(a.months), right)) : null
}

/** Months are whole: a fraction is cut (table 57). */
function wholeMonths(value: FeelNumber | null): FeelMonths | null {
  const months = value === null ? null : truncated(value)
  return months === null ? null : monthsOf(months)
}

function quotient(left: FeelValue, right: FeelValue): FeelValue {
  const a = object(left)
  const b = object(right)
  if (a === null) return null
  if (a.kind === 'duration' && b?.kind === 'duration') return divide(a.seconds, b.seconds)
  if (a.kind === 'months' && b?.kind === 'months') return divide(integer(a.months), integer(b.months))
  if (!isNumber(right)) return null
  if (a.kind === 'duration') return durationFrom(divide(a.seconds, right))
  return a.kind === 'months' ? wholeMonths(divide(integer(a.months), right)) : null
}

/** `-value` for numbers and durations. */
export function negated(value: FeelValue, run: Run, at: number): FeelValue {
  if (isNumber(value)) return negate(value)
  const duration = object(value)
  if (duration?.kind === 'duration') return { kind: 'duration', seconds: negate(duration.seconds) }
  if (duration?.kind === 'months') return monthsOf(-duration.months)
  return value === null ? null : run.warn('feel-operands', { operator: '-', left: 'number', right: kindOf(value) }, at)
}
