import type { Arrangement } from './arrangement.ts'
import { BACK_OFFSET, type Boxes, type Connection } from './measures.ts'

/** A horizontal step of a flow in a channel; channel n lies below row n. */
export interface Move {
  readonly channel: number
  readonly to: number
  /** Leaves its step, passes by, or runs into its target. */
  readonly kind: 'out' | 'pass' | 'in'
}

/** A flow from column to column, without heights. A way back goes upwards. */
export interface Plan {
  readonly edge: Connection
  readonly start: number
  readonly end: number
  readonly moves: readonly Move[]
  /** Goes down without a bend. */
  readonly straight: boolean
}

/** Ways of all flows through columns and channels; one that leads to itself has no moves. */
export function plansOf(
  boxes: Boxes,
  { places, lanes }: Arrangement,
  x: (key: string) => number,
  row: (key: string) => number,
): readonly Plan[] {
  const chips = new Map(boxes.nodes.flatMap((box) => Object.entries(box.chips)))
  const leaving = countBy(boxes.edges, (edge) => edge.chip ?? edge.from)
  const entering = countBy(boxes.edges, (edge) => edge.to)
  const inRow = new Map<number, { readonly key: string; readonly room: number }[]>()
  for (const place of places) {
    const list = inRow.get(place.row)
    if (list) list.push(place)
    else inRow.set(place.row, [place])
  }
  const isFree = (column: number, upper: number, lower: number, own: string) =>
    range(upper, lower).every((at) =>
      (inRow.get(at) ?? []).every(
        ({ key, room }) => key.startsWith(`${own}.`) || Math.abs(x(key) - column) >= room / 2 + 10,
      ),
    )

  const backwards = (edge: Connection): Plan => {
    const [lower, upper] = [row(edge.from), row(edge.to)]
    const end = x(edge.to)
    const start = x(edge.from) + (end > x(edge.from) ? -BACK_OFFSET : BACK_OFFSET)
    const passed = isFree(start, upper, lower, edge.key) ? [start] : (lanes.get(edge.key) ?? []).map(x).reverse()
    const moves = passed.map((to, index): Move => ({ channel: lower - 1 - index, to, kind: 'pass' }))
    return { edge, start, end, moves: [...moves, { channel: upper - 1, to: end, kind: 'in' }], straight: false }
  }
  const forwards = (edge: Connection): Plan => {
    const [upper, lower] = [row(edge.from), row(edge.to)]
    const end = x(edge.to)
    const start = x(edge.from) + (chips.get(edge.chip ?? '') ?? 0)
    const alone = (leaving.get(edge.chip ?? edge.from) ?? 0) < 2
    const joins = (entering.get(edge.to) ?? 0) > 1
    const lane = lanes.get(edge.key) ?? []
    const moves = range(upper, lower).map((channel): Move => {
      const last = channel === lower - 1
      const kind = last && joins && (alone || channel > upper) ? 'in' : channel === upper ? 'out' : 'pass'
      return { channel, to: last ? end : x(lane[channel - upper] ?? edge.to), kind }
    })
    return { edge, start, end, moves, straight: moves.every((move) => move.to === start) }
  }
  return boxes.edges.map((edge) => {
    if (edge.from === edge.to) return { edge, start: x(edge.from), end: x(edge.to), moves: [], straight: false }
    return edge.back ? backwards(edge) : forwards(edge)
  })
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

function countBy<T>(list: readonly T[], key: (each: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of list) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1)
  return counts
}
