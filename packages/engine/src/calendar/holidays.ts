import { type CalendarData, type Holiday, LAENDER, type Land } from './calendar-data.ts'
import { addDays, type DateString, weekday } from './day-number.ts'
import { easterSunday } from './easter.ts'
import { notificationRules } from './notification-rules.ts'

/** One line of the Länder's holiday laws: the day of a year, where, and in which years. */
interface HolidayRule {
  readonly name: string
  readonly on: (year: number) => DateString
  readonly laender: readonly Land[]
  readonly since?: number
  readonly only?: readonly number[]
}

/** The same day every year, `MM-DD`. */
export const fixed = (monthDay: string) => (year: number) => `${String(year).padStart(4, '0')}-${monthDay}`
/** That many days after Easter Sunday. */
export const afterEaster = (days: number) => (year: number) => addDays(easterSunday(year), days)

/** Wednesday before 23 November. */
function repentanceDay(year: number): DateString {
  const last = fixed('11-22')(year)
  return addDays(last, -((weekday(last) + 4) % 7))
}

/**
 * The Länder's holiday laws as of 1995 (since then Buß- und Bettag is one in Sachsen only). Holidays of single
 * municipalities (Mariä Himmelfahrt in parts of Bayern, Fronleichnam in parts of Sachsen and Thüringen, the
 * Friedensfest in Augsburg) are not here: they come with the authority (see regional-holidays.ts).
 */
const RULES: readonly HolidayRule[] = [
  { name: 'Neujahr', on: fixed('01-01'), laender: LAENDER },
  { name: 'Heilige Drei Könige', on: fixed('01-06'), laender: ['BW', 'BY', 'ST'] },
  { name: 'Internationaler Frauentag', on: fixed('03-08'), laender: ['BE'], since: 2019 },
  { name: 'Internationaler Frauentag', on: fixed('03-08'), laender: ['MV'], since: 2023 },
  { name: 'Karfreitag', on: afterEaster(-2), laender: LAENDER },
  { name: 'Ostersonntag', on: afterEaster(0), laender: ['BB'] },
  { name: 'Ostermontag', on: afterEaster(1), laender: LAENDER },
  { name: 'Tag der Arbeit', on: fixed('05-01'), laender: LAENDER },
  { name: 'Tag der Befreiung', on: fixed('05-08'), laender: ['BE'], only: [2020, 2025] },
  { name: 'Jahrestag des Volksaufstandes 1953', on: fixed('06-17'), laender: ['BE'], only: [2028] },
  { name: 'Christi Himmelfahrt', on: afterEaster(39), laender: LAENDER },
  { name: 'Pfingstsonntag', on: afterEaster(49), laender: ['BB'] },
  { name: 'Pfingstmontag', on: afterEaster(50), laender: LAENDER },
  { name: 'Fronleichnam', on: afterEaster(60), laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  { name: 'Mariä Himmelfahrt', on: fixed('08-15'), laender: ['SL'] },
  { name: 'Weltkindertag', on: fixed('09-20'), laender: ['TH'], since: 2019 },
  { name: 'Tag der Deutschen Einheit', on: fixed('10-03'), laender: LAENDER },
  { name: 'Reformationstag', on: fixed('10-31'), laender: ['BB', 'MV', 'SN', 'ST', 'TH'] },
  { name: 'Reformationstag', on: fixed('10-31'), laender: ['HB', 'HH', 'NI', 'SH'], since: 2018 },
  {
    name: 'Reformationstag',
    on: fixed('10-31'),
    laender: ['BW', 'BY', 'BE', 'HB', 'HH', 'HE', 'NI', 'NW', 'RP', 'SL', 'SH'],
    only: [2017],
  },
  { name: 'Allerheiligen', on: fixed('11-01'), laender: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { name: 'Buß- und Bettag', on: repentanceDay, laender: ['SN'] },
  { name: '1. Weihnachtstag', on: fixed('12-25'), laender: LAENDER },
  { name: '2. Weihnachtstag', on: fixed('12-26'), laender: LAENDER },
]

function holds(rule: HolidayRule, land: Land, year: number): boolean {
  if (!rule.laender.includes(land)) return false
  if (rule.only) return rule.only.includes(year)
  return rule.since === undefined || year >= rule.since
}

/**
 * The public holidays of a Land in the years `fromYear` to `toYear` (both included, from 1995), in date order,
 * with those of the municipality. Sundays are rest days anyway and are listed only where the law names them.
 */
export function holidayCalendar(
  land: Land,
  fromYear: number,
  toYear: number,
  municipal: readonly Holiday[] = [],
): Holiday[] {
  const found: Holiday[] = [...municipal]
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const rule of RULES) if (holds(rule, land, year)) found.push({ date: rule.on(year), name: rule.name })
  }
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.name < b.name ? -1 : 1))
}

/** Calendar data of a Land with its rules of notification: the start for an authority's own (see override-calendar.ts). */
export function landCalendar(
  land: Land,
  fromYear: number,
  toYear: number,
  municipal: readonly Holiday[] = [],
): CalendarData {
  return {
    format: 1,
    land,
    years: { from: fromYear, to: toYear },
    holidays: holidayCalendar(land, fromYear, toYear, municipal),
    notification: notificationRules(land),
  }
}
