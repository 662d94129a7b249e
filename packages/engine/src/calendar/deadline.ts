import { fine, type Problem, problem, refuse, type Result } from '../problems/problem.ts'
import {
  LAENDER,
  type CalendarData,
  NOTIFICATION_CHANNELS,
  NOTIFICATION_LAWS,
  type Land,
  type NotificationChannel,
  type NotificationLaw,
} from './calendar-data.ts'
import { type DateString, parseDate } from './day-number.ts'
import { landCalendar } from './holidays.ts'
import { type Dispatch, notificationOf, remedyPeriod, ruleFor } from './notification.ts'
import { overrideCalendar } from './override-calendar.ts'
import { parsePeriod } from './period-text.ts'
import type { Reason } from './reasoned.ts'

/** The years whose holidays are known: the Länder's laws as they are since 1995, taken to stay as they are. */
export const KNOWN_YEARS = { from: 1995, to: 2100 } as const

/** What somebody asks, as texts: nothing of it is checked yet. */
export interface DeadlineQuestion {
  readonly posted: string
  readonly land: string
  /** `P1M`, `P2W`, `P14D`, `P5WD` … */
  readonly period: string
  /** Default `post`. */
  readonly channel?: string | undefined
  /** Default `VwVfG`. */
  readonly law?: string | undefined
  /** The fiction's days, 0 to 60, where the Land's rule shall not count. */
  readonly fictionDays?: string | undefined
  /** `yes` or `no`: whether a fiction day on a rest day moves, where the law's answer shall not count. */
  readonly fictionMoves?: string | undefined
  /** A day or `never`, as in `Dispatch`. */
  readonly received?: string | undefined
  readonly retrieved?: string | undefined
  /** Holidays of the place, `2026-08-08=Friedensfest`. */
  readonly holidays?: readonly string[] | undefined
}

/** The day of notification and the end of the period after it; both null when nothing was notified. */
export interface Deadline {
  readonly notified: DateString | null
  readonly end: DateString | null
  readonly reasons: readonly Reason[]
}

/**
 * Answers a question about a deadline from its texts. Problems: `date-invalid`, `land-unknown`, `channel-unknown`,
 * `law-unknown`, `fiction-unfit`, `period-unreadable`, `holiday-unreadable`, and those of `notificationOf` and
 * `endOfPeriod`. What is wrong with the texts is told all at once.
 */
export function deadline(question: DeadlineQuestion): Result<Deadline> {
  const read = readQuestion(question)
  if (!read.ok) return read
  const { dispatch, calendar } = read.value
  const notification = notificationOf(dispatch, calendar)
  if (!notification.ok) return notification
  const { date: notified, reasons } = notification.value
  if (notified === null) return fine({ notified, end: null, reasons })
  const until = remedyPeriod(notified, question.period, calendar, dispatch.law)
  return until.ok ? fine({ notified, end: until.value.date, reasons: [...reasons, ...until.value.reasons] }) : until
}

function readQuestion(question: DeadlineQuestion): Result<{ dispatch: Dispatch; calendar: CalendarData }> {
  const { posted, land, period, channel = 'post', law = 'VwVfG', received, retrieved } = question
  const { fictionDays, fictionMoves, holidays = [] } = question
  const problems: Problem[] = []
  const days = [posted, ...[received, retrieved].filter((day) => day !== undefined && day !== 'never')]
  for (const date of days) if (date !== undefined && !parseDate(date)) problems.push(problem('date-invalid', { date }))
  if (!isLand(land)) problems.push(problem('land-unknown', { land, known: LAENDER.join(', ') }))
  if (!isChannel(channel)) {
    problems.push(problem('channel-unknown', { channel, known: NOTIFICATION_CHANNELS.join(', ') }))
  }
  if (!isLaw(law)) problems.push(problem('law-unknown', { law, known: NOTIFICATION_LAWS.join(', ') }))
  if (!parsePeriod(period)) problems.push(problem('period-unreadable', { period }))
  const wrongDays = fictionDays !== undefined && !(/^\d{1,2}$/.test(fictionDays) && Number(fictionDays) <= 60)
  if (wrongDays) problems.push(problem('fiction-unfit', { value: fictionDays, known: '0–60' }))
  const wrongMove = fictionMoves !== undefined && fictionMoves !== 'yes' && fictionMoves !== 'no'
  if (wrongMove) problems.push(problem('fiction-unfit', { value: fictionMoves, known: 'yes, no' }))
  const own = holidays.map(readHoliday)
  for (const [at, holiday] of own.entries()) {
    if (!holiday) problems.push(problem('holiday-unreadable', { holiday: holidays[at] ?? '' }))
  }
  if (problems.length > 0 || !isLand(land) || !isChannel(channel) || !isLaw(law)) return refuse(...problems)

  const dispatch: Dispatch = {
    posted,
    channel,
    law,
    ...(received === undefined ? {} : { received }),
    ...(retrieved === undefined ? {} : { retrieved }),
  }
  const calendar = overrideCalendar(landCalendar(land, KNOWN_YEARS.from, KNOWN_YEARS.to), {
    holidays: own.filter((holiday) => holiday !== null),
  })
  return fine({ dispatch, calendar: withFiction(dispatch, calendar, fictionDays, fictionMoves) })
}

/** The calendar with the days and the move that were asked for, which then have no citation of the Land's rule. */
function withFiction(
  dispatch: Dispatch,
  calendar: CalendarData,
  fictionDays: string | undefined,
  fictionMoves: string | undefined,
): CalendarData {
  const rule = ruleFor(dispatch, calendar)
  if (!rule || (fictionDays === undefined && fictionMoves === undefined)) return calendar
  const { unconfirmed, ...kept } = rule
  const days = fictionDays === undefined ? rule.days : Number(fictionDays)
  const movesOffRestDays = fictionMoves === undefined ? rule.movesOffRestDays : fictionMoves === 'yes'
  const asked = {
    ...kept,
    days,
    movesOffRestDays,
    norms: days === rule.days ? rule.norms : [],
    restDayNorms: movesOffRestDays === rule.movesOffRestDays ? rule.restDayNorms : [],
  }
  // The days were given, so the doubt about the Land's own number is settled.
  return overrideCalendar(calendar, {
    notification: [fictionDays === undefined && unconfirmed ? { ...asked, unconfirmed } : asked],
  })
}

function readHoliday(text: string): { date: DateString; name: string } | null {
  const [date = '', name = ''] = [text.slice(0, 10), text.slice(11)]
  return parseDate(date) && text[10] === '=' && /^[^;]{1,80}$/.test(name) ? { date, name } : null
}

const isLand = (text: string): text is Land => LAENDER.some((land) => land === text)
const isLaw = (text: string): text is NotificationLaw => NOTIFICATION_LAWS.some((law) => law === text)
const isChannel = (text: string): text is NotificationChannel =>
  NOTIFICATION_CHANNELS.some((channel) => channel === text)
