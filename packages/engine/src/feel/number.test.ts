import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FeelNumber,
  type Rounding,
  add,
  compareNumbers,
  divide,
  equalNumbers,
  integer,
  isInteger,
  modulo,
  multiply,
  negate,
  numberText,
  parseNumber,
  round,
  subtract,
  toInteger,
  truncated,
} from './number.ts'

function number(text: string): FeelNumber {
  const value = parseNumber(text)
  if (value === null) throw new Error(text)
  return value
}

/** A decimal of at most 16 digits as scaled integer: sums and products of two stay exact in 34 digits. */
const scaled = fc.record({
  digits: fc.oneof(fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }), fc.bigInt({ min: -100n, max: 100n })),
  scale: fc.integer({ min: 0, max: 8 }),
})
type Scaled = { digits: bigint; scale: number }

function spelled({ digits, scale }: Scaled): string {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

function normalised(value: Scaled): string {
  const text = spelled(value)
  const cut = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
  return cut === '-0' ? '0' : cut
}

function aligned(a: Scaled, b: Scaled): { x: bigint; y: bigint; scale: number } {
  const scale = Math.max(a.scale, b.scale)
  return { x: a.digits * 10n ** BigInt(scale - a.scale), y: b.digits * 10n ** BigInt(scale - b.scale), scale }
}

describe('exact decimals against whole-number arithmetic', () => {
  it('read and print', () => {
    fc.assert(
      fc.property(scaled, (a) => {
        expect(numberText(number(spelled(a)))).toBe(normalised(a))
      }),
    )
  })
  it('add and subtract', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const { x, y, scale } = aligned(a, b)
        expect(numberText(add(number(spelled(a)), number(spelled(b))) ?? integer(-1))).toBe(
          normalised({ digits: x + y, scale }),
        )
        expect(numberText(subtract(number(spelled(a)), number(spelled(b))) ?? integer(-1))).toBe(
          normalised({ digits: x - y, scale }),
        )
      }),
    )
  })
  it('multiply', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const product = multiply(number(spelled(a)), number(spelled(b))) ?? integer(-1)
        expect(numberText(product)).toBe(normalised({ digits: a.digits * b.digits, scale: a.scale + b.scale }))
      }),
    )
  })
  it('divide to 34 digits, half to even', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        fc.pre(b.digits !== 0n)
        const { x, y } = aligned(a, b)
        expect(numberText(divide(number(spelled(a)), number(spelled(b))) ?? integer(-1))).toBe(quotient(x, y))
      }),
    )
  })
  it('compare, and equal numbers look the same whatever way they came about', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const { x, y } = aligned(a, b)
        const [p, q] = [number(spelled(a)), number(spelled(b))]
        expect(Math.sign(compareNumbers(p, q))).toBe(x < y ? -1 : x > y ? 1 : 0)
        expect(equalNumbers(p, q)).toBe(x === y)
        const there = add(p, q)
        const back = there === null ? null : subtract(there, q)
        expect(back === null ? '' : numberText(back)).toBe(numberText(p))
        expect(typeof back).toBe(typeof p)
      }),
    )
  })
  it('modulo has the sign of the divisor', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        fc.pre(b.digits !== 0n)
        const { x, y, scale } = aligned(a, b)
        const digits = ((x % y) + y) % y
        expect(numberText(modulo(number(spelled(a)), number(spelled(b))) ?? integer(-1))).toBe(
          normalised({ digits, scale }),
        )
      }),
    )
  })
})

/** x / y to 34 significant digits, half to even, normalised: long division with whole numbers. */
function quotient(x: bigint, y: bigint): string {
  if (x === 0n) return '0'
  const negative = x < 0n !== y < 0n
  const [n, d] = [x < 0n ? -x : x, y < 0n ? -y : y]
  let scale = 0
  const digitsAt = (at: number) => (at >= 0 ? (n * 10n ** BigInt(at)) / d : n / (d * 10n ** BigInt(-at)))
  while (digitsAt(scale).toString().length < 34 || digitsAt(scale) === 0n) scale += 1
  while (digitsAt(scale).toString().length > 34) scale -= 1
  const [top, bottom] = scale >= 0 ? [n * 10n ** BigInt(scale), d] : [n, d * 10n ** BigInt(-scale)]
  const twice = (top % bottom) * 2n
  const floor = top / bottom
  const digits = twice > bottom || (twice === bottom && floor % 2n === 1n) ? floor + 1n : floor
  const signed = negative ? -digits : digits
  return scale >= 0
    ? normalised({ digits: signed, scale })
    : normalised({ digits: signed * 10n ** BigInt(-scale), scale: 0 })
}

describe('rounding', () => {
  const table: readonly (readonly [Rounding, readonly string[]])[] = [
    ['up', ['6', '3', '2', '2', '-2', '-2', '-3', '-6']],
    ['down', ['5', '2', '1', '1', '-1', '-1', '-2', '-5']],
    ['ceiling', ['6', '3', '2', '2', '-1', '-1', '-2', '-5']],
    ['floor', ['5', '2', '1', '1', '-2', '-2', '-3', '-6']],
    ['half up', ['6', '3', '2', '1', '-1', '-2', '-3', '-6']],
    ['half down', ['5', '2', '2', '1', '-1', '-2', '-2', '-5']],
    ['half even', ['6', '2', '2', '1', '-1', '-2', '-2', '-6']],
  ]
  const given = ['5.5', '2.5', '1.6', '1.1', '-1.1', '-1.6', '-2.5', '-5.5']
  it.each(table)('%s', (mode, expected) => {
    expect(given.map((text) => numberText(round(number(text), 0, mode) ?? integer(99)))).toEqual(expected)
  })
  it('to tens and hundreds with a negative scale, and nothing at an absurd one', () => {
    expect(numberText(round(number('1250'), -2, 'half even') ?? integer(99))).toBe('1200')
    expect(numberText(round(number('-1350'), -2, 'half up') ?? integer(99))).toBe('-1400')
    expect(round(number('1'), 10_000, 'up')).toBeNull()
    expect(round(number('1'), -10_000, 'up')).toBeNull()
  })
})

describe('forms of numbers', () => {
  it.each(['', ' 1', '1 ', '1,5', '0x10', 'Infinity', 'NaN', '1e', '--1', '1.2.3', '١', '1_000'])(
    '%j is no number',
    (text) => {
      expect(parseNumber(text)).toBeNull()
    },
  )
  it('keeps 34 digits of a longer one', () => {
    expect(numberText(number('-1.25e-40'))).toBe(`-0.${'0'.repeat(39)}125`)
    expect(numberText(number('-1.25e40'))).toBe(`-125${'0'.repeat(38)}`)
    expect(numberText(number('1e-6000'))).toBe(`0.${'0'.repeat(5999)}1`)
    expect(numberText(number('9876543210987654321098765432109876e1'))).toBe('98765432109876543210987654321098760')
    expect(numberText(number('9876543210987654321098765432109876e2'))).toBe('987654321098765432109876543210987600')
    expect(numberText(number('1234567890123456789012345678901234567'))).toBe('1234567890123456789012345678901235000')
  })
  it('has no negative zero', () => {
    for (const zero of [
      number('-0'),
      number('-0.0'),
      negate(integer(0)),
      multiply(integer(0), integer(-5)),
      divide(integer(0), integer(-5)),
    ]) {
      expect(Object.is(zero, integer(0))).toBe(true)
    }
  })
  it('divides by zero to null', () => {
    expect([divide(integer(1), integer(0)), modulo(number('0.5'), integer(0))]).toEqual([null, null])
  })
  it('knows whole numbers', () => {
    expect([isInteger(number('1.0')), isInteger(number('1e30')), isInteger(number('0.1'))]).toEqual([true, true, false])
    expect([toInteger(number('2.5')), truncated(number('-2.5')), truncated(number('1e30'))]).toEqual([null, -2, null])
  })
})
