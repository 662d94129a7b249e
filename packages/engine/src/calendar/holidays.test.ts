import fc from 'fast-check'
import { getHolidays } from 'feiertagejs'
import { describe, expect, test } from 'vitest'
import { type CalendarData, LAENDER, type Land } from './calendar-data.ts'
import { weekday } from './day-number.ts'
import { holidayCalendar, landCalendar } from './holidays.ts'
import { overrideCalendar } from './override-calendar.ts'
import { endOfPeriod } from './period.ts'
import { regionalHolidays } from './regional-holidays.ts'
import { holidayName } from './rest-day.ts'

/**
 * Where the list we compare with (feiertagejs) and the law part, with the reason. A difference that no line here
 * explains fails, and so does a line that explains nothing.
 */
interface Difference {
  readonly laender: readonly Land[]
  readonly days: (date: string) => boolean
  readonly lists: 'ours' | 'theirs'
  readonly because: string
}

const DIFFERENCES: readonly Difference[] = [
  {
    laender: ['BE'],
    days: (date) => date === '2020-05-08' || date === '2025-05-08',
    lists: 'ours',
    because: 'Berlin made the 75th and the 80th anniversary of the liberation a holiday, each once',
  },
  {
    laender: ['BE'],
    days: (date) => date === '2028-06-17',
    lists: 'ours',
    because: 'Berlin makes the 75th anniversary of the uprising of 1953 a holiday once (a Saturday)',
  },
  {
    laender: ['BY'],
    days: (date) => date.endsWith('-08-15'),
    lists: 'theirs',
    because: 'Mariä Himmelfahrt is a holiday in the mainly catholic municipalities only (Art. 1 Abs. 1 Nr. 2 FTG)',
  },
  {
    laender: ['HB', 'HH', 'NI', 'SH'],
    days: (date) => date.endsWith('-10-31') && date < '2017',
    lists: 'theirs',
    because: 'the northern Länder made Reformationstag a holiday in 2018; in 2017 every Land had it once',
  },
]

/** That list has these two everywhere; by law they are holidays in Brandenburg only, and Sundays anyway. */
const SUNDAYS = ['Ostersonntag', 'Pfingstsonntag']

/** The days of a Land in the list we compare with, from one year to another. */
function daysListed(land: Land, first: number, last: number): ReadonlySet<string> {
  const days = new Set<string>()
  for (let year = first; year <= last; year += 1) {
    for (const { date } of getHolidays(year, land)) days.add(date.toISOString().slice(0, 10))
  }
  return days
}

describe('holidays of the Länder', () => {
  const explained = new Set<Difference>()
  const explains = (land: Land, date: string, lists: 'ours' | 'theirs') => {
    const line = DIFFERENCES.find((entry) => entry.lists === lists && entry.laender.includes(land) && entry.days(date))
    if (line) explained.add(line)
    return line !== undefined
  }
  const weekdays = (dates: readonly string[]) => new Set(dates.filter((date) => weekday(date) !== 7))

  test.each(LAENDER)('%s agrees with an independent list on every weekday from 1995 to 2100', (land) => {
    for (let year = 1995; year <= 2100; year += 1) {
      const theirs = weekdays([...daysListed(land, year, year)])
      const ours = weekdays(holidayCalendar(land, year, year).map((holiday) => holiday.date))
      const unexplained = [
        ...[...ours].filter((date) => !theirs.has(date) && !explains(land, date, 'ours')),
        ...[...theirs].filter((date) => !ours.has(date) && !explains(land, date, 'theirs')),
      ]
      expect(unexplained, `${land} ${year}`).toEqual([])
    }
  })

  test('every listed difference is still one', () => {
    expect(DIFFERENCES.filter((line) => !explained.has(line)).map((line) => line.because)).toEqual([])
  })

  test('any day of any Land is a holiday for both lists or for none', () => {
    const days = fc.integer({ min: Date.UTC(1995, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
    const calendars = new Map(LAENDER.map((land) => [land, landCalendar(land, 1995, 2100)]))
    // Their list is asked once: their own look-up of a day makes the year's list anew each time.
    const listed = new Map(LAENDER.map((land) => [land, daysListed(land, 1995, 2100)]))
    fc.assert(
      fc.property(fc.constantFrom(...LAENDER), days, (land, number) => {
        const date = new Date(number * 86_400_000).toISOString().slice(0, 10)
        const calendar = calendars.get(land)
        if (!calendar || weekday(date) === 7) return
        const ours = holidayName(date, calendar) !== undefined
        const theirs = listed.get(land)?.has(date) === true
        expect(ours === theirs || explains(land, date, ours ? 'ours' : 'theirs'), `${land} ${date}`).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['Internationaler Frauentag', 'BE', 2019],
    ['Internationaler Frauentag', 'MV', 2023],
    ['Weltkindertag', 'TH', 2019],
    ['Reformationstag', 'NI', 2017],
    ['Reformationstag', 'HH', 2017],
  ] as const)('%s is one in %s from %i on', (name, land, first) => {
    const years = holidayCalendar(land, 1995, 2030).filter((holiday) => holiday.name === name)
    expect(years.map((holiday) => Number(holiday.date.slice(0, 4)))).toEqual(
      Array.from({ length: 2031 - first }, (_, index) => first + index),
    )
  })

  test('Berlin celebrates the 8 May of 2020 and 2025, and no other', () => {
    const found = holidayCalendar('BE', 2015, 2035).filter((holiday) => holiday.name === 'Tag der Befreiung')
    expect(found.map((holiday) => holiday.date)).toEqual(['2020-05-08', '2025-05-08'])
  })

  test('every Land celebrates Reformationstag in 2017', () => {
    for (const land of LAENDER) {
      expect(
        holidayCalendar(land, 2017, 2017).filter((holiday) => holiday.date === '2017-10-31'),
        land,
      ).toHaveLength(1)
    }
  })

  test('Sundays are named in Brandenburg only', () => {
    for (const land of LAENDER) {
      const named = holidayCalendar(land, 2026, 2026).filter((holiday) => SUNDAYS.includes(holiday.name))
      expect(named, land).toHaveLength(land === 'BB' ? 2 : 0)
    }
  })

  test('a municipality adds its own, in date order', () => {
    const augsburg = holidayCalendar('BY', 2026, 2026, regionalHolidays(['augsburg', 'assumption-bavaria'], 2026, 2026))
    expect(augsburg.map((holiday) => holiday.date)).toEqual(augsburg.map((holiday) => holiday.date).toSorted())
    expect(augsburg).toContainEqual({ date: '2026-08-08', name: 'Augsburger Friedensfest' })
    expect(augsburg).toContainEqual({ date: '2026-08-15', name: 'Mariä Himmelfahrt' })
  })

  test('Fronleichnam in parts of Sachsen and Thüringen is the day of the other Länder', () => {
    const [saxony, thuringia] = regionalHolidays(['corpus-christi-saxony', 'corpus-christi-thuringia'], 2026, 2026)
    expect([saxony?.date, thuringia?.date]).toEqual(['2026-06-04', '2026-06-04'])
  })

  test('an authority takes days away and adds others, and its deadlines follow', () => {
    const thuringia = landCalendar('TH', 2026, 2026)
    const eichsfeld = overrideCalendar(thuringia, {
      holidays: regionalHolidays(['corpus-christi-thuringia'], 2026, 2026),
    })
    const without = overrideCalendar(landCalendar('HE', 2026, 2026), { noHolidays: ['2026-06-04'] })
    const end = (calendar: CalendarData) => {
      const result = endOfPeriod('2026-05-04', 'P1M', calendar, { moves: true })
      return result.ok && result.value.date
    }
    expect([end(thuringia), end(eichsfeld), end(without)]).toEqual(['2026-06-04', '2026-06-05', '2026-06-04'])
  })
})
