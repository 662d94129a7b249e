import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type { CalendarData } from './calendar-data.ts'
import { addDays, addMonths, type DateString, daysInMonth, parseDate } from './day-number.ts'
import { parsePeriod } from './period-text.ts'
import type { Reason, Reasoned } from './reasoned.ts'
import { isCovered, nextWorkingDay, restDayName } from './rest-day.ts'

export interface PeriodOptions {
  /** An end on a Saturday, Sunday or holiday moves to the next working day (§ 193 BGB). */
  readonly moves: boolean
  /** The first day counts (§ 187 Abs. 2 BGB): the period begins with the start of `from`. Default: it does not. */
  readonly firstDayCounts?: boolean
  /** Citation for moving the end; default § 193 BGB. */
  readonly moveNorms?: readonly string[]
}

/**
 * The last day of a period, with its reasons (§§ 187, 188, 193 BGB).
 * `from` is the day of the event, `period` one of `P14D`, `P2W`, `P1M`, `P1Y`.
 * Problems: `date-invalid`, `period-unreadable`, `calendar-not-covered`.
 */
export function endOfPeriod(
  from: DateString,
  period: string,
  calendar: CalendarData,
  options: PeriodOptions,
): Result<Reasoned> {
  const start = parseDate(from)
  if (!start) return refuse(problem('date-invalid', { date: from }))
  const parsed = parsePeriod(period)
  if (!parsed) return refuse(problem('period-unreadable', { period }))

  const counts = options.firstDayCounts === true
  const reasons: Reason[] = [
    counts
      ? { date: from, name: 'event-day-counted', values: {}, norms: ['§ 187 Abs. 2 BGB'] }
      : { date: from, name: 'event-day-not-counted', values: {}, norms: ['§ 187 Abs. 1 BGB'] },
  ]

  let end: DateString
  if (parsed.unit === 'days' || parsed.unit === 'weeks') {
    const days = parsed.unit === 'weeks' ? parsed.count * 7 : parsed.count
    end = addDays(from, counts ? days - 1 : days)
    const norm = parsed.unit === 'weeks' ? '§ 188 Abs. 2 BGB' : '§ 188 Abs. 1 BGB'
    reasons.push({ date: end, name: 'period-ends', values: { period }, norms: [norm] })
  } else {
    const months = parsed.unit === 'years' ? parsed.count * 12 : parsed.count
    const lastDay = counts ? start.day - 1 : start.day
    const month = addMonths(`${from.slice(0, 8)}01`, months)
    const length = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
    end = addDays(month, Math.min(lastDay, length) - 1)
    if (lastDay > length) {
      const values = { day: String(lastDay) }
      reasons.push({ date: end, name: 'month-has-no-such-day', values, norms: ['§ 188 Abs. 3 BGB'] })
    }
    reasons.push({ date: end, name: 'period-ends', values: { period }, norms: ['§ 188 Abs. 2 BGB'] })
  }
  if (!options.moves) return fine({ date: end, reasons })
  return moveOffRestDays(end, reasons, options.moveNorms ?? ['§ 193 BGB'], calendar)
}

/** Moves a day off Saturdays, Sundays and holidays and adds the reason. Problem: `calendar-not-covered`. */
export function moveOffRestDays(
  date: DateString,
  reasons: readonly Reason[],
  norms: readonly string[],
  calendar: CalendarData,
): Result<Reasoned> {
  const restDay = restDayName(date, calendar)
  const next = nextWorkingDay(date, calendar)
  if (!isCovered(date, calendar) || !isCovered(next.date, calendar)) {
    const { from, to } = calendar.years
    return refuse(problem('calendar-not-covered', { date, from: String(from), to: String(to) }))
  }
  if (restDay === undefined) return fine({ date, reasons: [...reasons] })
  const values = { from: date, restDay, between: next.between.join(';') }
  const moved: Reason = { date: next.date, name: 'moved-to-working-day', values, norms: [...norms] }
  return fine({ date: next.date, reasons: [...reasons, moved] })
}
