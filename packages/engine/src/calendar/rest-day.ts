import type { CalendarData, Holiday } from './calendar-data.ts'
import { addDays, type DateString, weekday } from './day-number.ts'

/** Names by day, made once per list of holidays; of two on one day the first counts. */
const indexes = new WeakMap<readonly Holiday[], ReadonlyMap<DateString, string>>()

function namesByDay(holidays: readonly Holiday[]): ReadonlyMap<DateString, string> {
  let index = indexes.get(holidays)
  if (index === undefined) {
    index = new Map(holidays.toReversed().map((holiday) => [holiday.date, holiday.name]))
    indexes.set(holidays, index)
  }
  return index
}

/** The name of the public holiday on a day; undefined when there is none. */
export function holidayName(date: DateString, calendar: CalendarData): string | undefined {
  return namesByDay(calendar.holidays).get(date)
}

/** Why a day is no working day: `saturday`, `sunday` or the holiday's name; undefined for a working day. */
export function restDayName(date: DateString, calendar: CalendarData): string | undefined {
  const holiday = holidayName(date, calendar)
  if (holiday !== undefined) return holiday
  const day = weekday(date)
  return day === 6 ? 'saturday' : day === 7 ? 'sunday' : undefined
}

/**
 * The day itself when it is a working day, else the next one (`step` −1: the one before), with the names of
 * weekday holidays in between. Stops where the calendar's years end.
 */
export function nextWorkingDay(
  date: DateString,
  calendar: CalendarData,
  step: 1 | -1 = 1,
): { date: DateString; between: string[] } {
  const between: string[] = []
  let day = date
  for (let name = restDayName(day, calendar); name !== undefined; name = restDayName(day, calendar)) {
    if (day !== date && weekday(day) <= 5) between.push(name)
    if (day === LAST_DAY || day === FIRST_DAY) break
    day = addDays(day, step)
  }
  return { date: day, between }
}

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** Whether the calendar's holidays cover the day, so that a computation over it can be trusted. */
export function isCovered(date: DateString, calendar: CalendarData): boolean {
  const year = date[4] === '-' ? Number(date.slice(0, 4)) : Number.NaN
  return year >= calendar.years.from && year <= calendar.years.to
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. Both must be dates. */
export function workingDaysBetween(from: DateString, to: DateString, calendar: CalendarData): number {
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (restDayName(day, calendar) === undefined) count += 1
  }
  return count
}
