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
 * measures nothing and draws only what is in view. What is as it was in `before` stays the same object, so that
 * React Flow leaves it alone.
 */
export function elementsOf(graph: CanvasGraph, boxes: Boxes, drawing: Drawing, before: Elements | null = null): Elements {
  const lastNodes = new Map(before?.nodes.map((node) => [node.id, node]))
  const lastEdges = new Map(before?.edges.map((edge) => [edge.id, edge]))
  const widths = new Map(boxes.nodes.map((box) => [box.key, box.width]))
  const nodes = graph.nodes.map((node): StepNodeType => {
    const width = widths.get(node.key) ?? 0
    const height = node.ends ? END_HEIGHT : NODE_HEIGHT
    const corner = drawing.corners[node.key] ?? { x: 0, y: 0 }
    const last = lastNodes.get(node.key)
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
  const edges = graph.edges.flatMap((edge): FlowEdgeType[] => {
    const route = drawing.routes[edge.key]
    if (!route) return []
    const last = lastEdges.get(edge.key)
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
