import { describe, expect, it } from 'vitest'
import { dayBefore, mayBeginOn, nextJanuary } from './valid-from.ts'

describe('the day from which a version holds', () => {
  it('is the next 1 January unless told', () => {
    expect(nextJanuary('2026-11-22')).toBe('2027-01-01')
    expect(nextJanuary('2027-01-01')).toBe('2028-01-01')
  })

  it('is a day of the calendar, today or later', () => {
    expect(mayBeginOn('2026-11-22', '2026-11-22')).toBe(true)
    expect(mayBeginOn('2026-11-21', '2026-11-22')).toBe(false)
    expect(mayBeginOn('2027-02-29', '2026-11-22')).toBe(false)
    expect(mayBeginOn('', '2026-11-22')).toBe(false)
  })

  it('leaves the day before to the version so far', () => {
    expect(dayBefore('2027-01-01')).toBe('2026-12-31')
    expect(dayBefore('2028-03-01')).toBe('2028-02-29')
  })
})
