import type { CalendarData } from './calendar-data.ts'
import { addDays, type DateString, weekday } from './day-number.ts'

/** Why a day is no working day: `saturday`, `sunday` or the holiday's name; undefined for a working day. */
export function restDayName(date: DateString, calendar: CalendarData): string | undefined {
  const holiday = calendar.holidays.find((entry) => entry.date === date)
  if (holiday) return holiday.name
  const day = weekday(date)
  return day === 6 ? 'saturday' : day === 7 ? 'sunday' : undefined
}

/** The day itself when it is a working day, else the next one, with the names of weekday holidays in between. */
export function nextWorkingDay(date: DateString, calendar: CalendarData): { date: DateString; between: string[] } {
  const between: string[] = []
  let day = date
  for (let name = restDayName(day, calendar); name !== undefined; name = restDayName(day, calendar)) {
    if (day !== date && weekday(day) <= 5) between.push(name)
    day = addDays(day, 1)
  }
  return { date: day, between }
}

/** Whether the calendar's holidays cover the day, so that a computation over it can be trusted. */
export function isCovered(date: DateString, calendar: CalendarData): boolean {
  const year = Number(date.slice(0, 4))
  return year >= calendar.years.from && year <= calendar.years.to
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Both must be dates. */
export function workingDaysBetween(from: DateString, to: DateString, calendar: CalendarData): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (restDayName(day, calendar) === undefined) count += 1
  }
  return count
}
