import { Position } from '@xyflow/react'
import { type Drawing, sameRoute } from './drawing.ts'
import type { FlowEdgeType } from './flow-edge.tsx'
import { type CanvasGraph, sameEdge, sameNode } from './graph.ts'
import { type Boxes, END_HEIGHT, NODE_HEIGHT } from './measures.ts'
import type { StepNodeType } from './step-node.tsx'

/** React Flow describes its nodes and edges in English; ours speak for themselves. */
const SILENT = { 'aria-roledescription': undefined } as const

export interface Elements {
  readonly nodes: StepNodeType[]
  readonly edges: FlowEdgeType[]
}

/**
 * A graph and its drawing as React Flow's nodes and edges. Sizes and handles are given, so that React Flow
 * measures nothing and draws only what is in view. The boxes are those of this graph, in its order. What is as it was in `before` stays the same object, so that
 * React Flow leaves it alone.
 */
export function elementsOf(graph: CanvasGraph, boxes: Boxes, drawing: Drawing, before: Elements | null = null): Elements {
  const lastNode = finder(before?.nodes ?? [])
  const lastEdge = finder(before?.edges ?? [])
  const nodes = graph.nodes.map((node, index): StepNodeType => {
    const width = boxes.nodes[index]?.width ?? 0
    const height = node.ends ? END_HEIGHT : NODE_HEIGHT
    const corner = drawing.corners[node.key] ?? { x: 0, y: 0 }
    const last = lastNode(node.key, index)
    const stays = last?.width === width && last.position.x === corner.x && last.position.y === corner.y
    if (last && stays && sameNode(last.data.node, node)) return last
    return {
      id: node.key,
      type: 'step',
      position: { ...corner },
      data: { node },
      width,
      height,
      measured: { width, height },
      handles: [
        { type: 'target', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
        { type: 'source', position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
      ],
      ariaRole: 'presentation',
      domAttributes: SILENT,
    }
  })
  const edges = graph.edges.flatMap((edge, index): FlowEdgeType[] => {
    const route = drawing.routes[edge.key]
    if (!route) return []
    const last = lastEdge(edge.key, index)
    if (last?.data && sameEdge(last.data.edge, edge) && sameRoute(last.data.route, route)) return [last]
    return [
      {
        id: edge.key,
        type: 'flow',
        source: edge.from,
        target: edge.to,
        data: { edge, route },
        ariaRole: 'presentation',
        // React Flow's type leaves out the null by which its own label is switched off.
        ...({ ariaLabel: null } as object),
        domAttributes: SILENT,
      },
    ]
  })
  return { nodes, edges }
}

/** Finds by id: nearly always where it stood before, otherwise by a map that is made when it is needed. */
function finder<T extends { readonly id: string }>(list: readonly T[]): (id: string, index: number) => T | undefined {
  let all: ReadonlyMap<string, T> | null = null
  return (id, index) => {
    const near = list[index]
    if (near?.id === id) return near
    all ??= new Map(list.map((each) => [each.id, each]))
    return all.get(id)
  }
}
