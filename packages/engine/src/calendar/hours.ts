import { dateTimeText, dateTimeOfWallSeconds } from '../feel/time.ts'
import { localDate, localDateTime, offsetAt, parseInstant, type ZoneData } from '../feel/zone.ts'
import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type { CalendarData } from './calendar-data.ts'
import { parseHours } from './period-text.ts'
import type { Reason } from './reasoned.ts'
import { restDayName } from './rest-day.ts'

export interface HoursOptions {
  /** Counted from the very moment, as a law may order; default: from the next full hour. */
  readonly fromMoment?: boolean
}

/** When a period in hours ends: an instant in UTC, and the steps. */
export interface ReasonedInstant {
  readonly instant: string
  readonly reasons: readonly Reason[]
}

/**
 * The end of a period in hours (`PT48H`) after an instant in UTC. The hour that has begun does not count
 * (§ 187 Abs. 1 BGB for hours); hours are elapsed time, so over a change of the clocks the end shows another hour
 * on the wall than the beginning. Sundays, holidays and Saturdays count, and the end never moves (§ 31 Abs. 6
 * VwVfG). Problems: `instant-invalid`, `period-unreadable`.
 */
export function endOfHours(
  from: string,
  period: string,
  zone: ZoneData,
  calendar: CalendarData,
  options: HoursOptions = {},
): Result<ReasonedInstant> {
  const parsed = parseInstant(from)
  if (parsed === null || !/^\d{4}-/.test(from)) return refuse(problem('instant-invalid', { instant: from }))
  const hours = parseHours(period)
  if (hours === undefined) return refuse(problem('period-unreadable', { period }))

  const reasons: Reason[] = []
  let begin = parsed.seconds + parsed.nano / 1e9
  if (options.fromMoment !== true) {
    // Full hours of the clock on the wall: an offset of half hours shifts them.
    const offset = offsetAt(zone, parsed.seconds)
    begin = Math.ceil((begin + offset) / 3600) * 3600 - offset
  }
  const end = Math.floor(begin) + hours * 3600
  const instant = textOf(end)
  if (instant === null) return refuse(problem('instant-invalid', { instant: from }))
  if (begin > parsed.seconds && options.fromMoment !== true) {
    reasons.push(step(begin, 'hour-begun-not-counted', {}, ['§ 187 Abs. 1 BGB'], zone))
  }
  reasons.push(step(end, 'hours-end', { period }, ['§ 188 Abs. 1 BGB'], zone))
  const day = localDate(instant, zone)
  const restDay = restDayName(day, calendar)
  if (restDay !== undefined) reasons.push(step(end, 'hours-count-rest-days', { restDay }, ['§ 31 Abs. 6 VwVfG'], zone))
  return fine({ instant, reasons })
}

function step(seconds: number, name: Reason['name'], values: Record<string, string>, norms: string[], zone: ZoneData) {
  const local = localDateTime(textOf(seconds) ?? '', zone)
  return { date: local.slice(0, 10), name, values: { ...values, time: local.slice(11, 16) }, norms }
}

function textOf(seconds: number): string | null {
  const value = dateTimeOfWallSeconds(seconds, 0, 0, null)
  return value === null || value.date.year > 9999 ? null : dateTimeText(value)
}
