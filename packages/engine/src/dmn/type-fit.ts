import type { Run } from '../feel/run.ts'
import { type FeelValue, isList, kindOf } from '../feel/value.ts'

/**
 * Makes a value fit a type (DMN 1.5 §10.3.2.9.4): it is given back as it is, coerced, or null with the warning
 * `feel-type`. `name` says what the value is for.
 */
export type TypeFit = (value: FeelValue, name: string, run: Run) => FeelValue

export const ANY_FITS: TypeFit = (value) => value

/** The fit of one of the definition's types by its name: a list of one element stands for the element. */
export function fitOfTypeName(type: string): TypeFit {
  if (type === 'any') return ANY_FITS
  return (value, name, run) => {
    if (value === null) return value
    const kind = kindOf(value)
    if (kind === type || (kind === 'lazy' && type === 'context')) return value
    if (type === 'list') return [value]
    const [only] = isList(value) && value.length === 1 ? value : []
    if (only !== undefined && kindOf(only) === type) return only
    return run.warn('feel-type', { name, expected: type, actual: kind }, 0)
  }
}
