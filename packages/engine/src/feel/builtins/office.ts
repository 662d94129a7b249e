import { addMonths, compareDates, dateText, daysInMonth } from '../date.ts'
import { integer } from '../number.ts'
import type { FeelDate } from '../value.ts'
import { type Builtin, builtin, overload } from './builtin.ts'

/** Full months; a month that begins on the 31st is full on the last day of a shorter month (§ 188 Abs. 3 BGB). */
function monthsBetween(from: FeelDate, to: FeelDate): number {
  if (compareDates(to, from) < 0) return 0 - monthsBetween(to, from)
  const months = (to.year - from.year) * 12 + to.month - from.month
  const reached = addMonths(from, months)
  return reached !== null && compareDates(reached, to) <= 0 ? months : months - 1
}

/**
 * Full years of life. The day of birth counts (§ 187 Abs. 2 Satz 2 BGB), so a year is full when the day before the
 * birthday ends: somebody born on 29 February is a year older on 1 March where there is no 29th.
 */
function ageOn(birth: FeelDate, date: FeelDate): number {
  const before = date.month < birth.month || (date.month === birth.month && date.day < birth.day)
  return date.year - birth.year - (before ? 1 : 0)
}

function ofDate(name: string, apply: (date: FeelDate) => FeelDate): Builtin {
  return builtin(
    name,
    overload(['date: date'], (_, date) => apply(date)),
    overload(['date: dateTime'], (_, date) => apply(date.date)),
  )
}

/**
 * Dates beyond DMN that statutes need; see docs/office-functions.md. `months between` and `years between` are
 * negative when `to` is earlier.
 */
export const OFFICE_BUILTINS: readonly Builtin[] = [
  ofDate('first of month', (date) => ({ ...date, day: 1 })),
  ofDate('middle of month', (date) => ({ ...date, day: 15 })),
  ofDate('end of month', (date) => ({ ...date, day: daysInMonth(date.year, date.month) })),
  builtin(
    'months between',
    overload(['from: date', 'to: date'], (_, from, to) => integer(monthsBetween(from, to))),
  ),
  builtin(
    'years between',
    overload(['from: date', 'to: date'], (_, from, to) => integer(Math.trunc(monthsBetween(from, to) / 12) + 0)),
  ),
  builtin(
    'age on',
    overload(['date of birth: date', 'date: date'], (call, birth, date) =>
      compareDates(date, birth) < 0 ? call.none(dateText(birth), dateText(date)) : integer(ageOn(birth, date)),
    ),
  ),
]
