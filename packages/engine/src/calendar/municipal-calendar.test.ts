import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { landCalendar } from './holidays.ts'
import { MunicipalCalendar, municipalCalendar } from './municipal-calendar.ts'

const BAVARIA = landCalendar('BY', 2026, 2027)
const namesOn = (date: string, own: MunicipalCalendar) =>
  municipalCalendar(BAVARIA, own)
    .holidays.filter((holiday) => holiday.date === date)
    .map(({ name }) => name)

describe('the calendar of an authority', () => {
  it('is the Land\'s where it sets nothing', () => {
    expect(municipalCalendar(BAVARIA, {})).toEqual(BAVARIA)
  })

  it('has the regional holidays of its place in every year', () => {
    expect(namesOn('2027-08-08', {})).toEqual([])
    expect(namesOn('2027-08-08', { regional: ['augsburg'] })).toEqual(['Augsburger Friedensfest'])
  })

  it('has its own single days, and drops those that are none there', () => {
    expect(namesOn('2026-05-22', { holidays: [{ date: '2026-05-22', name: 'Stadtfest' }] })).toEqual(['Stadtfest'])
    expect(namesOn('2026-12-25', { noHolidays: ['2026-12-25'] })).toEqual([])
  })

  it('is refused where a key or a day is none', () => {
    expect(Value.Check(MunicipalCalendar, { regional: ['augsburg'] })).toBe(true)
    for (const wrong of [{ regional: ['entenhausen'] }, { noHolidays: ['2026-13-01'] }, { more: 1 }]) {
      expect(Value.Check(MunicipalCalendar, wrong)).toBe(false)
    }
  })
})
