import type { FeelNumber } from '../feel/number.ts'
import type { FeelValue } from '../feel/value.ts'
import { type Bits, noBits, put } from './cells/bits.ts'
import { type CellKind, type CellSet, type Point, cellSetOf, isOrdered, pointOf } from './cells/cell-set.ts'
import { type Line, lineOf, partOf, partsOf } from './cells/line.ts'
import type { LinkedRow } from './linked-table.ts'

/** Below this many rows trying one after the other is faster. */
const FEWEST_ROWS = 8
/** Words of memory that a column's sets of rows may take; beyond, neighbouring parts share one. */
const MOST_WORDS = 1 << 20

/**
 * Finds the rows of a table that can be met by values, without trying the others: for every column the sets of rows
 * by the parts of its line, or by its values. A column gives no answer for a value of another kind than its cells.
 */
export interface TableIndex {
  /** The places of all words of a set of rows. */
  readonly words: Uint32Array
  readonly columns: readonly (ColumnIndex | null)[]
}

export interface ColumnIndex {
  /** null when the column says nothing about values of this kind. */
  answer(value: FeelValue): Answer | null
}

/** What a column knows about a value. */
export interface Answer {
  /** The rows whose cell accepts the value, and those in `unread`. */
  readonly rows: Bits
  /** The places of the words of `rows` that have any. */
  readonly filled: Uint32Array
  /** Those that cannot be judged without evaluating their cell; null when there are none. */
  readonly unread: Bits | null
}

/** Arranges the rows of a table; null for a short table, or one whose cells all depend on more than their input. */
export function indexOf(rows: readonly LinkedRow[], columns: number): TableIndex | null {
  if (rows.length < FEWEST_ROWS) return null
  const all = Array.from({ length: columns }, (_, column) => columnIndex(rows, column))
  return all.every((column) => column === null)
    ? null
    : { words: noBits(rows.length).map((_, word) => word), columns: all }
}

function filledOf(rows: Bits): Uint32Array {
  const words: number[] = []
  for (const [word, bits] of rows.entries()) if (bits !== 0) words.push(word)
  return Uint32Array.from(words)
}

interface Cell {
  readonly row: number
  readonly set: CellSet
}

function columnIndex(rows: readonly LinkedRow[], column: number): ColumnIndex | null {
  const cells: Cell[] = []
  const always: number[] = []
  const unread = noBits(rows.length)
  let isRead = true
  let kind: CellKind | null = null
  for (const [row, { tests }] of rows.entries()) {
    const test = tests[column] ?? null
    const set = test === null ? null : cellSetOf(test.linked.expression)
    kind ??= set?.kind ?? null
    if (set !== null && set.kind === kind) cells.push({ row, set })
    else {
      always.push(row)
      if (test === null) continue
      put(unread, row)
      isRead = false
    }
  }
  if (kind === null) return null
  const build = isOrdered(kind) ? lineIndex : valueIndex
  return build(kind, cells, always, isRead ? null : unread, rows.length)
}

function withRows(count: number, members: readonly number[]): Bits {
  const bits = noBits(count)
  for (const member of members) put(bits, member)
  return bits
}

function lineIndex(
  kind: CellKind,
  cells: readonly Cell[],
  always: readonly number[],
  unread: Bits | null,
  count: number,
): ColumnIndex {
  const line = lineOf(cells.map(({ set }) => set))
  const words = noBits(count).length
  const width = Math.max(1, Math.ceil((line.size * words) / MOST_WORDS))
  const buckets = Array.from({ length: Math.ceil(line.size / width) }, () => withRows(count, always))
  for (const { row, set } of cells) {
    for (const [first, last] of stretches(line, set)) {
      for (let bucket = Math.floor(first / width); bucket <= Math.floor(last / width); bucket += 1) {
        const bits = buckets[bucket]
        if (bits !== undefined) put(bits, row)
      }
    }
  }
  const find = finder(line)
  const answers = buckets.map((rows): Answer => ({ rows, filled: filledOf(rows), unread: width > 1 ? rows : unread }))
  return {
    answer(value) {
      if (kind === 'number' && typeof value === 'number') return answers[Math.floor(find(value) / width)] ?? null
      const found = pointOf(value)
      return found?.kind === kind ? (answers[Math.floor(find(found.point as FeelNumber) / width)] ?? null) : null
    },
  }
}

/** The stretches of parts that a cell accepts. */
function stretches(line: Line, { negated, intervals }: CellSet): (readonly [number, number])[] {
  const named = intervals.map((interval) => partsOf(line, interval)).filter(([first, last]) => first <= last)
  if (!negated) return named
  const left: (readonly [number, number])[] = []
  let next = 0
  for (const [first, last] of named.sort(([a], [b]) => a - b)) {
    if (first > next) left.push([next, first - 1])
    next = Math.max(next, last + 1)
  }
  if (next < line.size) left.push([next, line.size - 1])
  return left
}

/** Safe integers, which most tables have, are found in plain numbers. */
function finder(line: Line): (point: FeelNumber) => number {
  if (!line.points.every((point) => typeof point === 'number')) return (point) => partOf(line, point)
  const points = Float64Array.from(line.points as unknown as readonly number[])
  return (point) => {
    if (typeof point !== 'number') return partOf(line, point)
    let low = 0
    let high = points.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((points[middle] as number) < point) low = middle + 1
      else high = middle
    }
    return points[low] === point ? 2 * low + 1 : 2 * low
  }
}

function valueIndex(
  kind: CellKind,
  cells: readonly Cell[],
  always: readonly number[],
  unread: Bits | null,
  count: number,
): ColumnIndex {
  const negated = cells.filter(({ set }) => set.negated).map(({ row }) => row)
  const others = withRows(count, [...always, ...negated])
  const byValue = new Map<Point, Bits>()
  for (const { set } of cells)
    for (const point of pointsOf(set)) byValue.set(point, byValue.get(point) ?? others.slice())
  for (const { row, set } of cells) {
    for (const point of pointsOf(set)) {
      const bits = byValue.get(point) ?? others
      if (set.negated) bits[row >>> 5] = (bits[row >>> 5] ?? 0) & ~(1 << (row & 31))
      else put(bits, row)
    }
  }
  const answerOf = (rows: Bits): Answer => ({ rows, filled: filledOf(rows), unread })
  const answers = new Map([...byValue].map(([point, rows]): [Point, Answer] => [point, answerOf(rows)]))
  const unnamed = answerOf(others)
  return { answer: (value) => (typeof value === kind ? (answers.get(value as Point) ?? unnamed) : null) }
}

function pointsOf({ intervals }: CellSet): Point[] {
  return intervals.flatMap(({ low }) => (low === null ? [] : [low.point]))
}
