import { describe, expect, it } from 'vitest'
import { money } from './money.ts'
import { number } from './number.ts'

const NBSP = '\u00a0'

function read(kind: typeof number, value: string, config: unknown = {}): string | null {
  const result = kind.read({ value }, config)
  if (!result.ok) return result.problems.map((found) => found.name).join()
  return result.value === null ? null : JSON.stringify(result.value.value)
}

describe('number', () => {
  it.each([
    ['12', '12'],
    [' 007 ', '7'],
    ['1.234', '1234'],
    ['1,234', '1234'],
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1 234 567', '1234567'],
    ['1.234.567', '1234567'],
    ['0,5', '0.5'],
    ['0.25', '0.25'],
    ['−3', '-3'],
    ['-0', '0'],
  ])('reads %s as people in Europe write it', (typed, decimal) => {
    expect(read(number, typed, { decimals: 2 })).toBe(`{"$number":"${decimal}"}`)
  })

  it('takes a comma before three digits as decimal mark only where three places are allowed', () => {
    expect(read(number, '1,234', { decimals: 3 })).toBe('{"$number":"1.234"}')
    expect(read(number, '1.234', { decimals: 3 })).toBe('{"$number":"1234"}')
  })

  it.each(['zwei', '1e5', '0x10', 'Infinity', '1..2', '1.2.3', '12,34,56', ',5', '5,', '--1'])(
    'does not take %s for a number',
    (typed) => {
      expect(read(number, typed, { decimals: 2 })).toBe('number-shape')
    },
  )

  it('does not take more than 34 digits', () => {
    expect(read(number, '9'.repeat(35))).toBe('number-shape')
    expect(read(number, '1'.repeat(100_000))).toBe('number-shape')
  })

  it('keeps 34 digits exactly', () => {
    const digits = '1234567890123456789012345678901234'
    expect(read(number, digits)).toBe(`{"$number":"${digits}"}`)
  })

  it('judges places and limits', () => {
    expect(read(number, '1,5')).toBe('number-whole')
    expect(read(number, '1,2345', { decimals: 2 })).toBe('number-decimals')
    expect(read(number, '0', { min: '1' })).toBe('number-too-small')
    expect(read(number, '10,01', { max: '10', decimals: 2 })).toBe('number-too-large')
    expect(read(number, '-10,5', { min: '-10.5', max: '-10.5', decimals: 1 })).toBe('{"$number":"-10.5"}')
  })

  it('writes for people with their marks and unit', () => {
    expect(number.toText({ value: { $number: '1234.5' } }, { unit: 'kg' }, 'de')).toBe(`1.234,5${NBSP}kg`)
    expect(number.toText({ value: { $number: '1234.5' } }, {}, 'en')).toBe('1,234.5')
  })
})

describe('money', () => {
  it('is exact to the cent, with or without the sign', () => {
    expect(read(money, '85')).toBe('{"$number":"85"}')
    expect(read(money, '1.085,50 €')).toBe('{"$number":"1085.5"}')
    expect(read(money, '0,10')).toBe('{"$number":"0.1"}')
  })

  it('has at most two places and is not negative unless allowed', () => {
    expect(read(money, '1,2345')).toBe('number-decimals')
    expect(read(money, '-1')).toBe('number-too-small')
    expect(read(money, '-1', { min: '-5' })).toBe('{"$number":"-1"}')
    expect(read(money, '100,01', { max: '100' })).toBe('number-too-large')
  })

  it('shows limits as amounts in both languages', () => {
    const result = money.read({ value: '5000' }, { max: '1000' })
    expect(result).toMatchObject({
      ok: false,
      problems: [{ values: { limit: { de: `1.000,00${NBSP}€`, en: '€1,000.00' } } }],
    })
  })

  it('refuses a tagged amount with three places instead of reading it as thousands', () => {
    const raw = money.write({ value: { $number: '1.234' } }, {})
    expect(raw === null ? null : read(money, raw.value ?? '')).toBe('number-decimals')
  })

  it('writes for people', () => {
    expect(money.toText({ value: { $number: '1085.5' } }, {}, 'de')).toBe(`1.085,50${NBSP}€`)
  })
})
