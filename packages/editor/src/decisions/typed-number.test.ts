import { describe, expect, it } from 'vitest'
import { decimalOf } from './typed-number.ts'

describe('a number that was typed', () => {
  it.each([
    ['12,5', 'de', '12.5'],
    ['12.5', 'de', '12.5'],
    ['1.234,50', 'de', '1234.50'],
    ['1.234', 'de', '1234'],
    ['1,234.5', 'en', '1234.5'],
    ['1,234', 'en', '1234'],
    ['900 €', 'de', '900'],
    ['−3', 'de', '-3'],
    ['drei', 'de', null],
    ['', 'de', null],
    ['1,2,3', 'de', null],
  ] as const)('%s (%s)', (typed, language, decimal) => {
    expect(decimalOf(typed, language)).toBe(decimal)
  })
})
