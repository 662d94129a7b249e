import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MAX_YEAR,
  addMonths,
  dateOfEpochDay,
  dateText,
  dayOfYear,
  epochDay,
  parseDate,
  weekOfYear,
  weekday,
} from './date.ts'
import type { FeelDate } from './value.ts'

function date(text: string): FeelDate {
  const value = parseDate(text)
  if (value === null) throw new Error(text)
  return value
}

describe('calendar dates', () => {
  it('are numbered by days without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 4_000_000 }), (day) => {
        const value = dateOfEpochDay(day)
        expect(value === null ? null : epochDay(value)).toBe(day)
      }),
    )
    expect(epochDay(date('1970-01-01'))).toBe(0)
    expect(epochDay(date('2000-03-01'))).toBe(11_017)
    expect(epochDay(date('0001-01-01'))).toBe(-719_162)
  })
  it('agree with the host’s calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const host = new Date(day * 86_400_000)
        const value = dateOfEpochDay(day)
        expect(value).toEqual({
          kind: 'date',
          year: host.getUTCFullYear(),
          month: host.getUTCMonth() + 1,
          day: host.getUTCDate(),
        })
        expect(value === null ? 0 : weekday(value) % 7).toBe(host.getUTCDay())
      }),
    )
  })
  it.each(['2024-02-29', '2000-02-29', '-0044-03-15', '12026-01-01', '0000-01-01', '9999-12-31'])(
    '%s exists and prints as it reads',
    (text) => {
      expect(dateText(date(text))).toBe(text)
    },
  )
  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    '02026-01-01',
    '-0000-01-01',
    '2026-01-01 ',
    '',
  ])('%j does not exist', (text) => expect(parseDate(text)).toBeNull())
  it('end with their years', () => {
    expect(addMonths(date(`${MAX_YEAR}-12-31`), 1)).toBeNull()
  })
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 13, '2027-06-30'],
    ['0001-01-31', -12, '0000-01-31'],
  ])('%s and %d months is %s', (from, months, to) => {
    const moved = addMonths(date(from), months)
    expect(moved === null ? null : dateText(moved)).toBe(to)
  })
  it.each([
    ['2026-01-01', 1, 1],
    ['2027-01-01', 1, 53],
    ['2024-12-30', 365, 1],
    ['2024-12-31', 366, 1],
    ['2026-12-31', 365, 53],
    ['2021-01-03', 3, 53],
  ])('%s is day %d of its year and in week %d', (text, day, week) => {
    expect([dayOfYear(date(text)), weekOfYear(date(text))]).toEqual([day, week])
  })
})
