import { epochDay } from '../../feel/date.ts'
import type { Expression, Node } from '../../feel/expression.ts'
import { type FeelNumber, integer } from '../../feel/number.ts'
import { type FeelValue, kindOf } from '../../feel/value.ts'
import { constantOf } from './constant.ts'

/** Kinds of values whose tests can be read without evaluating them. */
export type CellKind = 'number' | 'date' | 'string' | 'boolean'

/** A point of a column: a number, a day by its number since 1970-01-01, a string or a truth value. */
export type Point = FeelNumber | string | boolean

export interface Bound {
  readonly point: Point
  readonly included: boolean
}

/** null means unbounded on that side. */
export interface Interval {
  readonly low: Bound | null
  readonly high: Bound | null
}

/**
 * What a cell of a decision table accepts: the values of one kind that lie in one of the intervals, or, when
 * `negated`, in none of them. Strings and truth values have intervals of one point only.
 */
export interface CellSet {
  readonly kind: CellKind
  readonly negated: boolean
  readonly intervals: readonly Interval[]
}

/** The point of a value, with the kind of column that it belongs to; null for kinds without points. */
export function pointOf(value: FeelValue): { readonly kind: CellKind; readonly point: Point } | null {
  if (typeof value === 'string') return { kind: 'string', point: value }
  if (typeof value === 'boolean') return { kind: 'boolean', point: value }
  const kind = kindOf(value)
  if (kind === 'number') return { kind, point: value as FeelNumber }
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'date') {
    return { kind: 'date', point: integer(epochDay(value)) }
  }
  return null
}

/**
 * Reads unary tests that compare with constants: `5`, `< 5`, `[1..5)`, `"a", "b"`, `not(true)`. null where a test
 * reads a name, calculates, or compares values of several kinds, and for `-`, which accepts everything.
 */
export function cellSetOf({ root }: Expression): CellSet | null {
  if (root.node !== 'tests' || root.tests.length === 0) return null
  let kind: CellKind | null = null
  const intervals: Interval[] = []
  for (const test of root.tests) {
    const read = readTest(test)
    if (read === null || (kind !== null && kind !== read.kind)) return null
    kind = read.kind
    intervals.push(...read.intervals)
  }
  return kind === null ? null : { kind, negated: root.negated, intervals }
}

interface Read {
  readonly kind: CellKind
  readonly intervals: readonly Interval[]
}

function readTest(node: Node): Read | null {
  switch (node.node) {
    case 'operator-test':
      return readOperator(node.operator, node.right)
    case 'range':
      return readRange(node)
    case 'list': {
      const all = node.items.map(readTest)
      const [first] = all
      if (first === null || first === undefined) return null
      return all.every((each): each is Read => each !== null && each.kind === first.kind)
        ? { kind: first.kind, intervals: all.flatMap((each) => each.intervals) }
        : null
    }
    default: {
      const found = constantPoint(node)
      return found === null ? null : { kind: found.kind, intervals: [only(found.point)] }
    }
  }
}

function constantPoint(node: Node) {
  const value = constantOf(node)
  return value === undefined ? null : pointOf(value)
}

function only(point: Point): Interval {
  const bound = { point, included: true }
  return { low: bound, high: bound }
}

/** Whether values of a kind lie on a line, so that less and more mean something that a table's analysis can use. */
export function isOrdered(kind: CellKind): boolean {
  return kind === 'number' || kind === 'date'
}

function readOperator(operator: string, right: Node): Read | null {
  const found = constantPoint(right)
  if (found === null) return null
  const { kind, point } = found
  if (operator === '=') return { kind, intervals: [only(point)] }
  if (!isOrdered(kind)) return null
  const bound = { point, included: operator === '<=' || operator === '>=' }
  switch (operator) {
    case '<':
    case '<=':
      return { kind, intervals: [{ low: null, high: bound }] }
    case '>':
    case '>=':
      return { kind, intervals: [{ low: bound, high: null }] }
    default: {
      const open = { point, included: false }
      return {
        kind,
        intervals: [
          { low: null, high: open },
          { low: open, high: null },
        ],
      }
    }
  }
}

function readRange(node: Extract<Node, { node: 'range' }>): Read | null {
  const low = node.start === undefined ? null : constantPoint(node.start)
  const high = node.end === undefined ? null : constantPoint(node.end)
  if ((node.start !== undefined && low === null) || (node.end !== undefined && high === null)) return null
  const kind = low?.kind ?? high?.kind
  if (kind === undefined || !isOrdered(kind) || (low !== null && high !== null && low.kind !== high.kind)) return null
  const interval = {
    low: low === null ? null : { point: low.point, included: node.startIncluded },
    high: high === null ? null : { point: high.point, included: node.endIncluded },
  }
  return { kind, intervals: [interval] }
}
