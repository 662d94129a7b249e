import type { Arrangement, Columns } from './arrangement.ts'

/** Columns of places in the order of their arrangement, whatever the places are called. */
export type ShapeColumns = readonly number[]

/** As many layouts of former shapes are kept, for undo and redo. */
const KEPT = 32

/**
 * All that a layout looks at: equal for arrangements that differ in nothing but the keys, as after two steps have
 * changed places.
 */
export function shapeOf({ places, links }: Arrangement): string {
  const numbers = new Map(places.map(({ key }, index) => [key, index]))
  const boxes = places.map(({ row, room, main }) => `${row} ${room}${main ? ' main' : ''}`)
  const lines = links.map(({ upper, lower, weight }) => `${numbers.get(upper)} ${numbers.get(lower)} ${weight}`)
  return `${boxes.join()};${lines.join()}`
}

export function shapeColumns({ places }: Arrangement, columns: Columns): ShapeColumns {
  return places.map(({ key }) => columns[key] ?? 0)
}

export function columnsIn({ places }: Arrangement, columns: ShapeColumns): Columns {
  return Object.fromEntries(places.map(({ key }, index) => [key, columns[index] ?? 0]))
}

/** The layouts known, with one more; the oldest goes when there are too many. */
export function withShape(
  known: ReadonlyMap<string, ShapeColumns>,
  shape: string,
  columns: ShapeColumns,
): ReadonlyMap<string, ShapeColumns> {
  return new Map([...[...known].slice(1 - KEPT), [shape, columns]])
}
