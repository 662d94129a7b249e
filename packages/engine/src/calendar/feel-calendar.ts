import type { OfficeCalendar } from '../feel/office-calendar.ts'
import { fine, problem, refuse, type Result } from '../problems/problem.ts'
import { type CalendarData, NOTIFICATION_CHANNELS, NOTIFICATION_LAWS } from './calendar-data.ts'
import type { DateString } from './day-number.ts'
import { extendedPeriod } from './extension.ts'
import { dayOfNotification } from './notification.ts'
import { endOfPeriod, notCovered } from './period.ts'
import { latestDayBefore } from './period-before.ts'
import type { Reasoned } from './reasoned.ts'
import { holidayName, isCovered, nextWorkingDay, restDayName, workingDaysBetween } from './rest-day.ts'
import { addWorkingDays } from './working-days.ts'

const dayOf = (result: Result<Reasoned>): Result<string> => (result.ok ? fine(result.value.date) : result)

/** The calendar of a world as expressions ask it. Days that the calendar does not cover are refused throughout. */
export function officeCalendar(calendar: CalendarData): OfficeCalendar {
  const covered = <T>(days: readonly DateString[], answer: () => T): Result<T> => {
    const beyond = days.find((day) => !isCovered(day, calendar))
    return beyond === undefined ? fine(answer()) : refuse(notCovered(beyond, calendar))
  }
  return {
    endOfPeriod: (from, period, moves, firstDayCounts) =>
      dayOf(endOfPeriod(from, period, calendar, { moves, firstDayCounts })),
    latestDayBefore: (event, period) => dayOf(latestDayBefore(event, period, calendar)),
    extendedPeriod: (previousEnd, period) => dayOf(extendedPeriod(previousEnd, period, calendar, { moves: true })),
    dayOfNotification(posted, channel, law) {
      const way = NOTIFICATION_CHANNELS.find((known) => known === channel)
      if (!way) return refuse(problem('channel-unknown', { channel, known: NOTIFICATION_CHANNELS.join(', ') }))
      const act = NOTIFICATION_LAWS.find((known) => known === law)
      if (!act) return refuse(problem('law-unknown', { law, known: NOTIFICATION_LAWS.join(', ') }))
      return dayOf(dayOfNotification({ posted, channel: way, law: act }, calendar))
    },
    nearestWorkingDay(date, step) {
      const found = covered([date], () => nextWorkingDay(date, calendar, step).date)
      return found.ok ? covered([found.value], () => found.value) : found
    },
    addWorkingDays(date, days) {
      const found = isCovered(date, calendar) ? addWorkingDays(date, days, calendar) : null
      return found === null ? refuse(notCovered(date, calendar)) : fine(found)
    },
    workingDaysBetween: (from, to) => covered([from, to], () => workingDaysBetween(from, to, calendar)),
    isWorkingDay: (date) => covered([date], () => restDayName(date, calendar) === undefined),
    holidayName: (date) => covered([date], () => holidayName(date, calendar) ?? null),
  }
}
