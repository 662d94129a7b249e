import { type FeelNumber, numberText, type Rounding, round, toInteger } from '../number.ts'
import { type Builtin, type Call, builtin, overload } from './builtin.ts'

function amount(name: string, decimals: number, mode: Rounding): Builtin {
  return builtin(
    name,
    overload(['amount: number'], (call, value) => round(value, decimals, mode) ?? call.none(numberText(value))),
  )
}

function fixedPoint(call: Call, value: FeelNumber, decimals: FeelNumber, mode: Rounding): FeelNumber | null {
  const places = toInteger(decimals)
  const result = places === null || places < 0 ? null : round(value, places, mode)
  return result ?? call.none(numberText(value), numberText(decimals))
}

/**
 * Rounding by the names that statutes use: „auf volle Euro, ab 0,50 aufwärts“ goes away from zero at the half,
 * „Festkommazahl mit zehn Nachkommastellen“ (Anlage 3 WoGG) is rounded or cut.
 */
export const OFFICE_ROUNDING_BUILTINS: readonly Builtin[] = [
  amount('round to cent', 2, 'half up'),
  amount('round to full euro', 0, 'half up'),
  amount('round down to full euro', 0, 'floor'),
  amount('round up to full euro', 0, 'ceiling'),
  builtin(
    'fixed point rounded',
    overload(['value: number', 'decimals: number'], (call, value, decimals) =>
      fixedPoint(call, value, decimals, 'half up'),
    ),
  ),
  builtin(
    'fixed point truncated',
    overload(['value: number', 'decimals: number'], (call, value, decimals) =>
      fixedPoint(call, value, decimals, 'down'),
    ),
  ),
]
