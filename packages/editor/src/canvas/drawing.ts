import type { Arrangement, Columns, Point } from './arrangement.ts'
import { type HorizontalMove, channelsOf } from './channels.ts'
import { BACK_OFFSET, type Boxes, type Connection, NODE_HEIGHT, PILL_HEIGHT } from './measures.ts'

export interface Route {
  /** Corners of the line, each part horizontal or vertical, from the step or deadline to the target. */
  readonly points: readonly Point[]
  /** The last corner is a join, so it is not rounded. */
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
  /** Where flows run together. */
  readonly dots: readonly Point[]
}

/**
 * Rows, columns and lanes of a layered layout become a drawing: rows only as far apart as their answers need,
 * flows orthogonal, ways back from the upper edge round the outside.
 */
export function drawingOf(boxes: Boxes, { rows, lanes, places }: Arrangement, columns: Columns): Drawing {
  const origin = columns[boxes.nodes[0]?.key ?? ''] ?? 0
  const x = (key: string) => (columns[key] ?? origin) - origin
  const row = (key: string) => rows.get(key) ?? 0
  const byKey = new Map(boxes.nodes.map((box) => [box.key, box]))

  const leaving = countBy(boxes.edges, (edge) => edge.chip ?? edge.from)
  const entering = countBy(boxes.edges, (edge) => edge.to)
  const occupied = (lane: number, from: number, to: number, own: string) =>
    places.some((place) => !place.key.startsWith(`${own}.`) && place.row >= from && place.row < to && Math.abs(x(place.key) - lane) < place.room / 2 + 10)

  const plans = boxes.edges.map((edge): Plan => {
    const stops = lanes.get(edge.key) ?? []
    if (edge.from === edge.to) {
      return { edge, start: x(edge.from), end: x(edge.to), moves: [] }
    }
    if (edge.back) {
      const side = x(edge.to) > x(edge.from) ? -1 : 1
      const [lower, upper] = [row(edge.from), row(edge.to)]
      const start = x(edge.from) + side * BACK_OFFSET
      const straight = !occupied(start, upper, lower, edge.key)
      const passed = straight ? [start] : stops.map(x).reverse()
      const moves: Move[] = passed.map((to, index) => ({ channel: lower - 1 - index, to, kind: 'pass' }))
      moves.push({ channel: upper - 1, to: x(edge.to), kind: 'in' })
      return { edge, start, end: x(edge.to), moves }
    }
    const [upper, lower] = [row(edge.from), row(edge.to)]
    const start = x(edge.from) + (edge.chip === undefined ? 0 : (byKey.get(edge.from)?.chips[edge.chip] ?? 0))
    const alone = (leaving.get(edge.chip ?? edge.from) ?? 0) < 2
    const joins = (entering.get(edge.to) ?? 0) > 1
    const moves = range(upper, lower).map((channel): Move => {
      const last = channel === lower - 1
      const to = last ? x(edge.to) : x(stops[channel - upper] ?? edge.to)
      const kind = last && joins && (alone || channel > upper) ? 'in' : channel === upper ? 'out' : 'pass'
      return { channel, to, kind }
    })
    return { edge, start, end: x(edge.to), moves }
  })
  return traced(boxes, plans, x, row)
}

interface Move {
  readonly channel: number
  readonly to: number
  readonly kind: 'out' | 'pass' | 'in'
}

interface Plan {
  readonly edge: Connection
  readonly start: number
  readonly end: number
  readonly moves: readonly Move[]
}

function traced(boxes: Boxes, plans: readonly Plan[], x: (key: string) => number, row: (key: string) => number): Drawing {
  const horizontal: HorizontalMove[] = []
  for (const { edge, start, moves } of plans) {
    let at = start
    for (const { channel, to, kind } of moves) {
      const group = kind === 'out' ? `out ${edge.chip ?? edge.from}` : kind === 'in' ? `in ${edge.to}` : edge.key
      if (at !== to) horizontal.push({ edge: edge.key, channel, from: at, to, kind, group, back: edge.back })
      at = to
    }
  }
  const straight = plans.filter(({ edge, start, moves }) => !edge.back && moves.every((move) => move.to === start))
  const { trackOf, top, bottom } = channelsOf(boxes, plans.map((plan) => ({ ...plan, straight: straight.includes(plan) })), horizontal, row)

  const routes: Record<string, Route> = {}
  const ends = new Map<string, { readonly y: number; readonly side: number; readonly key: string }[]>()
  const throughPlus = new Map<string, number>()
  for (const plan of straight) {
    const channel = row(plan.edge.to) - 1
    const into = horizontal.filter((move) => move.channel === channel && move.group === `in ${plan.edge.to}`)
    if (plan.edge.pill > 0 || row(plan.edge.from) !== channel) continue
    const [first] = into
    if (first && into.every((move) => move.back)) throughPlus.set(plan.edge.to, trackOf(first))
  }

  for (const { edge, start, end, moves } of plans) {
    const from = row(edge.from)
    const to = row(edge.to)
    const points: Point[] = []
    if (moves.length === 0) {
      routes[edge.key] = besideRoute(x(edge.from), top(from), top(to), boxes, edge)
      continue
    }
    points.push({ x: start, y: edge.back ? top(from) : bottom(from) + (edge.chip === undefined ? 0 : PILL_HEIGHT / 2) })
    let at = start
    for (const { channel, to: next } of moves) {
      if (next === at) continue
      const y = trackOf({ edge: edge.key, channel })
      points.push({ x: at, y }, { x: next, y })
      at = next
    }
    const plusY = throughPlus.get(edge.to)
    const [beforeLast, last] = [points.at(-2), points.at(-1)]
    if (edge.back && plusY !== undefined && beforeLast && last) {
      points[points.length - 1] = { x: end + Math.sign(beforeLast.x - end) * (PILL_HEIGHT / 2 + 1), y: plusY }
      routes[edge.key] = { points, joins: false, ...onBack(points, edge.pill) }
      continue
    }
    points.push({ x: end, y: top(to) })
    if (last && points.length > 2) {
      const list = ends.get(edge.to) ?? []
      list.push({ y: last.y, side: Math.sign((beforeLast?.x ?? end) - end), key: edge.key })
      ends.set(edge.to, list)
    } else ends.set(edge.to, [...(ends.get(edge.to) ?? []), { y: Number.NEGATIVE_INFINITY, side: 0, key: edge.key }])

    if (edge.back) {
      routes[edge.key] = { points, joins: false, ...onBack(points, edge.pill) }
      continue
    }
    const [first] = moves
    const after = first?.to ?? end
    const isStraight = points.length === 2
    const joinsHere = horizontal.some((move) => move.channel === from && move.group === `in ${edge.to}`)
    const beneath = { x: start, y: bottom(from) + (edge.chip === undefined ? 20 : 32) }
    const above = { x: after, y: top(from + 1) - 24 }
    const middle = { x: start, y: (bottom(from) + top(from + 1)) / 2 }
    const through = throughPlus.get(edge.to)
    const near = first?.kind === 'in' && after !== start
    const label = near || (isStraight && joinsHere && to === from + 1) ? beneath : above
    const long = to > from + 1
    const plus =
      edge.pill > 0
        ? long
          ? { x: after, y: (top(from + 1) + bottom(from + 1)) / 2 }
          : { x: label.x + edge.pill / 2 + 16, y: label.y }
        : through !== undefined && isStraight
          ? { x: start, y: through }
          : isStraight && !joinsHere
            ? middle
            : label
    routes[edge.key] = { points, joins: false, pill: label, plus, plusApart: edge.pill === 0 || long }
  }

  const dots: Point[] = []
  for (const [target, arrivals] of ends) {
    if (arrivals.length < 2) continue
    const highest = Math.min(...arrivals.map((arrival) => arrival.y))
    const atTop = arrivals.filter((arrival) => arrival.y === highest)
    const seen = new Set<number>()
    for (const arrival of arrivals) {
      if (arrival.y === Number.NEGATIVE_INFINITY) continue
      if (arrival.y === highest && new Set(atTop.map((each) => each.side)).size < 2) continue
      const route = routes[arrival.key]
      if (route) routes[arrival.key] = { ...route, joins: true }
      if (!seen.has(arrival.y)) dots.push({ x: x(target), y: arrival.y })
      seen.add(arrival.y)
    }
  }
  const corners = Object.fromEntries(
    boxes.nodes.map((box) => [box.key, { x: x(box.key) - box.width / 2, y: top(row(box.key)) }]),
  )
  return { corners, routes, dots }
}

/** A step that leads to itself, or two that a circle holds in one row: a short way round the right side. */
function besideRoute(middle: number, fromTop: number, toTop: number, boxes: Boxes, edge: Connection): Route {
  const width = boxes.nodes.find((box) => box.key === edge.from)?.width ?? 0
  const right = middle + width / 2
  const points = [
    { x: right, y: fromTop + NODE_HEIGHT - 14 },
    { x: right + 22, y: fromTop + NODE_HEIGHT - 14 },
    { x: right + 22, y: toTop + 14 },
    { x: right, y: toTop + 14 },
  ]
  const pill = { x: right + 22, y: (fromTop + toTop + NODE_HEIGHT) / 2 }
  return { points, joins: false, pill, plus: { x: pill.x + edge.pill / 2 + 16, y: pill.y }, plusApart: edge.pill === 0 }
}

/** The answer on the last horizontal part of a way back, or where that is too short on the longest part; the „+“ at its beginning. */
function onBack(points: readonly Point[], pill: number): Pick<Route, 'pill' | 'plus' | 'plusApart'> {
  const parts = points.slice(1).map((point, index): readonly [Point, Point] => [points[index] ?? point, point])
  const length = ([one, two]: readonly [Point, Point]) => Math.abs(one.x - two.x) + Math.abs(one.y - two.y)
  const last = parts.findLast(([one, two]) => one.y === two.y && length([one, two]) > pill + PILL_HEIGHT)
  const longest = parts.reduce((best, part) => (length(part) > length(best) ? part : best), parts[0] ?? [START, START])
  const [one, two] = last ?? longest
  const [first] = parts
  return {
    pill: { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 },
    plus: first ? { x: first[0].x, y: (first[0].y + first[1].y) / 2 } : START,
    plusApart: true,
  }
}

const START = { x: 0, y: 0 }

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

function countBy<T>(list: readonly T[], key: (each: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of list) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1)
  return counts
}
