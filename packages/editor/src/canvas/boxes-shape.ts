import type { Point } from './arrangement.ts'
import type { Drawing, Route } from './drawing.ts'
import type { Boxes } from './measures.ts'

/**
 * All that a drawing looks at: equal for boxes that differ in nothing but the keys, as after two steps have changed
 * places.
 */
export function boxesShape({ nodes, edges, sides }: Boxes): string {
  const numbers = new Map<string, number>()
  for (const { key } of nodes) numbers.set(key, numbers.size)
  for (const { key } of edges) numbers.set(key, numbers.size)
  for (const { chips } of nodes) for (const key in chips) numbers.set(key, numbers.size)
  let shape = ''
  for (const { width, room, main, hangs, chips } of nodes) {
    shape += `${width} ${room}${main ? ' main' : ''}${hangs ? ' hangs' : ''}`
    for (const key in chips) shape += ` ${chips[key]}`
    shape += ','
  }
  for (const { from, to, back, main, pill, chip } of edges) {
    shape += `${numbers.get(from)} ${numbers.get(to)} ${pill}${back ? ' back' : ''}${main ? ' main' : ''}`
    if (chip !== undefined) shape += ` chip ${numbers.get(chip)}`
    shape += ','
  }
  for (const key of sides) shape += `${numbers.get(key)} `
  return shape
}

/** The drawing of `from` for boxes of the same shape under other keys. */
export function drawnAs(drawing: Drawing, from: Boxes, to: Boxes): Drawing {
  const corners: Record<string, Point> = {}
  const routes: Record<string, Route> = {}
  for (const [index, { key }] of to.nodes.entries()) {
    const corner = drawing.corners[from.nodes[index]?.key ?? '']
    if (corner) corners[key] = corner
  }
  for (const [index, { key }] of to.edges.entries()) {
    const route = drawing.routes[from.edges[index]?.key ?? '']
    if (route) routes[key] = route
  }
  return { corners, routes }
}

/** Whether they are the same under the same keys. */
export function sameBoxes(one: Boxes, other: Boxes): boolean {
  return (
    sameList(one.nodes, other.nodes, (box, and) => {
      const [chips, andChips] = [Object.keys(box.chips), Object.keys(and.chips)]
      const alike = box.key === and.key && box.width === and.width && box.room === and.room && box.main === and.main && box.hangs === and.hangs
      return alike && sameList(chips, andChips, (key, andKey) => key === andKey && box.chips[key] === and.chips[key])
    }) &&
    sameList(one.edges, other.edges, (edge, and) => {
      const ends = edge.key === and.key && edge.from === and.from && edge.to === and.to && edge.chip === and.chip
      return ends && edge.back === and.back && edge.main === and.main && edge.pill === and.pill
    }) &&
    sameList(one.sides, other.sides, (key, and) => key === and)
  )
}

function sameList<T>(one: readonly T[], other: readonly T[], same: (one: T, other: T) => boolean): boolean {
  if (one.length !== other.length) return false
  for (let index = 0; index < one.length; index += 1) if (!same(one[index] as T, other[index] as T)) return false
  return true
}
