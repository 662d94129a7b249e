import { compareDates, dateOf, parseDate } from '../date.ts'
import { parseDuration } from '../duration.ts'
import { integer, multiply, parseNumber, subtract, toInteger, truncated } from '../number.ts'
import { scalarText } from '../tagged.ts'
import { feelText } from '../text.ts'
import { MIDNIGHT, parseDateTime, parseTime, timeOf } from '../time.ts'
import type { FeelDate, FeelDateTime, FeelMonths, FeelTime } from '../value.ts'
import { inKnownZone } from '../zone-known.ts'
import { type Call, builtin, overload } from './builtin.ts'

const SEPARATORS = [' ', ',', '.'] as const

/** Units of work of reading a text, measured so that a unit takes about as long as elsewhere. */
const READING = { number: 8, date: 3, time: 5, duration: 20 } as const

function charged({ run }: Call, units: number, from: string): void {
  run.checkString(from.length)
  run.charge(units)
}

/** Conversion functions (DMN 1.5 §10.3.4.1, table 76). */
export const CONVERSION_BUILTINS = [
  builtin(
    'number',
    overload(['from: number'], (_, from) => from),
    overload(['from: string'], (call, from) => {
      call.run.checkString(from.length)
      call.run.charge(READING.number)
      return parseNumber(from) ?? call.none(from)
    }),
    overload(['from: string', 'grouping separator: any', 'decimal separator: any'], (call, from, grouping, decimal) => {
      call.run.checkString(from.length)
      call.run.charge(READING.number)
      const wrong = [grouping, decimal].some(
        (separator) => separator !== null && !SEPARATORS.some((known) => known === separator),
      )
      if (wrong || (grouping !== null && grouping === decimal)) return call.none(from)
      const plain = typeof grouping === 'string' ? from.replaceAll(grouping, '') : from
      const text = typeof decimal === 'string' ? plain.replaceAll(decimal, '.') : plain
      return parseNumber(text) ?? call.none(from)
    }),
  ),
  builtin(
    'string',
    overload(['from: any'], (call, from) => (from === null ? null : feelText(from, call.run))),
  ),
  builtin(
    'date',
    overload(['from: string'], (call, from) => {
      charged(call, READING.date, from)
      return parseDate(from) ?? call.none(from)
    }),
    overload(['from: date'], (_, from) => from),
    overload(['from: dateTime'], (_, from) => from.date),
    overload(['year: number', 'month: number', 'day: number'], (call, year, month, day) => {
      const date = dateOf(toInteger(year) ?? Number.NaN, toInteger(month) ?? 0, toInteger(day) ?? 0)
      return date ?? call.none(scalarText(year), scalarText(month), scalarText(day))
    }),
  ),
  builtin(
    'time',
    overload(['from: string'], (call, from) => {
      charged(call, READING.time, from)
      return inKnownZone(parseTime(from) ?? call.none(from), call.run, call.at)
    }),
    overload(['from: time'], (_, from) => from),
    overload(['from: dateTime'], (_, from) => from.time),
    overload(['from: date'], () => ({ ...MIDNIGHT, offset: 0 })),
    overload(
      ['hour: number', 'minute: number', 'second: number', 'offset?: duration'],
      (call, hour, minute, second, offset) => {
        const whole = truncated(second)
        const fraction = whole === null ? null : subtract(second, integer(whole))
        const nano = fraction === null ? null : multiply(fraction, integer(1e9))
        const east = offset === undefined ? null : toInteger(offset.seconds)
        const time = timeOf(
          toInteger(hour) ?? -1,
          toInteger(minute) ?? -1,
          whole ?? -1,
          nano === null ? 0 : (truncated(nano) ?? 0),
          east,
          null,
        )
        return time ?? call.none(scalarText(hour), scalarText(minute), scalarText(second))
      },
    ),
  ),
  builtin(
    'date and time',
    overload(['from: string'], (call, from) => {
      charged(call, READING.time, from)
      return inKnownZone(parseDateTime(from) ?? call.none(from), call.run, call.at)
    }),
    overload(['from: dateTime'], (_, from) => from),
    overload(['date: date', 'time: time'], (_, date, time) => dateTime(date, time)),
    overload(['date: dateTime', 'time: time'], (_, date, time) => dateTime(date.date, time)),
  ),
  builtin(
    'duration',
    overload(['from: string'], (call, from) => {
      charged(call, READING.duration, from)
      return parseDuration(from) ?? call.none(from)
    }),
  ),
  builtin(
    'years and months duration',
    overload(['from: date', 'to: date'], (_, from, to) => fullMonths(from, to)),
    overload(['from: dateTime', 'to: dateTime'], (_, from, to) => fullMonths(from.date, to.date)),
    overload(['from: date', 'to: dateTime'], (_, from, to) => fullMonths(from, to.date)),
    overload(['from: dateTime', 'to: date'], (_, from, to) => fullMonths(from.date, to)),
  ),
]

function dateTime(date: FeelDate, time: FeelTime): FeelDateTime {
  return { kind: 'dateTime', date, time }
}

/** By day number, as the DMN test suite has it: from 31 January to 28 February is no month. */
function fullMonths(from: FeelDate, to: FeelDate): FeelMonths {
  if (compareDates(to, from) < 0) return { kind: 'months', months: 0 - fullMonths(to, from).months }
  const months = (to.year - from.year) * 12 + to.month - from.month
  return { kind: 'months', months: to.day >= from.day ? months : months - 1 }
}
