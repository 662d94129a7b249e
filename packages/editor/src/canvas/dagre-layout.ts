import { Graph, layout } from '@dagrejs/dagre'
import type { Arrangement, Columns, Place } from './arrangement.ts'
import { COLUMN_GAP, NODE_HEIGHT, ROW_GAP } from './measures.ts'

/** The columns at once: dagre, in the same turn. Less quiet than ELK's, which replace them. */
export function dagreColumns({ places, links }: Arrangement): Columns {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: COLUMN_GAP, edgesep: 8, ranksep: ROW_GAP })
  graph.setDefaultEdgeLabel(() => ({}))
  const order = new Map(places.map((place, index) => [place.key, index]))
  for (const { key, room } of places) graph.setNode(key, { width: room, height: NODE_HEIGHT })
  // dagre's first order follows the order of the edges, and it only changes what crosses less.
  const sorted = links.toSorted((one, other) => (order.get(one.lower) ?? 0) - (order.get(other.lower) ?? 0))
  for (const { key, upper, lower, weight } of sorted) graph.setEdge(upper, lower, { weight, minlen: 1 }, key)
  layout(graph, { constraints: neighbours(places) })
  const x = (key: string) => (graph.node(key) as { readonly x: number }).x
  const middles = new Map<number, number>()
  for (const { key, row, main } of places) if (main) middles.set(row, x(key))
  const start = places.find((place) => place.main)
  // dagre balances each row; the usual way shall be one straight line, so each row moves as a whole.
  return Object.fromEntries(places.map(({ key, row }) => [key, Math.round(x(key) - (middles.get(row) ?? (start ? x(start.key) : 0)))]))
}

/** What stands side by side in each row, from left to right. */
function neighbours(places: readonly Place[]): { readonly left: string; readonly right: string }[] {
  const last = new Map<number, string>()
  const pairs: { readonly left: string; readonly right: string }[] = []
  for (const { key, row } of places) {
    const left = last.get(row)
    if (left !== undefined) pairs.push({ left, right: key })
    last.set(row, key)
  }
  return pairs
}
