import { describe, expect, test } from 'vitest'
import { formatDateLong, formatDateShort, formatDayOfYear, formatDayWithWeekday } from './date.ts'
import { formatMoney } from './money.ts'
import { formatDecimal, roundHalfUp } from './number.ts'
import { countedPeriod, formatPeriod } from './period.ts'

describe('dates in words', () => {
  test('German', () => {
    expect(formatDateLong('2026-03-15', 'de')).toBe('15.\u00a0März 2026')
    expect(formatDateShort('2026-03-05', 'de')).toBe('05.03.2026')
    expect(formatDayWithWeekday('2026-04-07', 'de')).toBe('Di 07.04.2026')
    expect(formatDayOfYear('2026-04-07', 'de')).toBe('Di 07.04.')
  })

  test('English', () => {
    expect(formatDateLong('2026-03-15', 'en')).toBe('15\u00a0March 2026')
    expect(formatDateShort('2026-03-05', 'en')).toBe('05/03/2026')
    expect(formatDayWithWeekday('2026-04-07', 'en')).toBe('Tue 7\u00a0April 2026')
    expect(formatDayOfYear('2026-04-07', 'en')).toBe('Tue 7 Apr')
  })

  test('what is no date stays as it is', () => {
    expect(formatDateLong('2026-02-30', 'de')).toBe('2026-02-30')
    expect(formatDayWithWeekday('bald', 'de')).toBe('bald')
  })
})

describe('amounts', () => {
  test('have two places, groups and the sign of their language', () => {
    expect(formatMoney('1234.5', 'de')).toBe('1.234,50\u00a0€')
    expect(formatMoney('1234.5', 'en')).toBe('€1,234.50')
    expect(formatMoney('85', 'de')).toBe('85,00\u00a0€')
    expect(formatMoney('-1234567.891', 'de')).toBe('−1.234.567,89\u00a0€')
    expect(formatMoney('-0.001', 'en')).toBe('€0.00')
    expect(formatMoney('viel', 'de')).toBe('viel')
  })

  test('are rounded half away from zero, without binary fractions', () => {
    expect(roundHalfUp('1.005', 2)).toBe('1.01')
    expect(roundHalfUp('-2.5', 0)).toBe('-3')
    expect(roundHalfUp('0.994', 2)).toBe('0.99')
    expect(roundHalfUp('99999999999999999999.995', 2)).toBe('100000000000000000000.00')
    expect(roundHalfUp('1e3', 2)).toBeUndefined()
  })

  test('numbers keep their digits', () => {
    expect(formatDecimal('1234567.125', 'de')).toBe('1.234.567,125')
    expect(formatDecimal('1234567.125', 'en')).toBe('1,234,567.125')
    expect(formatDecimal('-12', 'de')).toBe('−12')
  })
})

describe('periods', () => {
  test('in words, German in the dative', () => {
    expect(formatPeriod('P1M', 'de')).toBe('einem Monat')
    expect(formatPeriod('P2W', 'de')).toBe('2 Wochen')
    expect(formatPeriod('P14D', 'en')).toBe('14 days')
    expect(formatPeriod('bald', 'de')).toBe('bald')
    expect(countedPeriod('P14D', 'de')).toBe('14\u00a0Tage')
    expect(countedPeriod('P1W', 'en')).toBe('1\u00a0week')
    expect(countedPeriod('bald', 'de')).toBeUndefined()
  })
})
