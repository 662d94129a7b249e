import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import type { CalendarData } from './calendar-data.ts'
import {
  addDays,
  addMonths,
  type DateString,
  daysInMonth,
  parseDate,
  weekday,
  type YearMonthDay,
} from './day-number.ts'
import { type Period, parsePeriod } from './period-text.ts'
import type { Reason, Reasoned } from './reasoned.ts'
import { isCovered, nextWorkingDay, restDayName } from './rest-day.ts'

/**
 * Why an end on a rest day stays there: the authority named this day and the rule (§ 31 Abs. 3 Satz 2 VwVfG), the
 * period is one of the authority's own performance (Abs. 4), the day is an appointment (Abs. 5).
 */
export type StayCause = 'fixed-day' | 'authority-performance' | 'appointment'

const STAY_NORMS: Readonly<Record<StayCause, string>> = {
  'fixed-day': '§ 31 Abs. 3 Satz 2 VwVfG',
  'authority-performance': '§ 31 Abs. 4 VwVfG',
  appointment: '§ 31 Abs. 5 VwVfG',
}

export interface PeriodOptions {
  /** An end on a Saturday, Sunday or holiday moves to the next working day (§ 193 BGB). */
  readonly moves: boolean
  /** The first day counts (§ 187 Abs. 2 BGB): the period begins with the start of `from`. Default: it does not. */
  readonly firstDayCounts?: boolean
  /** Citation for moving the end; default § 193 BGB. */
  readonly moveNorms?: readonly string[]
  /** The end stays where it is, whatever `moves` says, and the reasons say why. */
  readonly stays?: StayCause
  /** In periods of working days Saturdays count too („Werktage“, § 3 Abs. 2 BUrlG); default: they do not. */
  readonly saturdaysCount?: boolean
}

/** Where a period ends before any move, with the steps. */
interface Counted {
  readonly end: DateString
  readonly reasons: readonly Reason[]
}

/**
 * The last day of a period, with its reasons (§§ 187, 188, 189, 193 BGB, § 31 VwVfG).
 * `from` is the day of the event, `period` one of `P14D`, `P2W`, `P1M`, `P1Y`, `P1.5M`, `P0.5Y`, `P5WD`.
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
  const first: Reason = counts
    ? { date: from, name: 'event-day-counted', values: {}, norms: ['§ 187 Abs. 2 BGB'] }
    : { date: from, name: 'event-day-not-counted', values: {}, norms: ['§ 187 Abs. 1 BGB'] }
  const counted =
    parsed.unit === 'working-days'
      ? countWorkingDays(from, parsed.count, calendar, options)
      : parsed.unit === 'months' || parsed.unit === 'years'
        ? countMonths(from, start, period, parsed, counts)
        : countDays(from, period, parsed, counts)
  if (!counted || !parseDate(counted.end)) return refuse(notCovered(counted?.end ?? from, calendar))
  const reasons = [first, ...counted.reasons]
  if (options.stays) return fine(staying(counted.end, reasons, options.stays, calendar))
  if (!options.moves) return fine({ date: counted.end, reasons })
  return moveOffRestDays(counted.end, reasons, options.moveNorms ?? ['§ 193 BGB'], calendar)
}

function countDays(from: DateString, period: string, { unit, count }: Period, counts: boolean): Counted {
  const days = unit === 'weeks' ? count * 7 : count
  const end = addDays(from, counts ? days - 1 : days)
  const norm = unit === 'weeks' ? '§ 188 Abs. 2 BGB' : '§ 188 Abs. 1 BGB'
  return { end, reasons: [{ date: end, name: 'period-ends', values: { period }, norms: [norm] }] }
}

function countMonths(from: DateString, start: YearMonthDay, period: string, parsed: Period, counts: boolean): Counted {
  const months = parsed.unit === 'years' ? parsed.count * 12 : parsed.count
  const reasons: Reason[] = []
  const lastDay = counts ? start.day - 1 : start.day
  const month = addMonths(`${from.slice(0, 8)}01`, months)
  const parts = parseDate(month)
  if (!parts) return { end: month, reasons }
  const length = daysInMonth(parts.year, parts.month)
  let end = addDays(month, Math.min(lastDay, length) - 1)
  if (lastDay > length) {
    const values = { day: String(lastDay) }
    reasons.push({ date: end, name: 'month-has-no-such-day', values, norms: ['§ 188 Abs. 3 BGB'] })
  }
  if (parsed.halfMonth) {
    end = addDays(end, 15)
    const norms = ['§ 189 Abs. 1 BGB', ...(months > 0 ? ['§ 189 Abs. 2 BGB'] : [])]
    reasons.push({ date: end, name: 'half-month-added', values: {}, norms })
  }
  const norms = ['§ 188 Abs. 2 BGB', ...(/^P[\d.]+Y$/.test(period) && period.includes('.') ? ['§ 189 Abs. 1 BGB'] : [])]
  reasons.push({ date: end, name: 'period-ends', values: { period }, norms })
  return { end, reasons }
}

/** Null when the count leaves the years the calendar covers. */
function countWorkingDays(
  from: DateString,
  count: number,
  calendar: CalendarData,
  { firstDayCounts = false, saturdaysCount = false }: PeriodOptions,
): Counted | null {
  const skipped: string[] = []
  let end = from
  let next = firstDayCounts ? from : addDays(from, 1)
  for (let left = count; left > 0; next = addDays(end, 1)) {
    end = next
    if (!parseDate(end) || !isCovered(end, calendar)) return null
    const restDay = restDayName(end, calendar)
    if (restDay === undefined || (saturdaysCount && restDay === 'saturday')) left -= 1
    else if (weekday(end) <= (saturdaysCount ? 6 : 5)) skipped.push(restDay)
  }
  const values = { days: String(count), skipped: skipped.join(';'), saturdays: saturdaysCount ? 'yes' : 'no' }
  return { end, reasons: [{ date: end, name: 'working-days-counted', values, norms: ['§ 188 Abs. 1 BGB'] }] }
}

function staying(date: DateString, reasons: readonly Reason[], why: StayCause, calendar: CalendarData): Reasoned {
  const restDay = restDayName(date, calendar)
  if (restDay === undefined) return { date, reasons: [...reasons] }
  const values = { restDay, why }
  return { date, reasons: [...reasons, { date, name: 'end-stays-on-rest-day', values, norms: [STAY_NORMS[why]] }] }
}

/** Moves a day off Saturdays, Sundays and holidays and adds the reason. Problem: `calendar-not-covered`. */
export function moveOffRestDays(
  date: DateString,
  reasons: readonly Reason[],
  norms: readonly string[],
  calendar: CalendarData,
): Result<Reasoned> {
  if (!parseDate(date)) return refuse(notCovered(date, calendar))
  const restDay = restDayName(date, calendar)
  const next = nextWorkingDay(date, calendar)
  if (!isCovered(date, calendar) || !isCovered(next.date, calendar)) return refuse(notCovered(date, calendar))
  if (restDay === undefined) return fine({ date, reasons: [...reasons] })
  const values = { from: date, restDay, between: next.between.join(';') }
  const moved: Reason = { date: next.date, name: 'moved-to-working-day', values, norms: [...norms] }
  return fine({ date: next.date, reasons: [...reasons, moved] })
}

/** The problem of a day whose year the calendar does not know. */
export function notCovered(date: DateString, { years }: CalendarData): Problem {
  return problem('calendar-not-covered', { date, from: String(years.from), to: String(years.to) })
}
