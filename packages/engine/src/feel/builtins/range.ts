import { compare } from '../comparison.ts'
import { equal } from '../equality.ts'
import type { Run } from '../run.ts'
import { type FeelRange, type FeelValue, kindOf } from '../value.ts'
import { type Builtin, builtin, overload } from './builtin.ts'

/** A point is the range from it to itself. */
function asRange(value: FeelValue): FeelRange {
  if (kindOf(value) === 'range') return value as FeelRange
  return { kind: 'range', start: value, startIncluded: true, end: value, endIncluded: true }
}

function order(a: FeelValue, b: FeelValue, run: Run): number | null {
  return a === null || b === null ? null : compare(a, b, run)
}

/** Whether `a` ends before `b` begins; null when they cannot be compared. */
function isBefore(a: FeelRange, b: FeelRange, run: Run): boolean | null {
  const gap = order(a.end, b.start, run)
  return gap === null ? null : gap < 0 || (gap === 0 && !(a.endIncluded && b.startIncluded))
}

function meetsRange(a: FeelRange, b: FeelRange, run: Run): boolean {
  return a.endIncluded && b.startIncluded && equal(a.end, b.start, run) === true
}

/** Whether `outer` holds all of `inner`. */
function includes(outer: FeelRange, inner: FeelRange, run: Run): boolean | null {
  const low = order(outer.start, inner.start, run)
  const high = order(outer.end, inner.end, run)
  if (low === null || high === null) return null
  return (
    (low < 0 || (low === 0 && (outer.startIncluded || !inner.startIncluded))) &&
    (high > 0 || (high === 0 && (outer.endIncluded || !inner.endIncluded)))
  )
}

function relation(name: string, apply: (a: FeelRange, b: FeelRange, run: Run) => boolean | null): Builtin {
  return builtin(
    name,
    overload(['a: any', 'b: any'], (call, a, b) => {
      if (a === null || b === null) return null
      return apply(asRange(a), asRange(b), call.run) ?? call.none(kindOf(a), kindOf(b))
    }),
  )
}

/** Range functions (DMN 1.5 §10.3.4.12, table 86): the relations that notices and periods need. */
export const RANGE_BUILTINS: readonly Builtin[] = [
  relation('before', isBefore),
  relation('after', (a, b, run) => isBefore(b, a, run)),
  relation('meets', meetsRange),
  relation('met by', (a, b, run) => meetsRange(b, a, run)),
  relation('includes', includes),
  relation('during', (a, b, run) => includes(b, a, run)),
  relation('overlaps', (a, b, run) => {
    const before = isBefore(a, b, run)
    const after = isBefore(b, a, run)
    return before === null || after === null ? null : !before && !after
  }),
]
