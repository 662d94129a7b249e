import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type { CalendarData, NotificationChannel, NotificationLaw } from './calendar-data.ts'
import { addDays, type DateString, parseDate } from './day-number.ts'
import { endOfPeriod, moveOffRestDays } from './period.ts'
import type { Reason, Reasoned } from './reasoned.ts'
import { restDayName } from './rest-day.ts'

export interface Dispatch {
  /** The day the letter was handed to the post. */
  readonly posted: DateString
  readonly channel: NotificationChannel
  readonly law: NotificationLaw
}

/**
 * The day a letter counts as notified (fiction of notification, § 122 Abs. 2 AO, § 41 Abs. 2 VwVfG,
 * § 37 Abs. 2 SGB X), by the calendar's rule for law, channel and posting day, with its reasons.
 * A proven later receipt is not its matter. The calendar must cover the year.
 * Problems: `date-invalid`, `notification-rule-missing`, `calendar-not-covered`.
 */
export function dayOfNotification(dispatch: Dispatch, calendar: CalendarData): Result<Reasoned> {
  const { posted, channel, law } = dispatch
  if (!parseDate(posted)) return refuse(problem('date-invalid', { date: posted }))
  const rule = calendar.notification.find(
    (entry) =>
      entry.law === law &&
      entry.channel === channel &&
      entry.validFrom <= posted &&
      (entry.validTo === undefined || posted <= entry.validTo),
  )
  if (!rule) return refuse(problem('notification-rule-missing', { law, channel, date: posted }))

  const day = addDays(posted, rule.days)
  const reasons: Reason[] = [
    { date: posted, name: 'posted', values: {}, norms: [] },
    { date: day, name: 'day-after-posting', values: { days: String(rule.days) }, norms: [...rule.norms] },
  ]
  if (rule.movesOffRestDays) return moveOffRestDays(day, reasons, rule.restDayNorms, calendar)
  const restDay = restDayName(day, calendar)
  if (restDay !== undefined) {
    reasons.push({ date: day, name: 'stays-on-rest-day', values: { restDay }, norms: [...rule.restDayNorms] })
  }
  return fine({ date: day, reasons })
}

/**
 * The last day of a remedy period that runs from the day of notification (`P1M` for objections), with reasons:
 * the day itself does not count, an end on a rest day moves (§§ 187 Abs. 1, 188, 193 BGB).
 * Problems: those of `endOfPeriod`.
 */
export function remedyPeriod(notified: DateString, period: string, calendar: CalendarData): Result<Reasoned> {
  return endOfPeriod(notified, period, calendar, { moves: true })
}
