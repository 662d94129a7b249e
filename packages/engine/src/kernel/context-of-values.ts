import type { Tagged } from '../canonical/tagged-value.ts'
import { fromTagged } from '../feel/tagged.ts'
import { contextOf, type FeelValue } from '../feel/value.ts'

/** Stored values by name as a context of FEEL's; one that cannot be read is null. */
export function contextOfValues(values: Readonly<Record<string, Tagged>>): FeelValue {
  return contextOf(
    Object.entries(values).map(([name, value]) => {
      const read = fromTagged(value)
      return [name, read.ok ? read.value : null] as const
    }),
  )
}
