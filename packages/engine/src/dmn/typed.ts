import type { Static } from 'typebox'
import type { TypeName } from '../definition/decision.ts'
import type { Run } from '../feel/run.ts'
import { type FeelValue, isList, kindOf } from '../feel/value.ts'

/**
 * The value as one of the model's types: a list of one element stands for the element (DMN 1.5 §10.3.2.9.4);
 * what does not fit becomes null with the warning `feel-type`.
 */
export function typed(value: FeelValue, type: Static<typeof TypeName>, name: string, run: Run): FeelValue {
  if (value === null || type === 'any') return value
  const kind = kindOf(value)
  if (kind === type || (kind === 'lazy' && type === 'context')) return value
  if (type === 'list') return [value]
  const [only] = isList(value) && value.length === 1 ? value : []
  if (only !== undefined && kindOf(only) === type) return only
  return run.warn('feel-type', { name, expected: type, actual: kind }, 0)
}
