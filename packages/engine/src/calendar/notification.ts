import { formatDateShort } from '../format/date.ts'
import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import type {
  CalendarData,
  CountedFrom,
  NotificationChannel,
  NotificationLaw,
  NotificationRule,
} from './calendar-data.ts'
import { addDays, type DateString, dayNumber, parseDate } from './day-number.ts'
import { endOfPeriod, moveOffRestDays, notCovered } from './period.ts'
import type { Reason, ReasonName, Reasoned } from './reasoned.ts'
import { restDayName } from './rest-day.ts'

export interface Dispatch {
  /** The day the letter was handed to the post, sent, provided for retrieval, or its notice sent. */
  readonly posted: DateString
  readonly channel: NotificationChannel
  readonly law: NotificationLaw
  /** The day it was received, as the file proves; `never` when it did not arrive. Absent: nothing is known. */
  readonly received?: DateString | 'never'
  /** Where the rule counts from retrieval: its day, or `never`. */
  readonly retrieved?: DateString | 'never'
}

/** The day a letter counts as notified, or null when it does not count as notified at all, with the steps. */
export interface Notification {
  readonly date: DateString | null
  readonly reasons: Reason[]
}

/**
 * Whether and on which day a letter counts as notified, by the calendar's rule for law, channel and posting day,
 * with its reasons. The fiction does not hold for a letter received later or never (§ 41 Abs. 2 Satz 3 VwVfG,
 * § 122 Abs. 2 AO, § 37 Abs. 2 Satz 3 SGB X); an earlier receipt changes nothing.
 * Problems: `date-invalid`, `notification-rule-missing`, `retrieval-missing`, `receipt-before-posting`,
 * `calendar-not-covered`.
 */
export function notificationOf(dispatch: Dispatch, calendar: CalendarData): Result<Notification> {
  const { posted, channel, law, received, retrieved } = dispatch
  for (const date of [posted, received, retrieved]) {
    if (date === undefined || date === 'never') continue
    if (!parseDate(date)) return refuse(problem('date-invalid', { date }))
    if (date < posted) return refuse(problem('receipt-before-posting', { date: shown(date), posted: shown(posted) }))
  }
  const rule = ruleFor(dispatch, calendar)
  if (!rule) return refuse(problem('notification-rule-missing', { law, channel, date: posted }))

  const reasons: Reason[] = [{ date: posted, name: SENT[rule.countedFrom ?? 'sent'](channel), values: {}, norms: [] }]
  let from = posted
  if (rule.countedFrom === 'retrieved') {
    if (retrieved === undefined) return refuse(problem('retrieval-missing', { channel }))
    const late = lateRetrieval(posted, retrieved, rule)
    reasons.push(late)
    if (late.name === 'not-retrieved-in-time') return fine({ date: null, reasons })
    from = late.date
  }
  const day = addDays(from, rule.days)
  if (!parseDate(day)) return refuse(notCovered(day, calendar))
  const name = channel === 'post' ? 'day-after-posting' : 'fiction-day'
  reasons.push({ date: day, name, values: { days: String(rule.days) }, norms: [...rule.norms] })
  if (rule.unconfirmed)
    reasons.push({ date: day, name: 'rule-unconfirmed', values: { land: calendar.land }, norms: [] })

  const fiction = offRestDays(day, reasons, rule, calendar)
  return !fiction.ok || received === undefined ? fiction : fine(withReceipt(fiction.value, received, rule))
}

/**
 * The day a letter counts as notified (fiction of notification, § 122 Abs. 2 AO, § 41 Abs. 2 VwVfG,
 * § 37 Abs. 2 SGB X), with its reasons. Problems: those of `notificationOf`, and `notification-not-effected`.
 */
export function dayOfNotification(dispatch: Dispatch, calendar: CalendarData): Result<Reasoned> {
  const notification = notificationOf(dispatch, calendar)
  if (!notification.ok) return notification
  const { date, reasons } = notification.value
  return date === null
    ? refuse(problem('notification-not-effected', { posted: shown(dispatch.posted) }))
    : fine({ date, reasons })
}

/** A day as people read it. */
const shown = (date: DateString) => ({ de: formatDateShort(date, 'de'), en: formatDateShort(date, 'en') })

/** The step that the days are counted from. */
const SENT: Readonly<Record<CountedFrom, (channel: NotificationChannel) => ReasonName>> = {
  sent: (channel) => (channel === 'electronic' ? 'sent-electronically' : 'posted'),
  provided: () => 'provided',
  announced: () => 'announced',
  retrieved: () => 'announced',
}

/** The calendar's rule for law, channel and day; undefined when it has none. The first one counts. */
export function ruleFor(dispatch: Dispatch, calendar: CalendarData): NotificationRule | undefined {
  const { posted, channel, law } = dispatch
  return calendar.notification.find(
    (entry) =>
      entry.law === law &&
      entry.channel === channel &&
      entry.validFrom <= posted &&
      (entry.validTo === undefined || posted <= entry.validTo),
  )
}

function lateRetrieval(posted: DateString, retrieved: DateString | 'never', rule: NotificationRule): Reason {
  const days = String(rule.withinDays ?? '')
  const last = addDays(posted, rule.withinDays ?? 0)
  const late =
    retrieved === 'never' ||
    (rule.withinDays !== undefined && (dayNumber(retrieved) ?? 0) - (dayNumber(posted) ?? 0) > rule.withinDays)
  return late
    ? { date: last, name: 'not-retrieved-in-time', values: { days }, norms: [...rule.norms] }
    : { date: retrieved, name: 'retrieval-in-time', values: { days }, norms: [...rule.norms] }
}

function offRestDays(
  day: DateString,
  reasons: readonly Reason[],
  rule: NotificationRule,
  calendar: CalendarData,
): Result<Reasoned> {
  if (rule.movesOffRestDays) return moveOffRestDays(day, reasons, rule.restDayNorms, calendar)
  const restDay = restDayName(day, calendar)
  if (restDay === undefined) return fine({ date: day, reasons: [...reasons] })
  const stays: Reason = { date: day, name: 'stays-on-rest-day', values: { restDay }, norms: [...rule.restDayNorms] }
  return fine({ date: day, reasons: [...reasons, stays] })
}

function withReceipt(fiction: Reasoned, received: DateString | 'never', rule: NotificationRule): Notification {
  const { date, reasons } = fiction
  const norms = [...rule.norms]
  if (received === 'never') {
    return { date: null, reasons: [...reasons, { date, name: 'never-received', values: {}, norms }] }
  }
  if (received <= date) {
    return { date, reasons: [...reasons, { date, name: 'received-earlier', values: { received }, norms }] }
  }
  return { date: received, reasons: [...reasons, { date: received, name: 'received-later', values: {}, norms }] }
}

/** What moves the end of a period off a rest day, by the law of the procedure. */
const MOVE_NORMS: Readonly<Record<NotificationLaw, string>> = {
  AO: '§ 108 Abs. 3 AO',
  VwVfG: '§ 31 Abs. 3 Satz 1 VwVfG',
  'SGB X': '§ 26 Abs. 3 Satz 1 SGB X',
  VwZG: '§ 31 Abs. 3 Satz 1 VwVfG',
}

/**
 * The last day of a remedy period that runs from the day of notification (`P1M` for objections), with reasons:
 * the day itself does not count, an end on a rest day moves (§§ 187 Abs. 1, 188, 193 BGB). With `law` the move is
 * cited from that law. Problems: those of `endOfPeriod`.
 */
export function remedyPeriod(
  notified: DateString,
  period: string,
  calendar: CalendarData,
  law?: NotificationLaw,
): Result<Reasoned> {
  return endOfPeriod(notified, period, calendar, law ? { moves: true, moveNorms: [MOVE_NORMS[law]] } : { moves: true })
}
