import { compileUnaryTests } from '../../feel/compile.ts'
import type { Tests } from '../../feel/expression.ts'
import { type StaticType, isScalar } from '../../feel/static/static-type.ts'
import { both, isEmpty } from '../cells/bits.ts'
import { type CellSet, cellSetOf } from '../cells/cell-set.ts'
import { axisOf } from './axis.ts'

/**
 * Whether no value of a type meets all of some unary tests; exact for numbers, days, texts and truth values. Tests that
 * are not read say nothing. What only excludes values is met by null, too, and never empty.
 */
export function excludes(type: StaticType, tests: readonly Tests[]): boolean {
  const sets = tests.map(setOf).filter((set) => set !== null)
  const [first] = sets
  if (first === undefined || sets.every(({ negated }) => negated)) return false
  if (sets.some(({ kind }) => kind !== first.kind) || (type.is !== 'any' && type.is !== first.kind)) return false
  const axis = axisOf(first.kind, sets, domainOf(type))
  return isEmpty(sets.reduce((left, set) => both(left, axis.parts(set)), axis.domain))
}

function setOf(root: Tests): CellSet | null {
  return cellSetOf({ ir: 1, kind: 'unary-tests', source: '', root })
}

/** The values that a type has; null for all of its kind. */
function domainOf(type: StaticType): CellSet | null {
  if (!isScalar(type)) return null
  if (type.only !== undefined) {
    const intervals = [...type.only.keys()].map((point) => ({
      low: { point, included: true },
      high: { point, included: true },
    }))
    return { kind: 'string', negated: false, intervals }
  }
  if (type.within === undefined) return null
  const compiled = compileUnaryTests(type.within)
  return compiled.ok ? cellSetOf(compiled.value) : null
}
