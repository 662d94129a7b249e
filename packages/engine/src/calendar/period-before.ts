import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type { CalendarData } from './calendar-data.ts'
import { addDays, addMonths, type DateString, parseDate } from './day-number.ts'
import { notCovered } from './period.ts'
import { type Period, parsePeriod } from './period-text.ts'
import type { Reason, Reasoned } from './reasoned.ts'
import { isCovered, nextWorkingDay, restDayName } from './rest-day.ts'
import { addWorkingDays } from './working-days.ts'

export interface BackwardOptions {
  /**
   * A last day on a Saturday, Sunday or holiday moves to the working day before. Default: it stays, since § 193 BGB
   * would shorten what the period protects.
   */
  readonly movesEarlier?: boolean
  /** Citation for moving; none by default: only a special rule orders it. */
  readonly moveNorms?: readonly string[]
}

const STAY_NORM = 'BGH, 17.02.2005, III ZR 172/04'

/**
 * The last day on which something can be done „at least `period` before“ the day `event` (a hearing, a meeting),
 * with its reasons. The whole period lies between: §§ 187 Abs. 1, 188 BGB are read backwards, so the day of the
 * event does not count, the period ends with the beginning of its last day, and the act must come on the day
 * before that at the latest. `period` as for `endOfPeriod`, without half months.
 * Problems: `date-invalid`, `period-unreadable`, `calendar-not-covered`.
 */
export function latestDayBefore(
  event: DateString,
  period: string,
  calendar: CalendarData,
  options: BackwardOptions = {},
): Result<Reasoned> {
  if (!parseDate(event)) return refuse(problem('date-invalid', { date: event }))
  const parsed = parsePeriod(period)
  if (!parsed || parsed.halfMonth) return refuse(problem('period-unreadable', { period }))
  const first = firstDayBack(event, parsed, calendar)
  if (first === null || !parseDate(first)) return refuse(notCovered(event, calendar))
  const latest = addDays(first, -1)
  const reasons: Reason[] = [
    { date: event, name: 'event-day-not-counted', values: {}, norms: ['§ 187 Abs. 1 BGB'] },
    { date: first, name: 'counted-back', values: { period }, norms: ['§ 188 BGB'] },
    { date: latest, name: 'last-day-before', values: {}, norms: ['§ 188 BGB'] },
  ]
  if (!isCovered(latest, calendar)) return refuse(notCovered(latest, calendar))
  const restDay = restDayName(latest, calendar)
  if (restDay === undefined) return fine({ date: latest, reasons })
  if (options.movesEarlier !== true) {
    const values = { restDay, why: 'backwards' }
    reasons.push({ date: latest, name: 'end-stays-on-rest-day', values, norms: [STAY_NORM] })
    return fine({ date: latest, reasons })
  }
  const { date, between } = nextWorkingDay(latest, calendar, -1)
  if (!isCovered(date, calendar)) return refuse(notCovered(date, calendar))
  const values = { from: latest, restDay, between: between.join(';') }
  reasons.push({ date, name: 'moved-to-earlier-working-day', values, norms: [...(options.moveNorms ?? [])] })
  return fine({ date, reasons })
}

/** The first day of the period that ends with the day before `event`; null beyond the calendar. */
function firstDayBack(event: DateString, { unit, count }: Period, calendar: CalendarData): DateString | null {
  const year = Number(event.slice(0, 4))
  switch (unit) {
    case 'days':
      return addDays(event, -count)
    case 'weeks':
      return addDays(event, -7 * count)
    case 'months':
      return year * 12 < count ? null : addMonths(event, -count)
    case 'years':
      return year < count ? null : addMonths(event, -12 * count)
    case 'working-days':
      return addWorkingDays(event, -count, calendar)
  }
}
