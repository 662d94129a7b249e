import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type { CalendarData } from './calendar-data.ts'
import { type DateString, daysInMonth, parseDate, writeDate } from './day-number.ts'
import { moveOffRestDays } from './period.ts'
import type { Reason, Reasoned } from './reasoned.ts'

/** „Anfang“, „Mitte“, „Ende“ of a month. */
export type PartOfMonth = 'beginning' | 'middle' | 'end'

/**
 * The day that a part of the month of `date` means, with its reasons: the 1st, the 15th, the last (§ 192 BGB).
 * With `moves` a rest day moves to the next working day (§ 193 BGB), as for a declaration or a payment.
 * Problems: `date-invalid`, `calendar-not-covered`.
 */
export function dayOfPartOfMonth(
  date: DateString,
  part: PartOfMonth,
  calendar: CalendarData,
  options: { readonly moves: boolean },
): Result<Reasoned> {
  const parts = parseDate(date)
  if (!parts) return refuse(problem('date-invalid', { date }))
  const days = { beginning: 1, middle: 15, end: daysInMonth(parts.year, parts.month) }
  const day = writeDate({ ...parts, day: days[part] })
  const reasons: Reason[] = [{ date: day, name: 'part-of-month', values: { part }, norms: ['§ 192 BGB'] }]
  return options.moves ? moveOffRestDays(day, reasons, ['§ 193 BGB'], calendar) : fine({ date: day, reasons })
}
