import type { CalendarData, Holiday, NotificationRule } from './calendar-data.ts'
import type { DateString } from './day-number.ts'

/** What an authority changes in its Land's calendar. */
export interface CalendarOverrides {
  /** Holidays of the place, for example from `regionalHolidays`. */
  readonly holidays?: readonly Holiday[]
  /** Days that are no holidays here although the Land's calendar has them. */
  readonly noHolidays?: readonly DateString[]
  /** Rules of notification that go before the Land's; those stay for laws, channels and days not named. */
  readonly notification?: readonly NotificationRule[]
}

/** The calendar with an authority's own holidays and rules. The given one stays as it is. */
export function overrideCalendar(calendar: CalendarData, overrides: CalendarOverrides): CalendarData {
  const { holidays = [], noHolidays = [], notification = [] } = overrides
  const kept = calendar.holidays.filter((holiday) => !noHolidays.includes(holiday.date))
  return {
    ...calendar,
    holidays: [...kept, ...holidays].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    notification: [...notification, ...calendar.notification],
  }
}
