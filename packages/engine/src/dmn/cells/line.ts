import { type FeelNumber, compareNumbers } from '../../feel/number.ts'
import type { CellSet, Interval } from './cell-set.ts'

/**
 * A line cut at points: part 0 lies before the first point, part 2i + 1 is point i, part 2i + 2 lies between point
 * i and the next one, or after the last.
 */
export interface Line {
  readonly points: readonly FeelNumber[]
  readonly size: number
}

/** The line of numbers (days count as their numbers), cut wherever one of the sets begins or ends. */
export function lineOf(sets: readonly CellSet[]): Line {
  const bounds = sets.flatMap(({ intervals }) => intervals.flatMap(({ low, high }) => [low, high]))
  const sorted = bounds.flatMap((bound) => (bound === null ? [] : [bound.point as FeelNumber])).sort(compareNumbers)
  const points = sorted.filter(
    (point, index) => index === 0 || compareNumbers(sorted[index - 1] as FeelNumber, point) !== 0,
  )
  return { points, size: 2 * points.length + 1 }
}

/** The number of the part that a point lies in. */
export function partOf({ points }: Line, point: FeelNumber): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareNumbers(points[middle] as FeelNumber, point) < 0) low = middle + 1
    else high = middle
  }
  const found = points[low]
  return found !== undefined && compareNumbers(found, point) === 0 ? 2 * low + 1 : 2 * low
}

/** The first and the last part of an interval, both included; the first is greater than the last when it is empty. */
export function partsOf(line: Line, { low, high }: Interval): readonly [first: number, last: number] {
  const first = low === null ? 0 : partOf(line, low.point as FeelNumber) + (low.included ? 0 : 1)
  const last = high === null ? line.size - 1 : partOf(line, high.point as FeelNumber) - (high.included ? 0 : 1)
  return [first, last]
}
