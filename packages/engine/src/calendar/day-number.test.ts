import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dateOfDayNumber, dayNumber, parseDate, weekday } from './day-number.ts'

/** A second computation: the platform's own calendar, in UTC. */
const dates = fc.integer({ min: -300_000, max: 500_000 }).map((day) => new Date(day * 86_400_000))
const write = (date: Date) => date.toISOString().slice(0, 10)

describe('day numbers', () => {
  test('agree with the platform about every next day, weekday and way back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        const text = write(date)
        expect(addDays(text, days)).toBe(write(new Date(date.getTime() + days * 86_400_000)))
        expect(weekday(text)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
        expect(dateOfDayNumber(dayNumber(text) ?? Number.NaN)).toBe(text)
      }),
    )
  })

  test('are undefined for what is no day of the calendar', () => {
    const wrong = ['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '31.03.2026', '', '1900-02-29']
    for (const text of wrong) {
      expect(dayNumber(text), text).toBeUndefined()
      expect(parseDate(text), text).toBeUndefined()
    }
    expect(parseDate('2000-02-29')).toEqual({ year: 2000, month: 2, day: 29 })
  })

  test('months are added with the day capped at the last one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-01-20', 3)).toBe('2026-04-20')
    expect(addMonths('2026-03-15', -15)).toBe('2024-12-15')
  })
})
