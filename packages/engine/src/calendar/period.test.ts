import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { landCalendar } from './holidays.ts'
import { endOfPeriod } from './period.ts'
import { reasonText } from './reasons.ts'
import { workingDaysBetween } from './rest-day.ts'
import { addWorkingDays } from './working-days.ts'

const hesse = landCalendar('HE', 2020, 2035)
const end = (from: string, period: string, options: { moves: boolean; firstDayCounts?: boolean } = { moves: true }) => {
  const result = endOfPeriod(from, period, hesse, options)
  return result.ok ? result.value.date : result.problems.map((problem) => problem.name)
}

describe('the end of a period', () => {
  test('of days and weeks leaves out the day of the event (§§ 187 Abs. 1, 188 Abs. 1, 2 BGB)', () => {
    expect(end('2026-03-10', 'P14D')).toBe('2026-03-24')
    expect(end('2026-03-10', 'P2W')).toBe('2026-03-24')
  })

  test('of months is the same day number, or the last day of the month (§ 188 Abs. 2, 3 BGB)', () => {
    expect(end('2026-04-07', 'P1M')).toBe('2026-05-07')
    expect(end('2026-01-31', 'P1M', { moves: false })).toBe('2026-02-28')
    expect(end('2024-02-29', 'P1Y', { moves: false })).toBe('2025-02-28')
    expect(end('2026-02-28', 'P1M', { moves: false })).toBe('2026-03-28')
  })

  test('with a first day that counts ends the day before (§§ 187 Abs. 2, 188 Abs. 2 BGB)', () => {
    const counts = { moves: false, firstDayCounts: true }
    expect(end('2026-03-01', 'P24M', counts)).toBe('2028-02-29')
    expect(end('2026-01-30', 'P1M', counts)).toBe('2026-02-28')
    expect(end('2026-01-15', 'P1M', counts)).toBe('2026-02-14')
    expect(end('2026-03-02', 'P1W', counts)).toBe('2026-03-08')
  })

  test('on a rest day moves to the next working day, over several holidays too (§ 193 BGB)', () => {
    expect(end('2026-03-04', 'P1M')).toBe('2026-04-07')
    expect(end('2026-03-04', 'P1M', { moves: false })).toBe('2026-04-04')
    const christmas = endOfPeriod('2024-11-25', 'P1M', hesse, { moves: true })
    if (!christmas.ok) throw new Error('refused')
    expect(christmas.value.date).toBe('2024-12-27')
    expect(christmas.value.reasons.map((reason) => reasonText(reason, 'de'))).toEqual([
      'Der Tag selbst (Mo 25.11.2024) zählt nicht mit.',
      'Die Frist von einem Monat endet am Mi 25.12.2024.',
      '1. Weihnachtstag, deshalb zählt der nächste Werktag: Fr 27.12.2024 (2. Weihnachtstag liegt dazwischen).',
    ])
  })

  test('says why a month ends early', () => {
    const february = endOfPeriod('2027-01-31', 'P1M', hesse, { moves: true })
    if (!february.ok) throw new Error('refused')
    expect(february.value.reasons.map((reason) => reasonText(reason, 'en'))).toEqual([
      'The day itself (Sun 31\u00a0January 2027) does not count.',
      'This month has no day 31, so its last day counts: Sun 28\u00a0February 2027.',
      'The period of one month ends on Sun 28\u00a0February 2027.',
      'Sunday, so the next working day counts: Mon 1\u00a0March 2027.',
    ])
    expect(february.value.reasons.flatMap((reason) => reason.norms)).toEqual([
      '§ 187 Abs. 1 BGB',
      '§ 188 Abs. 3 BGB',
      '§ 188 Abs. 2 BGB',
      '§ 193 BGB',
    ])
  })

  test('is refused for what is no date, no period, or beyond the known holidays', () => {
    expect(end('2026-02-30', 'P1M')).toEqual(['date-invalid'])
    expect(end('2026-02-20', 'P1M2D')).toEqual(['period-unreadable'])
    expect(end('2035-12-20', 'P1M')).toEqual(['calendar-not-covered'])
    expect(end('2019-12-20', 'P1D')).toEqual(['calendar-not-covered'])
  })

  test('equals a second computation by walking day by day', () => {
    const isRest = (date: Date) => {
      const text = date.toISOString().slice(0, 10)
      return date.getUTCDay() % 6 === 0 || hesse.holidays.some((holiday) => holiday.date === text)
    }
    fc.assert(
      fc.property(fc.integer({ min: 18_300, max: 23_000 }), fc.integer({ min: 1, max: 24 }), (day, months) => {
        const from = new Date(day * 86_400_000)
        // setUTCMonth runs over into the next month when the day is missing: step back to the last day then.
        const walked = new Date(from)
        walked.setUTCMonth(walked.getUTCMonth() + months)
        if (walked.getUTCDate() !== from.getUTCDate()) walked.setUTCDate(0)
        while (isRest(walked)) walked.setUTCDate(walked.getUTCDate() + 1)
        expect(end(from.toISOString().slice(0, 10), `P${months}M`)).toBe(walked.toISOString().slice(0, 10))
      }),
    )
  })
})

describe('working days', () => {
  test('between two days leave out the first, weekends and holidays', () => {
    expect(workingDaysBetween('2026-03-24', '2026-03-31', hesse)).toBe(5)
    expect(workingDaysBetween('2026-04-02', '2026-04-07', hesse)).toBe(1)
    expect(workingDaysBetween('2026-04-07', '2026-04-07', hesse)).toBe(0)
  })

  test('added to a day skip weekends and holidays, within the known years', () => {
    expect(addWorkingDays('2026-03-24', 5, hesse)).toBe('2026-03-31')
    expect(addWorkingDays('2026-04-02', 1, hesse)).toBe('2026-04-07')
    expect(addWorkingDays('2035-12-30', 3, hesse)).toBeNull()
  })
})
