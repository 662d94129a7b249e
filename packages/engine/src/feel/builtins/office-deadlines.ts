import type { Problem, Result } from '../../problems/problem.ts'
import { dateText, epochDay, parseDate } from '../date.ts'
import { integer, numberText, toInteger } from '../number.ts'
import type { OfficeCalendar } from '../office-calendar.ts'
import { scalarText } from '../tagged.ts'
import { type FeelDate, type FeelValue, kindOf } from '../value.ts'
import { type Builtin, type Call, builtin, overload } from './builtin.ts'

/** Units of work of one question to the calendar; those that walk over days are charged for them besides. */
const QUESTION = 20

/** Asks the calendar; a problem of it, or that there is none, is a warning. */
function ask<T extends string | number | boolean | null>(
  call: Call,
  question: (calendar: OfficeCalendar) => Result<T>,
): T | null {
  call.run.charge(QUESTION)
  const { calendar } = call.run.options
  if (calendar === undefined) return call.run.warn('calendar-missing', { name: call.name }, call.at)
  const answer = question(calendar)
  if (answer.ok) return answer.value
  for (const problem of answer.problems) warn(call, problem)
  return null
}

function warn(call: Call, { name, values = {} }: Problem): void {
  const texts = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value : value.de])
  call.run.warn(name, Object.fromEntries(texts), call.at)
}

function askDay(call: Call, question: (calendar: OfficeCalendar) => Result<string>): FeelDate | null {
  const day = ask(call, question)
  return day === null ? null : parseDate(day)
}

/** A period as `P1M`, `P14D`: from both kinds of durations, or a text, which may also be `P5WD` or `P0.5M`. */
function periodOf(call: Call, period: FeelValue): string {
  if (typeof period === 'string') {
    // A text of working days is walked day by day.
    call.run.charge(Number(/^P(\d{1,4})WD$/.exec(period)?.[1] ?? 0))
    return period.slice(0, 40)
  }
  if (period !== null && typeof period === 'object' && 'kind' in period) {
    if (period.kind === 'months') return `P${period.months}M`
    const seconds = period.kind === 'duration' ? toInteger(period.seconds) : null
    if (seconds !== null && seconds % 86_400 === 0) return `P${seconds / 86_400}D`
  }
  return kindOf(period) === 'duration' ? (scalarText(period) ?? 'duration') : kindOf(period)
}

function nearest(name: string, step: 1 | -1): Builtin {
  return builtin(
    name,
    overload(['date: date'], (call, date) =>
      askDay(call, (calendar) => calendar.nearestWorkingDay(dateText(date), step)),
    ),
  )
}

/**
 * Periods, notification and working days by the calendar of the world (`EvaluationOptions.calendar`): they give
 * dates; the reasons are the deadline's own (`calendar/`).
 */
export const OFFICE_DEADLINE_BUILTINS: readonly Builtin[] = [
  builtin(
    'end of period',
    overload(
      ['event: date', 'period: any', 'moves?: boolean', 'first day counts?: boolean'],
      (call, event, period, moves = true, firstDayCounts = false) => {
        const text = periodOf(call, period)
        return askDay(call, (calendar) => calendar.endOfPeriod(dateText(event), text, moves, firstDayCounts))
      },
    ),
  ),
  builtin(
    'extended period',
    overload(['previous end: date', 'period: any'], (call, previousEnd, period) => {
      const text = periodOf(call, period)
      return askDay(call, (calendar) => calendar.extendedPeriod(dateText(previousEnd), text))
    }),
  ),
  builtin(
    'latest day before',
    overload(['event: date', 'period: any'], (call, event, period) => {
      const text = periodOf(call, period)
      return askDay(call, (calendar) => calendar.latestDayBefore(dateText(event), text))
    }),
  ),
  builtin(
    'day of notification',
    overload(['posted: date', 'channel: string', 'law: string'], (call, posted, channel, law) =>
      askDay(call, (calendar) => calendar.dayOfNotification(dateText(posted), channel.slice(0, 40), law.slice(0, 40))),
    ),
  ),
  nearest('next working day', 1),
  nearest('previous working day', -1),
  builtin(
    'add working days',
    overload(['date: date', 'days: number'], (call, date, days) => {
      const count = toInteger(days)
      if (count === null) return call.none(dateText(date), numberText(days))
      call.run.charge(Math.abs(count))
      return askDay(call, (calendar) => calendar.addWorkingDays(dateText(date), count))
    }),
  ),
  builtin(
    'working days between',
    overload(['from: date', 'to: date'], (call, from, to) => {
      call.run.charge(Math.max(0, epochDay(to) - epochDay(from)) >> 2)
      const count = ask(call, (calendar) => calendar.workingDaysBetween(dateText(from), dateText(to)))
      return count === null ? null : integer(count)
    }),
  ),
  builtin(
    'is working day',
    overload(['date: date'], (call, date) => ask(call, (calendar) => calendar.isWorkingDay(dateText(date)))),
  ),
  builtin(
    'holiday name',
    overload(['date: date'], (call, date) => ask(call, (calendar) => calendar.holidayName(dateText(date)))),
  ),
]
