import { dateOfEpochDay, dateText, parseDate } from '../../feel/date.ts'
import { compileUnaryTests } from '../../feel/compile.ts'
import { type FeelNumber, numberText, toInteger } from '../../feel/number.ts'
import { type CellKind, cellSetOf, type Interval } from './cell-set.ts'

/** One end of a stretch: a decimal, or a day as `YYYY-MM-DD`. */
export interface CellBound {
  readonly value: string
  readonly included: boolean
}

/** A stretch of numbers or days; an end that is absent is open. */
export interface CellRange {
  readonly from?: CellBound
  readonly to?: CellBound
}

/** What a cell of a condition says, as plain data that a person can be shown and can change. */
export type ReadCell =
  | { readonly says: 'any' }
  /** Texts and truth values, these or all others. */
  | {
      readonly says: 'values'
      readonly of: 'string' | 'boolean'
      readonly values: readonly string[]
      readonly negated: boolean
    }
  /** Numbers and days in one of the stretches, or in none of them. */
  | {
      readonly says: 'ranges'
      readonly of: 'number' | 'date'
      readonly ranges: readonly CellRange[]
      readonly negated: boolean
    }
  /** Anything that only FEEL can say. */
  | { readonly says: 'expression'; readonly source: string }

/** Reads FEEL unary tests that compare with constants; everything else stays an expression. */
export function readCell(source: string): ReadCell {
  if (source.trim() === '-') return { says: 'any' }
  const compiled = compileUnaryTests(source)
  const set = compiled.ok ? cellSetOf(compiled.value) : null
  if (set === null) return { says: 'expression', source }
  const { kind, negated, intervals } = set
  if (kind === 'string' || kind === 'boolean') {
    const values = intervals.flatMap(({ low }) => (low === null ? [] : [String(low.point)]))
    return { says: 'values', of: kind, values, negated }
  }
  return { says: 'ranges', of: kind, ranges: intervals.map((interval) => rangeOf(kind, interval)), negated }
}

function rangeOf(kind: CellKind, { low, high }: Interval): CellRange {
  const bound = (end: NonNullable<Interval['low']>): CellBound => ({
    value: pointText(kind, end.point as FeelNumber),
    included: end.included,
  })
  return { ...(low === null ? {} : { from: bound(low) }), ...(high === null ? {} : { to: bound(high) }) }
}

function pointText(kind: CellKind, point: FeelNumber): string {
  const day = kind === 'date' ? toInteger(point) : null
  const date = day === null ? null : dateOfEpochDay(day)
  return date === null ? numberText(point) : dateText(date)
}

/** The FEEL that says it; `-` for what says nothing. */
export function writeCell(cell: ReadCell): string {
  switch (cell.says) {
    case 'any':
      return '-'
    case 'expression':
      return cell.source
    case 'values': {
      if (cell.values.length === 0) return '-'
      const list = cell.values.map((value) => (cell.of === 'string' ? JSON.stringify(value) : value)).join(', ')
      return cell.negated ? `not(${list})` : list
    }
    case 'ranges': {
      const list = cell.ranges.map((range) => writeRange(cell.of, range))
      if (list.length === 0 || list.includes('-')) return '-'
      return cell.negated ? `not(${list.join(', ')})` : list.join(', ')
    }
  }
}

function writeRange(kind: 'number' | 'date', { from, to }: CellRange): string {
  const point = ({ value }: CellBound) => (kind === 'date' ? `date("${value}")` : value)
  if (from === undefined) return to === undefined ? '-' : `${to.included ? '<=' : '<'} ${point(to)}`
  if (to === undefined) return `${from.included ? '>=' : '>'} ${point(from)}`
  if (from.value === to.value && from.included && to.included) return point(from)
  return `${from.included ? '[' : '('}${point(from)}..${point(to)}${to.included ? ']' : ')'}`
}

/** Whether a decimal or a day can be an end of a stretch of this kind. */
export function isCellPoint(kind: 'number' | 'date', value: string): boolean {
  if (kind === 'date') return parseDate(value) !== null
  return /^-?\d+(\.\d+)?$/.test(value)
}
