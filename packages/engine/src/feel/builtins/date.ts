import { dayOfYear, parseDate, weekOfYear, weekday } from '../date.ts'
import { integer } from '../number.ts'
import { parseDateTime } from '../time.ts'
import type { FeelDate, FeelValue } from '../value.ts'
import { localDate, localDateTime } from '../zone.ts'
import { type Builtin, builtin, overload } from './builtin.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function ofDate(name: string, apply: (date: FeelDate) => FeelValue): Builtin {
  return builtin(
    name,
    overload(['date: date'], (_, date) => apply(date)),
    overload(['date: dateTime'], (_, date) => apply(date.date)),
  )
}

/** Calendar functions and the two that read the evaluation's instant (DMN 1.5 §10.3.4.8–9, tables 83–84). */
export const DATE_BUILTINS: readonly Builtin[] = [
  ofDate('day of year', (date) => integer(dayOfYear(date))),
  ofDate('day of week', (date) => WEEKDAYS[weekday(date) - 1] ?? null),
  ofDate('month of year', (date) => MONTHS[date.month - 1] ?? null),
  ofDate('week of year', (date) => integer(weekOfYear(date))),
  builtin(
    'today',
    overload([], (call) => parseDate(localDate(call.run.options.now, call.run.options.zone))),
  ),
  builtin(
    'now',
    overload([], (call) => parseDateTime(localDateTime(call.run.options.now, call.run.options.zone))),
  ),
]
