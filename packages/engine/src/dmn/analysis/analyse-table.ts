import { compileExpression } from '../../feel/compile.ts'
import type { FeelValue } from '../../feel/value.ts'
import type { BoxedTable, TableRow } from '../boxed.ts'
import { type Bits, both, either, isEmpty, meet, members, sameBits } from '../cells/bits.ts'
import { constantOf } from '../cells/constant.ts'
import { stopsAtFirst } from '../hit-policy.ts'
import { type Axis, periodOf, periodsOf } from './axis.ts'
import { type InputDomain, type RowCells, type TableCells, canMatch, tableCells } from './table-cells.ts'
import { type Box, Work, uncovered } from './uncovered.ts'

/** A set of cases, as the cells of a row would say it, with one of them as an example. */
export interface Cases {
  /** Unary tests for each input. */
  readonly when: readonly string[]
  /** A value for each input; null where any will do. */
  readonly example: readonly FeelValue[]
  /** The days that count for which it is so, `YYYY-MM-DD`, ends included; absent where rows have no periods. */
  readonly period?: { readonly from?: string; readonly to?: string }
}

/** Rows, by their keys, that the same cases meet although the policy wants one hit, or hits that agree. */
export interface Overlap {
  readonly rows: readonly [string, string]
  readonly cases: Cases
}

/** A row that never counts: no value meets its cells (`by` is empty), or the rows `by` take every case before it. */
export interface Unreachable {
  readonly row: string
  readonly by: readonly string[]
}

/** Two rows that say the same but for one cell, and the cell that says both. */
export interface Mergeable {
  readonly rows: readonly [string, string]
  /** Number of the input, from 0. */
  readonly input: number
  readonly when: string
}

export interface TableAnalysis {
  readonly gaps: readonly Cases[]
  readonly overlaps: readonly Overlap[]
  readonly unreachable: readonly Unreachable[]
  readonly mergeable: readonly Mergeable[]
  /** Cells that depend on more than the input; the rows are taken to meet every value there. */
  readonly unread: readonly { readonly row: string; readonly input: number }[]
  /** false when the table was too large to be judged as a whole; what is reported is true all the same. */
  readonly complete: boolean
}

/** Findings of one kind that are reported at most. */
const LIMIT = 100

/**
 * Judges a decision table as a whole: cases that no row covers (where the policy wants a hit and there is no
 * default), cases that several rows cover though only one may (U) or though they differ (A), rows that never count,
 * rows that could be one. Exact for numbers, days, listed and truth values; nothing is sampled. Rows with periods
 * are compared day by day that counts. `domains` says what each input can be.
 */
export function analyseTable(
  table: BoxedTable,
  domains: readonly (InputDomain | undefined)[] = [],
  period?: TableRow['validity'],
): TableAnalysis {
  const work = analysingTable(table, domains, period)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** As `analyseTable`, with pauses so that a host can do something else between; `budget` bounds the work. */
export function* analysingTable(
  table: BoxedTable,
  domains: readonly (InputDomain | undefined)[] = [],
  period?: TableRow['validity'],
  budget?: number,
): Generator<undefined, TableAnalysis> {
  const cells = yield* tableCells(table, domains, period)
  const work = new Work(budget)
  const gaps = wantsHit(table) ? (yield* gapsOf(cells, work)).slice(0, LIMIT) : []
  const overlaps = yield* overlapsOf(table, cells, work)
  const unreachable = (yield* unreachableIn(table, cells, work)).slice(0, LIMIT)
  yield
  return {
    gaps,
    overlaps,
    unreachable,
    mergeable: (yield* mergeableIn(table, cells)).slice(0, LIMIT),
    unread: cells.rows.flatMap(({ row, unread }) => unread.map((input) => ({ row: row.key, input }))),
    complete: work.complete,
  }
}

const SINGLE_HIT: ReadonlySet<string> = new Set(['U', 'A', 'P', 'F'])

function wantsHit({ hitPolicy, outputs }: BoxedTable): boolean {
  return SINGLE_HIT.has(hitPolicy) && outputs.every(({ otherwise }) => otherwise === undefined)
}

function* gapsOf({ axes, rows, days }: TableCells, work: Work): Generator<undefined, Cases[]> {
  const everything = axes.map((axis) => axis.domain)
  return (yield* uncovered(rows, axes, everything, work)).slice(0, LIMIT).flatMap((box) => casesOf(box, axes, days))
}

/** One for each period without a break. */
function casesOf(box: Box, axes: readonly Axis[], days: TableCells['days']): Cases[] {
  const inputs = days === null ? box : box.slice(1)
  const inputAxes = days === null ? axes : axes.slice(1)
  const when = inputs.map((bits, column) => inputAxes[column]?.text(bits) ?? '-')
  const example = inputs.map((bits, column) => exampleIn(bits, inputAxes[column]))
  const [daysOfBox] = box
  const [dayAxis] = axes
  if (days === null || daysOfBox === undefined || dayAxis === undefined) return [{ when, example }]
  return periodsOf(days, daysOfBox, dayAxis.domain).map((interval) => ({ when, example, period: periodOf(interval) }))
}

/** The middle of what is possible reads better than its edge: a part between two points rather than the line's end. */
function exampleIn(bits: Bits, axis: Axis | undefined): FeelValue {
  if (axis === undefined || axis.kind === null) return null
  const parts = [...members(both(bits, axis.domain))]
  const inner = parts.find((part) => part > 0 && part < axis.size - 1)
  const part = inner ?? parts[0]
  return part === undefined ? null : axis.example(part)
}

function* overlapsOf(table: BoxedTable, { axes, rows, days }: TableCells, work: Work): Generator<undefined, Overlap[]> {
  if (table.hitPolicy !== 'U' && table.hitPolicy !== 'A') return []
  const readable = rows.filter((row) => row.unread.length === 0)
  const found: Overlap[] = []
  for (const [index, a] of readable.entries()) {
    if (work.isDue()) yield
    for (const b of readable.slice(index + 1)) {
      if (!work.take(axes.length) || found.length >= LIMIT) return found
      if (!a.parts.every((bits, column) => meet(bits, b.parts[column] ?? bits))) continue
      if (table.hitPolicy === 'A' && sameOutputs(a, b)) continue
      const common = a.parts.map((bits, column) =>
        both(both(bits, b.parts[column] ?? bits), axes[column]?.domain ?? bits),
      )
      if (common.some(isEmpty)) continue
      const [cases] = casesOf(common, axes, days)
      if (cases !== undefined) found.push({ rows: [a.row.key, b.row.key], cases })
    }
  }
  return found
}

function sameOutputs(a: RowCells, b: RowCells): boolean {
  return a.row.then.every((cell, column) => cell.trim() === b.row.then[column]?.trim())
}

function* unreachableIn(
  table: BoxedTable,
  { axes, rows }: TableCells,
  work: Work,
): Generator<undefined, Unreachable[]> {
  const precedes = precedence(table)
  const found: Unreachable[] = []
  for (const row of rows) {
    if (!canMatch(row, axes)) {
      found.push({ row: row.row.key, by: [] })
      continue
    }
    if (precedes === null || row.unread.length > 0 || !work.take(rows.length)) continue
    if (work.isDue()) yield
    const before = rows.filter(
      (other) => other !== row && other.unread.length === 0 && precedes(other, row) && touch(other, row),
    )
    const box = row.parts.map((bits, column) => both(bits, axes[column]?.domain ?? bits))
    if (before.length === 0 || (yield* uncovered(before, axes, box, work)).length > 0 || !work.complete) continue
    found.push({ row: row.row.key, by: before.map((other) => other.row.key) })
  }
  return found
}

function touch(a: RowCells, b: RowCells): boolean {
  return a.parts.every((bits, column) => meet(bits, b.parts[column] ?? bits))
}

/** Which of two rows counts when both are met; null where the policy has no such order. */
function precedence(table: BoxedTable): ((a: RowCells, b: RowCells) => boolean) | null {
  if (stopsAtFirst(table.hitPolicy)) return (a, b) => a.index < b.index
  if (table.hitPolicy !== 'P') return null
  const lists = table.outputs.map(({ values }) => (values === undefined ? [] : constantsOf(values)))
  const rank = ({ row }: RowCells) =>
    row.then.map((cell, column) => {
      const value = constantsOf(cell)[0]
      const place = lists[column]?.indexOf(value ?? null) ?? -1
      return place < 0 ? Number.MAX_SAFE_INTEGER : place
    })
  return (a, b) => {
    const theirs = rank(b)
    const ours = rank(a)
    const column = ours.findIndex((place, index) => place !== theirs[index])
    return column >= 0 && (ours[column] ?? 0) < (theirs[column] ?? 0)
  }
}

/** Strings and small numbers compare as they are; other outputs have no known place. */
function constantsOf(source: string): readonly FeelValue[] {
  const compiled = compileExpression(`[${source}]`)
  if (!compiled.ok || compiled.value.root.node !== 'list') return []
  const items = compiled.value.root.items
  const [only] = items
  const list = items.length === 1 && only?.node === 'list' ? only.items : items
  return list.map((item) => constantOf(item) ?? null)
}

/** Rows that differ in one input alone. Where every hit counts, only rows that are never met together can be one. */
function* mergeableIn(table: BoxedTable, { axes, rows, days }: TableCells): Generator<undefined, Mergeable[]> {
  const first = days === null ? 0 : 1
  const needsNeighbours = stopsAtFirst(table.hitPolicy) || table.hitPolicy === 'R' || table.hitPolicy === 'O'
  const found: Mergeable[] = []
  const taken = new Set<number>()
  for (let column = first; column < axes.length; column += 1) {
    const axis = axes[column]
    if (axis === undefined || axis.kind === null) continue
    yield
    const last = new Map<string, RowCells>()
    for (const row of rows) {
      if (row.unread.length > 0 || taken.has(row.index) || !canMatch(row, axes)) continue
      const key = allBut(row, column, column - first)
      const other = last.get(key)
      last.set(key, row)
      if (other === undefined || taken.has(other.index)) continue
      if (needsNeighbours && row.index !== other.index + 1) continue
      const [a, b] = [other.parts[column], row.parts[column]]
      if (a === undefined || b === undefined || sameBits(a, b)) continue
      if (!SINGLE_HIT.has(table.hitPolicy) && meet(a, b)) continue
      const union = either(a, b)
      const when = axis.text(union)
      // `-` also accepts a missing value, which neither row does.
      if (when === '-' || !axis.isOneTest(union)) continue
      taken.add(other.index).add(row.index)
      found.push({ rows: [other.row.key, row.row.key], input: column - first, when })
    }
  }
  return found
}

function allBut({ parts, row }: RowCells, column: number, input: number): string {
  const others = parts.map((bits, index) => (index === column ? '' : bits.join()))
  const open = row.when.map((cell, index) => index !== input && cell.trim() === '-')
  return JSON.stringify([others, open, row.then.map((cell) => cell.trim()), row.norms, row.validity ?? null])
}
