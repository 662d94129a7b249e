import type { Point } from './arrangement.ts'

const RADIUS = 10
const ARROW = { width: 8, length: 9 }

/** An orthogonal line with rounded corners as an SVG path; with `sharp` the last corner stays one. */
export function linePath(points: readonly Point[], sharp: boolean): string {
  const [first] = points
  if (!first) return ''
  const parts = [`M${first.x} ${first.y}`]
  for (let index = 1; index < points.length; index++) {
    const [before, at, after] = [points[index - 1], points[index], points[index + 1]]
    if (!before || !at) continue
    if (!after || (sharp && index === points.length - 2)) {
      parts.push(`L${at.x} ${at.y}`)
      continue
    }
    const radius = Math.min(RADIUS, distance(before, at) / 2, distance(at, after) / 2)
    const [enter, leave] = [towards(at, before, radius), towards(at, after, radius)]
    parts.push(`L${enter.x} ${enter.y}Q${at.x} ${at.y} ${leave.x} ${leave.y}`)
  }
  return parts.join('')
}

/** The arrow head at the end of the line, pointing the way its last part goes. */
export function arrowPath(points: readonly Point[]): string {
  const [before, end] = [points.at(-2), points.at(-1)]
  if (!before || !end) return ''
  const [dx, dy] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)]
  const base = { x: end.x - dx * ARROW.length, y: end.y - dy * ARROW.length }
  const half = ARROW.width / 2
  return `M${end.x} ${end.y}L${base.x + dy * half} ${base.y + dx * half}L${base.x - dy * half} ${base.y - dx * half}Z`
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y)
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by }
}
