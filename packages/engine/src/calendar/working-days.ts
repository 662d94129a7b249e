import type { CalendarData } from './calendar-data.ts'
import { addDays, type DateString } from './day-number.ts'
import { isCovered, restDayName } from './rest-day.ts'

/**
 * The day `count` working days after `from` (before it, when negative); the day itself does not count. Null when
 * it leaves the years the calendar covers.
 */
export function addWorkingDays(from: DateString, count: number, calendar: CalendarData): DateString | null {
  const step = count < 0 ? -1 : 1
  let date = from
  for (let left = Math.abs(count); left > 0; ) {
    date = addDays(date, step)
    if (!isCovered(date, calendar)) return null
    if (restDayName(date, calendar) === undefined) left -= 1
  }
  return date
}
