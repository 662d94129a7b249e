import { type Boxes, NODE_WIDTH, PLUS_SIZE } from './measures.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Something that takes up room in a row: a box, or the lane of a connection that passes by. */
export interface Place {
  readonly key: string
  readonly row: number
  readonly room: number
  /** On the usual way: at most one in a row. */
  readonly main: boolean
}

/** A connection from one row to the next. */
export interface Link {
  readonly key: string
  readonly upper: string
  readonly lower: string
  /** How much the layout should keep it straight. */
  readonly weight: number
}

/** A graph in rows, ready for any layered layout: what is left to find are the columns. */
export interface Arrangement {
  /** From left to right. */
  readonly places: readonly Place[]
  readonly links: readonly Link[]
  readonly rows: ReadonlyMap<string, number>
  /** For connections over several rows the keys of their places, from above. */
  readonly lanes: ReadonlyMap<string, readonly string[]>
}

/** Middles of all places, horizontally: what a layout answers. */
export type Columns = Readonly<Record<string, number>>

/**
 * Stands above the first row: a way back to the first step finds a lane beside it, and steps that nothing leads
 * to stand in that row. No key of a model has a dot.
 */
const ROOF = '.'
const LANE = PLUS_SIZE + 8
const STRAIGHT = { main: 12, first: 3, join: 1 }

/**
 * Puts each box one row below the last of those that lead to it, and keeps a lane in every row that a connection
 * passes. A way back is arranged as a way down from the step above its target, so that its lane leads past it.
 */
export function arrangementOf({ nodes, edges, sides }: Boxes): Arrangement {
  const forward = edges.filter((edge) => !edge.back && edge.from !== edge.to)
  const above = new Map<string, string>()
  for (const edge of forward) if (!above.has(edge.to)) above.set(edge.to, edge.from)
  const downward = [
    ...forward.map((edge) => ({ ...edge, upper: edge.from, lower: edge.to })),
    ...edges
      .filter((edge) => edge.back && edge.from !== edge.to)
      .map((edge) => ({ ...edge, upper: above.get(edge.to) ?? ROOF, lower: edge.from })),
  ]
  const rows = rowsOf(nodes.map((node) => node.key), forward)
  rows.set(ROOF, -1)

  const entered = new Set<string>()
  const links: Link[] = []
  const lanes = new Map<string, readonly string[]>()
  const lanePlaces = new Map<string, readonly Place[]>()
  for (const { key, upper, lower, main, back, pill } of downward) {
    const weight = main ? STRAIGHT.main : back || entered.has(lower) ? STRAIGHT.join : STRAIGHT.first
    entered.add(lower)
    const [first, last] = [(rows.get(upper) ?? 0) + 1, rows.get(lower) ?? 0]
    const lane: Place[] = []
    for (let row = first; row < last; row++) {
      lane.push({ key: `${key}.${row}`, row, room: row === first && !back ? Math.max(LANE, pill) : LANE, main })
    }
    const stops = [upper, ...lane.map((place) => place.key), lower]
    for (const [index, stop] of stops.slice(1).entries()) {
      links.push({ key: `${key}.${index}`, upper: stops[index] ?? upper, lower: stop, weight })
    }
    if (lane.length === 0) continue
    lanes.set(key, lane.map((place) => place.key))
    lanePlaces.set(key, lane)
  }

  const boxes = new Map(nodes.map((node) => [node.key, node]))
  const places = sides.flatMap((key): readonly Place[] => {
    const box = boxes.get(key)
    return box ? [{ key, row: rows.get(key) ?? 0, room: box.room, main: box.main }] : (lanePlaces.get(key) ?? [])
  })
  const entries = new Set(links.map((link) => link.lower))
  const tops = nodes.filter((node) => !entries.has(node.key))
  if (tops.length === 1 && !links.some((link) => link.upper === ROOF)) return { places, links, rows, lanes }
  return {
    places: [{ key: ROOF, row: -1, room: NODE_WIDTH, main: true }, ...places],
    links: [
      ...links,
      ...tops.map(({ key, main }) => ({ key: `${ROOF}${key}`, upper: ROOF, lower: key, weight: main ? STRAIGHT.main : STRAIGHT.join })),
    ],
    rows,
    lanes,
  }
}

/** Longest way from a beginning (Kahn's order: a step when all that lead to it have their row). */
function rowsOf(nodes: readonly string[], forward: readonly { readonly from: string; readonly to: string }[]): Map<string, number> {
  const outs = new Map<string, string[]>()
  const waits = new Map<string, number>()
  for (const { from, to } of forward) {
    const list = outs.get(from)
    if (list) list.push(to)
    else outs.set(from, [to])
    waits.set(to, (waits.get(to) ?? 0) + 1)
  }
  const rows = new Map(nodes.map((key) => [key, 0]))
  const ready = nodes.filter((key) => !waits.has(key))
  for (const key of ready) {
    for (const to of outs.get(key) ?? []) {
      rows.set(to, Math.max(rows.get(to) ?? 0, (rows.get(key) ?? 0) + 1))
      const left = (waits.get(to) ?? 0) - 1
      waits.set(to, left)
      if (left === 0) ready.push(to)
    }
  }
  return rows
}
