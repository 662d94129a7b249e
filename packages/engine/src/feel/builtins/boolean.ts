import { identical } from '../identity.ts'
import { isList, kindOf } from '../value.ts'
import { builtin, overload } from './builtin.ts'

/** Boolean functions (DMN 1.5 §10.3.4.2, table 77), and `is` (§10.3.4.10). */
export const BOOLEAN_BUILTINS = [
  builtin(
    'not',
    overload(['negand: any'], (call, negand) => {
      const value = isList(negand) && negand.length === 1 ? (negand[0] ?? null) : negand
      if (typeof value === 'boolean') return !value
      return value === null ? null : call.run.warn('feel-not-boolean', { actual: kindOf(value) }, call.at)
    }),
  ),
  builtin(
    'is',
    overload(['value1: any', 'value2: any'], (call, a, b) => identical(a, b, call.run)),
  ),
]
