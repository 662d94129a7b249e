import type { Arrangement, Columns, Point } from './arrangement.ts'
import { type Channels, channelsOf } from './channels.ts'
import { joined } from './joins.ts'
import { type Boxes, CHIP_BELOW, NODE_HEIGHT, PILL_HEIGHT, PLUS_SIZE } from './measures.ts'
import { type Plan, plansOf } from './moves.ts'

export interface Route {
  /** Corners of the line, each part horizontal or vertical, from the step or deadline to the target. */
  readonly points: readonly Point[]
  /** The last corner is a join, so it is not rounded and gets a dot. */
  readonly joins: boolean
  /** Middle of the answer's pill. */
  readonly pill: Point
  /** Middle of the „+“. */
  readonly plus: Point
  /** The „+“ has a place of its own; otherwise it shows beside the pill at hover or focus. */
  readonly plusApart: boolean
}

/** Everything in pixels at 100 %; the first box is in the middle of the column x = 0 and at the top. */
export interface Drawing {
  /** Upper left corners of the drawn boxes. */
  readonly corners: Readonly<Record<string, Point>>
  readonly routes: Readonly<Record<string, Route>>
}

const samePoint = (one: Point, other: Point | undefined) => one.x === other?.x && one.y === other.y

export function sameRoute(one: Route, other: Route): boolean {
  if (one === other) return true
  const line = one.points.length === other.points.length && one.points.every((point, index) => samePoint(point, other.points[index]))
  const labels = samePoint(one.pill, other.pill) && samePoint(one.plus, other.plus) && one.plusApart === other.plusApart
  return line && labels && one.joins === other.joins
}

type Labels = Pick<Route, 'pill' | 'plus' | 'plusApart'>

/**
 * Rows and columns become a drawing: rows only as far apart as their answers need, flows orthogonal, ways back
 * from the upper edge round the outside.
 */
export function drawingOf(boxes: Boxes, arrangement: Arrangement, columns: Columns): Drawing {
  const origin = columns[boxes.nodes[0]?.key ?? ''] ?? 0
  const x = (key: string) => (columns[key] ?? origin) - origin
  const row = (key: string) => arrangement.rows.get(key) ?? 0
  const plans = plansOf(boxes, arrangement, x, row)
  const channels = channelsOf(boxes, plans, row)
  const widths = new Map(boxes.nodes.map((box) => [box.key, box.width]))

  /** Heights of the „+“ into which ways back lead. */
  const throughPlus = new Map<string, number>()
  for (const { edge, straight } of plans) {
    const [from, to] = [row(edge.from), row(edge.to)]
    if (!straight || edge.pill > 0 || to !== from + 1 || channels.joining(edge.to) !== 'back') continue
    const back = plans.find((plan) => plan.edge.back && plan.edge.to === edge.to && plan.moves.length > 0)
    if (back) throughPlus.set(edge.to, channels.trackOf(back.edge.key, from))
  }

  const routes = plans.map((plan): readonly [string, Route] => {
    const { edge } = plan
    const [from, to] = [row(edge.from), row(edge.to)]
    if (plan.moves.length === 0) {
      return [edge.key, besideRoute(plan, channels.top(from), (widths.get(edge.from) ?? 0) / 2)]
    }
    const points = pointsOf(plan, channels, from, to)
    const plus = throughPlus.get(edge.to)
    if (!edge.back) return [edge.key, { points, joins: false, ...labelsOf(plan, channels, from, to, plus) }]
    const line = plus === undefined ? points : endingAt(points, plus)
    return [edge.key, { points: line, joins: false, ...labelsOnBack(line, edge.pill) }]
  })
  return {
    corners: Object.fromEntries(
      boxes.nodes.map((box) => [box.key, { x: x(box.key) - box.width / 2, y: channels.top(row(box.key)) }]),
    ),
    routes: joined(boxes.edges, Object.fromEntries(routes)),
  }
}

function pointsOf({ edge, start, end, moves }: Plan, { trackOf, top, bottom }: Channels, from: number, to: number): readonly Point[] {
  const chip = edge.chip === undefined ? 0 : CHIP_BELOW
  const points: Point[] = [{ x: start, y: edge.back ? top(from) : bottom(from) + chip }]
  let at = start
  for (const move of moves) {
    if (move.to === at) continue
    const y = trackOf(edge.key, move.channel)
    points.push({ x: at, y }, { x: move.to, y })
    at = move.to
  }
  return [...points, { x: end, y: top(to) }]
}

/** A way back that ends at the rim of the „+“ of the flow it joins. */
function endingAt(points: readonly Point[], y: number): readonly Point[] {
  const [before, corner] = [points.at(-3), points.at(-2)]
  if (!before || !corner) return points
  return [...points.slice(0, -2), { x: corner.x + Math.sign(before.x - corner.x) * (PLUS_SIZE / 2 + 1), y }]
}

/**
 * The answer stands in the first channel: above what comes next, or, where the flow joins others there, right
 * below its step. The „+“ of a flow without an answer stands in the same place, in the middle of a straight one.
 */
function labelsOf(plan: Plan, { top, bottom, joining }: Channels, from: number, to: number, throughPlus: number | undefined): Labels {
  const { edge, start, end, moves: [first], straight } = plan
  const column = first?.to ?? end
  const joinsHere = to === from + 1 && joining(edge.to) !== 'none'
  const beneath = { x: start, y: bottom(from) + (edge.chip === undefined ? 20 : CHIP_BELOW + 20) }
  const above = { x: column, y: top(from + 1) - 24 }
  const label = (first?.kind === 'in' && column !== start) || (straight && joinsHere) ? beneath : above
  const isLong = to > from + 1
  if (edge.pill > 0) {
    const plus = isLong
      ? { x: column, y: (top(from + 1) + bottom(from + 1)) / 2 }
      : { x: label.x + edge.pill / 2 + 16, y: label.y }
    return { pill: label, plus, plusApart: isLong }
  }
  if (straight && throughPlus !== undefined) return { pill: label, plus: { x: start, y: throughPlus }, plusApart: true }
  const middle = { x: start, y: (bottom(from) + top(from + 1)) / 2 }
  return { pill: label, plus: straight && !joinsHere && edge.chip === undefined ? middle : label, plusApart: true }
}

/** The answer on the last horizontal part of a way back, or where that is too short on the longest part; the „+“ at its beginning. */
function labelsOnBack(points: readonly Point[], pill: number): Labels {
  const parts = points.slice(1).map((point, index): readonly [Point, Point] => [points[index] ?? point, point])
  const length = ([one, two]: readonly [Point, Point]) => Math.abs(one.x - two.x) + Math.abs(one.y - two.y)
  const [first = [ORIGIN, ORIGIN] as const] = parts
  const last = parts.findLast((part) => part[0].y === part[1].y && length(part) > pill + PILL_HEIGHT)
  const [one, two] = last ?? parts.reduce((best, part) => (length(part) > length(best) ? part : best), first)
  return {
    pill: { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 },
    plus: { x: first[0].x, y: (first[0].y + first[1].y) / 2 },
    plusApart: true,
  }
}

const ORIGIN = { x: 0, y: 0 }

/** A step that leads to itself: a short way round its right side. */
function besideRoute({ edge, start }: Plan, top: number, half: number): Route {
  const [right, outside] = [start + half, start + half + 22]
  const [low, high] = [top + NODE_HEIGHT - 14, top + 14]
  const points = [{ x: right, y: low }, { x: outside, y: low }, { x: outside, y: high }, { x: right, y: high }]
  const pill = { x: outside, y: top + NODE_HEIGHT / 2 }
  return { points, joins: false, pill, plus: { x: outside + edge.pill / 2 + 16, y: pill.y }, plusApart: edge.pill === 0 }
}
