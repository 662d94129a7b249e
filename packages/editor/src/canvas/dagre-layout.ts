import { Graph, layout } from '@dagrejs/dagre'
import { arrangementOf, type Rough } from './arrangement.ts'
import { type Boxes, COLUMN_GAP, NODE_HEIGHT, NODE_WIDTH, ROW_GAP } from './measures.ts'

/** The layout at once: dagre, in the same turn. Less quiet than ELK's, which replaces it. */
export function dagreLayout(boxes: Boxes): Rough {
  const { roof, edges } = arrangementOf(boxes)
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: COLUMN_GAP, edgesep: COLUMN_GAP / 2, ranksep: ROW_GAP })
  graph.setDefaultEdgeLabel(() => ({}))
  const byKey = new Map(boxes.nodes.map((box) => [box.key, box]))
  if (roof !== null) graph.setNode(roof, { width: NODE_WIDTH, height: NODE_HEIGHT })
  for (const key of boxes.sides) graph.setNode(key, { width: byKey.get(key)?.room ?? NODE_WIDTH, height: NODE_HEIGHT })
  const place = new Map(boxes.sides.map((key, index) => [key, index]))
  const sorted = edges.toSorted((one, other) => (place.get(one.lower) ?? 0) - (place.get(other.lower) ?? 0))
  for (const { key, upper, lower, weight } of sorted) graph.setEdge(upper, lower, { weight, minlen: 1 }, key)
  layout(graph)

  const middle = (key: string) => {
    const { x, y } = graph.node(key) as { readonly x: number; readonly y: number }
    return { x, y }
  }
  return {
    middles: Object.fromEntries(boxes.nodes.map(({ key }) => [key, middle(key)])),
    lanes: Object.fromEntries(
      graph.edges().map((edge: { readonly v: string; readonly w: string; readonly name?: string }) => {
        const inner = (graph.edge(edge) as { readonly points?: readonly { x: number; y: number }[] }).points ?? []
        const points = inner.slice(1, -1).map(({ x, y }) => ({ x, y }))
        return [edge.name ?? '', [middle(edge.v), ...points, middle(edge.w)]]
      }),
    ),
  }
}
