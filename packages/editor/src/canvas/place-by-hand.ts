import type { Point } from './arrangement.ts'
import type { Drawing, Route } from './drawing.ts'
import { type Boxes, CHIP_BELOW, type Connection, NODE_HEIGHT, ROW_GAP } from './measures.ts'

/**
 * A drawing with boxes where somebody put them: `stored` positions win over the layout, boxes that the drawing
 * does not know yet stand below the step before them until the next layout. Flows of moved boxes get a simple
 * orthogonal line.
 */
export function placedByHand(boxes: Boxes, drawing: Drawing, stored: Readonly<Record<string, Point>> = {}): Drawing {
  const corners: Record<string, Point> = {}
  const moved = new Set<string>()
  const widths = new Map(boxes.nodes.map((box) => [box.key, box.width]))
  const into = new Map<string, Connection[]>()
  for (const edge of boxes.edges) {
    const list = into.get(edge.to)
    if (list) list.push(edge)
    else into.set(edge.to, [edge])
  }
  for (const { key, width } of boxes.nodes) {
    const known = drawing.corners[key]
    const own = stored[key]
    if (own !== undefined || known === undefined) moved.add(key)
    const before = (into.get(key) ?? []).find((edge) => corners[edge.from] !== undefined)
    const above = before && corners[before.from]
    const below = above && {
      x: above.x + ((widths.get(before.from) ?? 0) - width) / 2,
      y: above.y + NODE_HEIGHT + ROW_GAP,
    }
    corners[key] = own ?? known ?? below ?? { x: -width / 2, y: 0 }
  }
  const line = simpleRoutes(boxes, corners)
  const routes: Record<string, Route> = {}
  for (const edge of boxes.edges) {
    const known = drawing.routes[edge.key]
    routes[edge.key] = known && !moved.has(edge.from) && !moved.has(edge.to) ? known : line(edge)
  }
  return { corners, routes }
}

/** The lines of the flows that touch one box, with all boxes at these corners. */
export function routesTouching(boxes: Boxes, corners: Drawing['corners'], key: string): Drawing['routes'] {
  const line = simpleRoutes(boxes, corners)
  const touching = boxes.edges.filter((edge) => edge.from === key || edge.to === key)
  return Object.fromEntries(touching.map((edge) => [edge.key, line(edge)]))
}

function simpleRoutes(boxes: Boxes, corners: Drawing['corners']): (edge: Connection) => Route {
  const widths = new Map(boxes.nodes.map((box) => [box.key, box.width]))
  const chips = new Map(boxes.nodes.flatMap((box) => Object.entries(box.chips)))
  const middle = (key: string) => (corners[key]?.x ?? 0) + (widths.get(key) ?? 0) / 2
  return (edge) => simpleRoute(edge, chips.get(edge.chip ?? '') ?? 0, corners, middle)
}

function simpleRoute(
  edge: Connection,
  chip: number,
  corners: Readonly<Record<string, Point>>,
  middle: (key: string) => number,
): Route {
  const start = { x: middle(edge.from) + chip, y: (corners[edge.from]?.y ?? 0) + NODE_HEIGHT + (edge.chip ? CHIP_BELOW : 0) }
  const end = { x: middle(edge.to), y: corners[edge.to]?.y ?? 0 }
  const points = end.y > start.y ? downwards(start, end) : around(start, end)
  const [one, two] = longest(points)
  const pill = { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 }
  const plus = edge.pill > 0 ? { x: pill.x + edge.pill / 2 + 16, y: pill.y } : pill
  return { points, joins: false, pill, plus, plusApart: edge.pill === 0 }
}

function downwards(start: Point, end: Point): readonly Point[] {
  if (start.x === end.x) return [start, end]
  const y = Math.round((start.y + end.y) / 2)
  return [start, { x: start.x, y }, { x: end.x, y }, end]
}

function around(start: Point, end: Point): readonly Point[] {
  const x = Math.max(start.x, end.x) + 168
  const [low, high] = [start.y + 22, end.y - 22]
  return [start, { x: start.x, y: low }, { x, y: low }, { x, y: high }, { x: end.x, y: high }, end]
}

function longest(points: readonly Point[]): readonly [Point, Point] {
  let best: readonly [Point, Point] = [points[0] ?? { x: 0, y: 0 }, points[1] ?? { x: 0, y: 0 }]
  const length = ([one, two]: readonly [Point, Point]) => Math.abs(one.x - two.x) + Math.abs(one.y - two.y)
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (before && length([before, point]) > length(best)) best = [before, point]
  }
  return best
}
