import { describe, expect, it } from 'vitest'
import { clockTime, dayAndMonth, dayAndTime, weekdayAndDate } from './moment.ts'

const NO_BREAK = '\u00a0'

describe('days and times for citizens', () => {
  it('leave the year out where it is clear', () => {
    expect(dayAndMonth('2026-03-15', 'de')).toBe(`15.${NO_BREAK}März`)
    expect(dayAndMonth('2026-03-15', 'en')).toBe(`15${NO_BREAK}March`)
  })
  it('name the weekday of a deadline', () => {
    expect(weekdayAndDate('2026-04-02', 'de')).toBe(`Donnerstag, 2.${NO_BREAK}April`)
    expect(weekdayAndDate('2026-04-02', 'en')).toBe(`Thursday, 2${NO_BREAK}April`)
  })
  it('read a local date-time', () => {
    expect(dayAndTime('2026-03-17T20:41', 'de')).toBe(`17.${NO_BREAK}März, 20:41${NO_BREAK}Uhr`)
    expect(dayAndTime('2026-03-17', 'de')).toBe(`17.${NO_BREAK}März`)
    expect(clockTime('20:41:07', 'en')).toBe('20:41')
  })
  it('leave what is no date as it is', () => {
    expect(dayAndMonth('bald', 'de')).toBe('bald')
    expect(weekdayAndDate('2023', 'de')).toBe('2023')
  })
})
