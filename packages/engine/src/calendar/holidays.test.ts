import { getHolidays } from 'feiertagejs'
import { describe, expect, test } from 'vitest'
import { LAENDER } from './calendar-data.ts'
import { weekday } from './day-number.ts'
import { holidayCalendar } from './holidays.ts'

/** Berlin's single 8 May of 2020 and 2025 is missing from the list we compare with. */
const KNOWN_GAPS = ['2020-05-08', '2025-05-08']
/** That list has Mariä Himmelfahrt in all of Bayern; by law it depends on the municipality. */
const isMunicipalInBavaria = (date: string) => date.endsWith('-08-15')
/** That list has these two everywhere; by law they are holidays in Brandenburg only, and Sundays anyway. */
const SUNDAYS = ['Ostersonntag', 'Pfingstsonntag']

describe('holidays of the Länder', () => {
  test.each(LAENDER)('%s agrees with an independent list on every weekday from 2019 to 2040', (land) => {
    for (let year = 2019; year <= 2040; year += 1) {
      const theirs = getHolidays(year, land)
        .map((holiday) => holiday.date.toISOString().slice(0, 10))
        .filter((date) => weekday(date) !== 7 && !(land === 'BY' && isMunicipalInBavaria(date)))
      const ours = holidayCalendar(land, year, year)
        .map((holiday) => holiday.date)
        .filter((date) => weekday(date) !== 7 && !(land === 'BE' && KNOWN_GAPS.includes(date)))
      expect(ours, `${land} ${year}`).toEqual([...new Set(theirs)].sort())
    }
  })

  test('Berlin celebrates the 8 May of 2020 and 2025, and no other', () => {
    const found = holidayCalendar('BE', 2015, 2035).filter((holiday) => holiday.name === 'Tag der Befreiung')
    expect(found.map((holiday) => holiday.date)).toEqual(KNOWN_GAPS)
  })

  test('every Land celebrates Reformationstag in 2017', () => {
    for (const land of LAENDER) {
      expect(holidayCalendar(land, 2017, 2017).filter((holiday) => holiday.date === '2017-10-31'), land).toHaveLength(1)
    }
  })

  test('Sundays are named in Brandenburg only', () => {
    for (const land of LAENDER) {
      const named = holidayCalendar(land, 2026, 2026).filter((holiday) => SUNDAYS.includes(holiday.name))
      expect(named, land).toHaveLength(land === 'BB' ? 2 : 0)
    }
  })

  test('a municipality adds its own, in date order', () => {
    const augsburg = holidayCalendar('BY', 2026, 2026, [{ date: '2026-08-08', name: 'Friedensfest' }])
    expect(augsburg.map((holiday) => holiday.date)).toEqual(augsburg.map((holiday) => holiday.date).toSorted())
    expect(augsburg).toContainEqual({ date: '2026-08-08', name: 'Friedensfest' })
  })
})
