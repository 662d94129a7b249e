import type { Point } from './arrangement.ts'
import type { Drawing } from './drawing.ts'
import type { FlowEdgeType } from './flow-edge.tsx'
import type { Boxes } from './measures.ts'
import { routesTouching } from './place-by-hand.ts'
import type { StepNodeType } from './step-node.tsx'

/** A box that somebody holds, and where its upper left corner is now. */
export interface Dragged {
  readonly key: string
  readonly corner: Point
}

/** Over every other box and every answer. */
const ABOVE = 1000

interface Elements {
  readonly nodes: StepNodeType[]
  readonly edges: FlowEdgeType[]
}

/** The elements with one box somewhere else, its flows following it. Everything else stays the same object. */
export function withDragged(
  { nodes, edges }: Elements,
  boxes: Boxes,
  drawing: Drawing,
  { key, corner }: Dragged,
): Elements {
  const routes = routesTouching(boxes, { ...drawing.corners, [key]: corner }, key)
  return {
    nodes: nodes.map((node) => (node.id === key ? { ...node, position: { ...corner }, zIndex: ABOVE } : node)),
    edges: edges.map((edge) => {
      const route = routes[edge.id]
      return route && edge.data ? { ...edge, data: { ...edge.data, route } } : edge
    }),
  }
}
