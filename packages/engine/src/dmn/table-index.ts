import type { FeelNumber } from '../feel/number.ts'
import type { FeelValue } from '../feel/value.ts'
import { type Bits, holds, noBits, put } from './cells/bits.ts'
import { type CellKind, type CellSet, type Point, cellSetOf, isOrdered, pointOf } from './cells/cell-set.ts'
import { type Line, lineOf, partOf, partsOf } from './cells/line.ts'
import type { LinkedRow } from './linked-table.ts'

/** Below this many rows trying one after the other is faster. */
const FEWEST_ROWS = 8
/** Words of memory that a column's sets of rows may take; beyond, neighbouring parts share one. */
const MOST_WORDS = 1 << 21

/**
 * Finds the rows of a table that can be met by values, without trying the others: for every column the sets of rows
 * by the parts of its line, or by its values. A column gives no answer for a value of another kind than its cells.
 */
export interface TableIndex {
  /** The places of all words of a set of rows. */
  readonly words: Uint32Array
  readonly columns: readonly (ColumnIndex | null)[]
}

/** Sets of rows by their numbers. They lie one behind the other, so that a set is found without going through objects. */
export interface ColumnIndex {
  /** The set of the rows whose cell accepts a value, and of those in `unread`; -1 when the column says nothing about values of this kind. */
  find(value: FeelValue): number
  /** The words of all sets, of each as many as the table needs. */
  readonly bits: Uint32Array
  /** The places of the words of a set that have any rows: in `filled` from `starts[set]` to before `starts[set + 1]`. */
  readonly filled: Uint32Array
  readonly starts: Uint32Array
  /** Rows that cannot be judged without evaluating their cell; null when there are none. */
  readonly unread: Bits | null
  /** Whether parts of the line share a set, so that each of its rows must be judged by its cell. */
  readonly shared: boolean
}

/** Whether what the column says of a row in one of its sets needs no look at the cell. */
export function isCertain({ shared, unread }: ColumnIndex, row: number): boolean {
  return !shared && (unread === null || !holds(unread, row))
}

/** From this many rows on an evaluation arranges one column, the next one another, so that none of them takes long. */
const MANY_ROWS = 2000

/**
 * Arranges the rows of a table, as far as it has been asked; null for a short table, or one whose cells all depend on more
 * than their input. A column that is not arranged yet gives no answer.
 */
export function indexing(rows: readonly LinkedRow[], columns: number): () => TableIndex | null {
  if (rows.length < FEWEST_ROWS) return () => null
  const words = noBits(rows.length).map((_, word) => word)
  const step = rows.length < MANY_ROWS ? columns : 1
  const arranged = Array.from({ length: columns }, (): ColumnIndex | null => null)
  let next = 0
  let index: TableIndex | null = null
  return () => {
    if (next === columns) return index
    const end = Math.min(columns, next + step)
    for (; next < end; next += 1) arranged[next] = columnIndex(rows, next)
    index = arranged.every((column) => column === null) ? null : { words, columns: [...arranged] }
    return index
  }
}

function filledOf(bits: Uint32Array, words: number): Pick<ColumnIndex, 'filled' | 'starts'> {
  const starts = new Uint32Array(bits.length / words + 1)
  let count = 0
  for (const word of bits) if (word !== 0) count += 1
  const filled = new Uint32Array(count)
  let next = 0
  for (let set = 0; set + 1 < starts.length; set += 1) {
    const begin = set * words
    for (let word = 0; word < words; word += 1) {
      if (bits[begin + word] === 0) continue
      filled[next] = word
      next += 1
    }
    starts[set + 1] = next
  }
  return { filled, starts }
}

/** As many sets as asked for, all with the same rows. */
function copiesOf(set: Bits, count: number): Uint32Array {
  const bits = new Uint32Array(set.length * count)
  for (let at = 0; at < count; at += 1) bits.set(set, at * set.length)
  return bits
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
  const bits = copiesOf(withRows(count, always), Math.ceil(line.size / width))
  for (const { row, set } of cells) {
    for (const [first, last] of stretches(line, set)) {
      for (let bucket = Math.floor(first / width); bucket <= Math.floor(last / width); bucket += 1) {
        put(bits, bucket * words * 32 + row)
      }
    }
  }
  const find = finder(line)
  return {
    find(value) {
      if (kind === 'number' && typeof value === 'number') return Math.floor(find(value) / width)
      const found = pointOf(value)
      return found?.kind === kind ? Math.floor(find(found.point as FeelNumber) / width) : -1
    },
    bits,
    ...filledOf(bits, words),
    unread,
    shared: width > 1,
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
  /** By value its set; the first set is that of all other values. */
  const sets = new Map<Point, number>()
  for (const { set } of cells) for (const point of pointsOf(set)) sets.set(point, sets.get(point) ?? sets.size + 1)
  const others = withRows(count, [...always, ...negated])
  const words = others.length
  const bits = copiesOf(others, sets.size + 1)
  for (const { row, set } of cells) {
    for (const point of pointsOf(set)) {
      const at = (sets.get(point) ?? 0) * words * 32 + row
      if (set.negated) bits[at >>> 5] = (bits[at >>> 5] ?? 0) & ~(1 << (at & 31))
      else put(bits, at)
    }
  }
  const find = (value: FeelValue) => (typeof value === kind ? (sets.get(value as Point) ?? 0) : -1)
  return { find, bits, ...filledOf(bits, words), unread, shared: false }
}

function pointsOf({ intervals }: CellSet): Point[] {
  return intervals.flatMap(({ low }) => (low === null ? [] : [low.point]))
}
