import { Decimal } from 'decimal.js'

/**
 * FEEL numbers (DMN 1.5 §10.3.2.3.1): decimals of 34 significant digits, rounded half to even, as IEEE 754
 * decimal128. Safe integers are kept as JS integers, which are exact too; everything else is a decimal.
 * A number has one form only, so that equal numbers look the same. Nobody outside this file looks inside.
 */
export type FeelNumber = SmallInteger | Fraction
declare const opaque: unique symbol
type SmallInteger = number & { readonly [opaque]: 'FeelNumber' }
interface Fraction {
  readonly kind: 'number'
  readonly decimal: Decimal
}

const DIGITS = 34
const Exact = Decimal.clone({
  precision: DIGITS,
  rounding: Decimal.ROUND_HALF_EVEN,
  modulo: Decimal.ROUND_FLOOR,
  minE: -6176,
  maxE: 6144,
  toExpNeg: -7000,
  toExpPos: 7000,
  defaults: true,
})

/** A safe integer as a FEEL number; for literals of our own code. */
export function integer(value: number): FeelNumber {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not a safe integer: ${value}`)
  return (value + 0) as SmallInteger
}

export const ZERO = integer(0)
export const ONE = integer(1)

function decimalOf(value: FeelNumber): Decimal {
  return typeof value === 'number' ? new Exact(value) : value.decimal
}

/** The one form of a decimal; null where it left the range of decimal128 or is no number. */
function normal(value: Decimal): FeelNumber | null {
  if (!value.isFinite()) return null
  if (value.isInteger() && value.abs().lte(Number.MAX_SAFE_INTEGER)) return (value.toNumber() + 0) as SmallInteger
  return { kind: 'number', decimal: value }
}

/** Whole numbers that are safe for certain, which most are. */
const SMALL_TEXT = /^[0-9]{1,15}$/
const NUMBER_TEXT = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,6})?$/

/** Reads a decimal in FEEL or XSD spelling; null when the text is none or out of range. */
export function parseNumber(text: string): FeelNumber | null {
  if (SMALL_TEXT.test(text)) return (Number(text) + 0) as SmallInteger
  if (!NUMBER_TEXT.test(text)) return null
  return normal(new Exact(text).toSignificantDigits(DIGITS))
}

/** The normalised decimal string: no exponent, no plus sign, no superfluous zeros. */
export function numberText(value: FeelNumber): string {
  if (typeof value === 'number') return String(value)
  const { decimal } = value
  const places = Math.abs(decimal.e)
  if (places <= DIGITS) return decimal.toFixed()
  // decimal.js would write thousands of zeros one by one.
  const sign = decimal.isNegative() ? '-' : ''
  const [mantissa = ''] = decimal.abs().toExponential().split('e')
  const digits = mantissa.replace('.', '')
  return decimal.e < 0 ? `${sign}0.${'0'.repeat(places - 1)}${digits}` : sign + digits.padEnd(places + 1, '0')
}

/** About how many characters the number has when written out. */
export function numberSize(value: FeelNumber): number {
  return typeof value === 'number' ? 16 : Math.abs(value.decimal.e) + DIGITS
}

/** Units of work that numbers far from one cost in the operations that go through their exponents. */
export function exponentWork(...values: readonly FeelNumber[]): number {
  let most = 0
  for (const value of values) if (typeof value !== 'number') most = Math.max(most, Math.abs(value.decimal.e))
  return most >> 5
}

/** Units of work of `power`: an exponent that is no whole number goes through logarithms. */
export function powerWork(exponent: FeelNumber): number {
  return typeof exponent === 'number' ? 2 * Math.ceil(Math.log2(Math.abs(exponent) + 1)) : 1200
}

export function isInteger(value: FeelNumber): boolean {
  return typeof value === 'number' || value.decimal.isInteger()
}

/** The number as a JS integer, null when it has a fraction or is not safe. */
export function toInteger(value: FeelNumber): number | null {
  return typeof value === 'number' ? value : null
}

/** Rounds towards zero; null beyond the safe integers. */
export function truncated(value: FeelNumber): number | null {
  if (typeof value === 'number') return value
  const whole = value.decimal.trunc()
  return whole.abs().lte(Number.MAX_SAFE_INTEGER) ? whole.toNumber() + 0 : null
}

export function compareNumbers(a: FeelNumber, b: FeelNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  return decimalOf(a).cmp(decimalOf(b))
}

export function equalNumbers(a: FeelNumber, b: FeelNumber): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b
  return a.decimal.eq(b.decimal)
}

export function add(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum as SmallInteger
  }
  return normal(decimalOf(a).plus(decimalOf(b)))
}

export function subtract(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (Number.isSafeInteger(difference)) return difference as SmallInteger
  }
  return normal(decimalOf(a).minus(decimalOf(b)))
}

export function multiply(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return (product + 0) as SmallInteger
  }
  return normal(decimalOf(a).times(decimalOf(b)))
}

/** null for a division by zero. */
export function divide(a: FeelNumber, b: FeelNumber): FeelNumber | null {
  if (b === 0) return null
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return (a / b + 0) as SmallInteger
  return normal(decimalOf(a).div(decimalOf(b)))
}

export function negate(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? ((0 - value) as SmallInteger) : { kind: 'number', decimal: value.decimal.neg() }
}

export function absolute(value: FeelNumber): FeelNumber {
  return typeof value === 'number'
    ? (Math.abs(value) as SmallInteger)
    : { kind: 'number', decimal: value.decimal.abs() }
}

/** null where there is no real result, for example `(-8) ** 0.5` or `0 ** -1`. */
export function power(base: FeelNumber, exponent: FeelNumber): FeelNumber | null {
  return normal(decimalOf(base).pow(decimalOf(exponent)))
}

/** Floored: the result has the sign of the divisor (DMN 1.5 §10.3.4.5). null for a divisor of zero. */
export function modulo(dividend: FeelNumber, divisor: FeelNumber): FeelNumber | null {
  if (divisor === 0) return null
  if (typeof dividend === 'number' && typeof divisor === 'number') {
    const rest = dividend % divisor
    return (rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest + 0) as SmallInteger
  }
  const rest = decimalOf(dividend).mod(decimalOf(divisor))
  return normal(rest.toSignificantDigits(DIGITS))
}

export function squareRoot(value: FeelNumber): FeelNumber | null {
  return normal(decimalOf(value).sqrt())
}

export function exponential(value: FeelNumber): FeelNumber | null {
  return normal(decimalOf(value).exp())
}

export function naturalLogarithm(value: FeelNumber): FeelNumber | null {
  return normal(decimalOf(value).ln())
}

export type Rounding = 'up' | 'down' | 'ceiling' | 'floor' | 'half up' | 'half down' | 'half even'
const MODES: Record<Rounding, Decimal.Rounding> = {
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  ceiling: Decimal.ROUND_CEIL,
  floor: Decimal.ROUND_FLOOR,
  'half up': Decimal.ROUND_HALF_UP,
  'half down': Decimal.ROUND_HALF_DOWN,
  'half even': Decimal.ROUND_HALF_EVEN,
}

/** Rounds to `scale` digits after the point, a negative scale to tens, hundreds …; null for a scale out of range. */
export function round(value: FeelNumber, scale: number, rounding: Rounding): FeelNumber | null {
  if (scale < -6111 || scale > 6176) return null
  if (typeof value === 'number' && scale >= 0) return value
  const decimal = decimalOf(value)
  if (scale >= 0) return normal(decimal.toDecimalPlaces(scale, MODES[rounding]))
  const unit = new Exact(10).pow(-scale)
  return normal(decimal.div(unit).toDecimalPlaces(0, MODES[rounding]).times(unit))
}
