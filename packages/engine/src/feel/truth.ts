import type { Run } from './run.ts'
import { type FeelValue, kindOf } from './value.ts'

/** The value as a truth value; anything but true and false counts as null, with a warning unless it is null. */
export function truth(value: FeelValue, run: Run, at: number): boolean | null {
  if (typeof value === 'boolean' || value === null) return value
  return run.warn('feel-not-boolean', { actual: kindOf(value) }, at)
}
