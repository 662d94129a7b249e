import type { Route } from './drawing.ts'
import type { Connection } from './measures.ts'

interface Arrival {
  readonly key: string
  /** Height of the last corner; a straight flow comes from above all corners. */
  readonly y: number
  /** From which side the last horizontal part comes. */
  readonly side: number
}

/**
 * Marks the flows that run into another one on its last vertical part: such a corner is a join with a dot. The
 * highest arrival bends, unless one comes straight from above or two meet there from both sides.
 */
export function joined(edges: readonly Connection[], routes: Readonly<Record<string, Route>>): Readonly<Record<string, Route>> {
  const arrivals = new Map<string, Arrival[]>()
  for (const { key, to } of edges) {
    const points = routes[key]?.points ?? []
    const [before, corner, end] = [points.at(-3), points.at(-2), points.at(-1)]
    if (!corner || !end || corner.x !== end.x) continue
    const arrival = before ? { key, y: corner.y, side: Math.sign(before.x - corner.x) } : { key, y: Number.NEGATIVE_INFINITY, side: 0 }
    arrivals.set(to, [...(arrivals.get(to) ?? []), arrival])
  }
  const marked: Record<string, Route> = { ...routes }
  for (const list of arrivals.values()) {
    const highest = Math.min(...list.map((arrival) => arrival.y))
    const sides = new Set(list.filter((arrival) => arrival.y === highest).map((arrival) => arrival.side))
    for (const { key, y } of list) {
      const route = marked[key]
      if (route && y !== Number.NEGATIVE_INFINITY && (y > highest || sides.size > 1)) marked[key] = { ...route, joins: true }
    }
  }
  return marked
}
