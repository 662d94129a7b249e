import { addMonths, compareDates, daysInMonth } from '../date.ts'
import { integer } from '../number.ts'
import type { FeelDate } from '../value.ts'
import { type Builtin, builtin, overload } from './builtin.ts'

function firstOfMonth(date: FeelDate): FeelDate {
  return { ...date, day: 1 }
}

function endOfMonth(date: FeelDate): FeelDate {
  return { ...date, day: daysInMonth(date.year, date.month) }
}

/** Full months; a month that begins on the 31st is full on the last day of a shorter month (§ 188 Abs. 3 BGB). */
function monthsBetween(from: FeelDate, to: FeelDate): number {
  if (compareDates(to, from) < 0) return 0 - monthsBetween(to, from)
  const months = (to.year - from.year) * 12 + to.month - from.month
  const reached = addMonths(from, months)
  return reached !== null && compareDates(reached, to) <= 0 ? months : months - 1
}

/**
 * Functions beyond DMN that statutes need; the list is part of the product's documentation. `months between`
 * is negative when `to` is earlier.
 */
export const OFFICE_BUILTINS: readonly Builtin[] = [
  builtin(
    'first of month',
    overload(['date: date'], (_, date) => firstOfMonth(date)),
    overload(['date: dateTime'], (_, date) => firstOfMonth(date.date)),
  ),
  builtin(
    'end of month',
    overload(['date: date'], (_, date) => endOfMonth(date)),
    overload(['date: dateTime'], (_, date) => endOfMonth(date.date)),
  ),
  builtin(
    'months between',
    overload(['from: date', 'to: date'], (_, from, to) => integer(monthsBetween(from, to))),
  ),
]
