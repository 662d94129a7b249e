import {
  type FeelNumber,
  type Rounding,
  ZERO,
  absolute,
  compareNumbers,
  equalNumbers,
  exponential,
  exponentWork,
  integer,
  isInteger,
  modulo,
  naturalLogarithm,
  numberText,
  round,
  squareRoot,
  truncated,
} from '../number.ts'
import { type Builtin, type Call, builtin, overload } from './builtin.ts'

function rounded(call: Call, value: FeelNumber, scale: FeelNumber | undefined, rounding: Rounding): FeelNumber | null {
  const places = scale === undefined ? 0 : truncated(scale)
  const result = places === null ? null : round(value, places, rounding)
  return result ?? call.none(numberText(value), scale === undefined ? '0' : numberText(scale))
}

/** `scale` may be left out where DMN gives it a default. */
function rounding(name: string, mode: Rounding, optional: boolean): Builtin {
  if (!optional) {
    return builtin(
      name,
      overload(['n: number', 'scale: number'], (call, n, scale) => rounded(call, n, scale, mode)),
    )
  }
  return builtin(
    name,
    overload(['n: number'], (call, n) => rounded(call, n, undefined, mode)),
    overload(['n: number', 'scale: number'], (call, n, scale) => rounded(call, n, scale, mode)),
  )
}

/** Decimals take real work: these functions are charged as several nodes. */
const HARD = 20
const HARDER = 80
const HARDEST = 300

/** Numeric functions (DMN 1.5 §10.3.4.5, table 80). */
export const NUMERIC_BUILTINS: readonly Builtin[] = [
  rounding('decimal', 'half even', false),
  rounding('floor', 'floor', true),
  rounding('ceiling', 'ceiling', true),
  rounding('round up', 'up', false),
  rounding('round down', 'down', false),
  rounding('round half up', 'half up', false),
  rounding('round half down', 'half down', false),
  builtin(
    'abs',
    overload(['n: number'], (_, n) => absolute(n)),
    overload(['n: duration'], (_, n) => ({ kind: 'duration', seconds: absolute(n.seconds) })),
    overload(['n: months'], (_, n) => ({ kind: 'months', months: Math.abs(n.months) })),
  ),
  builtin(
    'modulo',
    overload(['dividend: number', 'divisor: number'], (call, dividend, divisor) => {
      call.run.charge(HARD + 4 * exponentWork(dividend, divisor))
      return modulo(dividend, divisor) ?? call.none(numberText(dividend), numberText(divisor))
    }),
  ),
  builtin(
    'sqrt',
    overload(['number: number'], (call, number) => {
      call.run.charge(HARDER + exponentWork(number))
      return squareRoot(number) ?? call.none(numberText(number))
    }),
  ),
  builtin(
    'log',
    overload(['number: number'], (call, number) => {
      call.run.charge(HARDEST)
      return (compareNumbers(number, ZERO) > 0 ? naturalLogarithm(number) : null) ?? call.none(numberText(number))
    }),
  ),
  builtin(
    'exp',
    overload(['number: number'], (call, number) => {
      call.run.charge(HARDEST)
      return exponential(number) ?? call.none(numberText(number))
    }),
  ),
  builtin(
    'odd',
    overload(['number: number'], (call, number) =>
      isInteger(number) ? !even(call, number) : call.none(numberText(number)),
    ),
  ),
  builtin(
    'even',
    overload(['number: number'], (call, number) =>
      isInteger(number) ? even(call, number) : call.none(numberText(number)),
    ),
  ),
]

function even(call: Call, number: FeelNumber): boolean {
  call.run.charge(exponentWork(number))
  const rest = modulo(number, integer(2))
  return rest !== null && equalNumbers(rest, ZERO)
}
