import { Type, type Static } from 'typebox'
import { DateText } from '../canonical/tagged-value.ts'
import { closed } from '../definition/basics.ts'
import { type CalendarData, Holiday, NotificationRule } from './calendar-data.ts'
import { overrideCalendar } from './override-calendar.ts'
import { REGIONAL_HOLIDAYS, type RegionalHolidayKey, regionalHolidays } from './regional-holidays.ts'

const REGIONAL = Object.keys(REGIONAL_HOLIDAYS) as RegionalHolidayKey[]
const Regional = Type.Unsafe<RegionalHolidayKey>(Type.Union(REGIONAL.map((key) => Type.Literal(key))))

/**
 * What an authority sets over the calendar of its Land: regional holidays of its place by their key, single days that
 * are holidays or are none, and rules of notification that go before the Land's.
 */
export const MunicipalCalendar = Type.Object(
  {
    regional: Type.Optional(Type.Array(Regional, { maxItems: REGIONAL.length })),
    holidays: Type.Optional(Type.Array(Holiday, { maxItems: 1_000 })),
    noHolidays: Type.Optional(Type.Array(DateText, { maxItems: 1_000 })),
    notification: Type.Optional(Type.Array(NotificationRule, { maxItems: 200 })),
  },
  closed,
)
export type MunicipalCalendar = Static<typeof MunicipalCalendar>

/** The Land's calendar as it holds in one authority's place. */
export function municipalCalendar(calendar: CalendarData, { regional = [], ...own }: MunicipalCalendar): CalendarData {
  const { from, to } = calendar.years
  return overrideCalendar(calendar, { ...own, holidays: [...regionalHolidays(regional, from, to), ...(own.holidays ?? [])] })
}
