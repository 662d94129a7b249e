import { type Bits, bitsOf, both, isEmpty, members, noBits, put } from '../cells/bits.ts'
import type { Axis } from './axis.ts'
import type { RowCells } from './table-cells.ts'

/** A set of parts for each column. */
export type Box = readonly Bits[]

/** Words of memory that one analysis may go through; a table that needs more is judged in part. */
const WORK = 40_000_000

/** Writing a set of parts as a text costs about as much as going through so many words. */
const JOIN_COST = 20

/** Words of memory between two pauses: a few milliseconds. */
const SLICE = 30_000

/** What work is left, and whether it sufficed. */
export class Work {
  complete = true
  private left: number
  private paused: number

  constructor(budget = WORK) {
    this.left = budget
    this.paused = budget
  }

  take(units: number): boolean {
    this.left -= units
    if (this.left < 0) this.complete = false
    return this.complete
  }

  /** Whether so much was done since the last pause that it is time for another. */
  isDue(): boolean {
    if (this.paused - this.left < SLICE) return false
    this.paused = this.left
    return true
  }
}

/**
 * The part of a box that none of the rows covers, as boxes that have no value in common. Columns are split from the
 * first to the last; parts that the same rows cover are treated together. When the work runs out, what is left
 * counts as covered. Pauses when the work is due for it.
 */
export function* uncovered(
  rows: readonly RowCells[],
  axes: readonly Axis[],
  box: Box,
  work: Work,
): Generator<undefined, Box[]> {
  const covering: Bits[][] = []
  for (const [column, axis] of axes.entries()) {
    covering.push(rowsByPart(rows, axis, column))
    if (!work.take(rows.length * axis.size)) return []
    if (work.isDue()) yield
  }
  const known = axes.map(() => new Map<string, Box[]>())
  const search = function* (column: number, active: Bits): Generator<undefined, Box[]> {
    if (isEmpty(active)) return [box.slice(column)]
    const within = box[column]
    const axis = axes[column]
    if (within === undefined || axis === undefined) return []
    const key = active.join()
    const before = known[column]?.get(key)
    if (before !== undefined) return before
    const groups = new Map<string, { readonly parts: Bits; readonly rows: Bits }>()
    for (const part of members(within)) {
      if (!work.take(active.length)) return []
      const left = both(active, covering[column]?.[part] ?? active)
      const id = left.join()
      const group = groups.get(id) ?? { parts: noBits(axis.size), rows: left }
      put(group.parts, part)
      groups.set(id, group)
    }
    if (work.isDue()) yield
    const tailed: { readonly parts: Bits; readonly tails: readonly Box[] }[] = []
    for (const { parts, rows: left } of groups.values()) {
      tailed.push({ parts, tails: yield* search(column + 1, left) })
    }
    const found = yield* joined(tailed, work)
    known[column]?.set(key, found)
    return found
  }
  return yield* search(0, bitsOf(rows.length, rows.keys()))
}

/** Boxes that differ in their first column only become one. */
function* joined(
  groups: readonly { readonly parts: Bits; readonly tails: readonly Box[] }[],
  work: Work,
): Generator<undefined, Box[]> {
  const byTail = new Map<string, { parts: Bits; readonly tail: Box }>()
  for (const { parts, tails } of groups) {
    for (const tail of tails) {
      if (!work.take(parts.length + tail.length * JOIN_COST)) return boxesOf(byTail)
      if (work.isDue()) yield
      const id = tail.map((bits) => bits.join()).join(';')
      const same = byTail.get(id)
      if (same === undefined) byTail.set(id, { parts, tail })
      else same.parts = same.parts.map((word, index) => word | (parts[index] ?? 0))
    }
  }
  return boxesOf(byTail)
}

function boxesOf(byTail: ReadonlyMap<string, { readonly parts: Bits; readonly tail: Box }>): Box[] {
  return [...byTail.values()].map(({ parts, tail }) => [parts, ...tail])
}

function rowsByPart(rows: readonly RowCells[], axis: Axis, column: number): Bits[] {
  const byPart = Array.from({ length: axis.size }, () => noBits(rows.length))
  for (const [index, row] of rows.entries()) {
    for (const part of members(row.parts[column] ?? axis.domain)) {
      const bits = byPart[part]
      if (bits !== undefined) put(bits, index)
    }
  }
  return byPart
}
