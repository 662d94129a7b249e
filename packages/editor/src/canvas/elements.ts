import { Position } from '@xyflow/react'
import type { Drawing } from './drawing.ts'
import type { FlowEdgeType } from './flow-edge.tsx'
import type { CanvasGraph } from './graph.ts'
import { type Boxes, END_HEIGHT, NODE_HEIGHT } from './measures.ts'
import type { StepNodeType } from './step-node.tsx'

/** React Flow describes its nodes and edges in English; ours speak for themselves. */
const SILENT = { 'aria-roledescription': undefined } as const

/**
 * A graph and its drawing as React Flow's nodes and edges. Sizes and handles are given, so that React Flow
 * measures nothing and draws only what is in view. What did not change stays the same object.
 */
export function elementsOf(graph: CanvasGraph, boxes: Boxes, drawing: Drawing): { readonly nodes: StepNodeType[]; readonly edges: FlowEdgeType[] } {
  const widths = new Map(boxes.nodes.map((box) => [box.key, box.width]))
  const nodes = graph.nodes.map((node): StepNodeType => {
    const width = widths.get(node.key) ?? 0
    const height = node.ends ? END_HEIGHT : NODE_HEIGHT
    return {
      id: node.key,
      type: 'step',
      position: { ...(drawing.corners[node.key] ?? { x: 0, y: 0 }) },
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
