import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre'
import type { Arrangement, Columns } from './arrangement.ts'
import { COLUMN_GAP, NODE_HEIGHT, ROW_GAP } from './measures.ts'

type LayoutGraph = Graph<GraphLabel, NodeLabel, EdgeLabel>

/**
 * The columns at once: dagre, in the same turn (Brandes and Köpf 2001). Rows and order are known, so that its
 * slow phases fall away. Less quiet than ELK's columns, which replace these.
 */
export function dagreColumns({ places, links }: Arrangement): Columns {
  const graph = new Graph({ multigraph: true })
  const order = new Map(places.map((place, index) => [place.key, index]))
  const rows = new Map(places.map((place) => [place.key, place.row]))
  const rank = (layered: LayoutGraph) => {
    // dagre puts a rank for labels between each two rows.
    for (const key of layered.nodes()) layered.node(key).rank = ((rows.get(key) ?? 0) + 1) * 2
  }
  // dagre takes a function here, which its types do not tell.
  const settings: object = { rankdir: 'TB', nodesep: COLUMN_GAP, edgesep: 8, ranksep: ROW_GAP, ranker: rank }
  graph.setGraph(settings as GraphLabel)
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { key, room } of places) graph.setNode(key, { width: room, height: NODE_HEIGHT })
  for (const { key, upper, lower, weight } of links) graph.setEdge(upper, lower, { weight, minlen: 1 }, key)
  layout(graph, { customOrder: (layered: LayoutGraph) => setOrder(layered, order) })

  const x = (key: string) => (graph.node(key) as { readonly x: number }).x
  const middles = new Map<number, number>()
  for (const { key, row, main } of places) if (main) middles.set(row, x(key))
  const start = places.find((place) => place.main)
  // dagre balances each row; the usual way shall be one straight line, so each row moves as a whole.
  return Object.fromEntries(
    places.map(({ key, row }) => [key, Math.round(x(key) - (middles.get(row) ?? (start ? x(start.key) : 0)))]),
  )
}

/** From left to right in each rank as in the model; what stands between two rows follows its lower, then its upper end. */
function setOrder(layered: LayoutGraph, order: ReadonlyMap<string, number>): void {
  const ranks = new Map<number, { readonly key: string; readonly low: number; readonly high: number }[]>()
  for (const key of layered.nodes()) {
    const { rank = 0, edgeObj } = layered.node(key)
    const [low, high] = [edgeObj?.w ?? key, edgeObj?.v ?? key].map((end) => order.get(end) ?? 0)
    const list = ranks.get(rank) ?? []
    ranks.set(rank, list)
    list.push({ key, low: low ?? 0, high: high ?? 0 })
  }
  for (const list of ranks.values()) {
    list.sort((one, other) => one.low - other.low || one.high - other.high)
    for (const [index, { key }] of list.entries()) layered.node(key).order = index
  }
}
