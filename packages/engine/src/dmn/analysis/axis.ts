import { dateOfEpochDay, dateText } from '../../feel/date.ts'
import {
  type FeelNumber,
  ONE,
  add,
  compareNumbers,
  divide,
  integer,
  numberText,
  round,
  subtract,
  toInteger,
} from '../../feel/number.ts'
import type { FeelValue } from '../../feel/value.ts'
import {
  type Bits,
  allBits,
  bitsOf,
  both,
  holds,
  isEmpty,
  members,
  noBits,
  put,
  sameBits,
  without,
} from '../cells/bits.ts'
import { type CellKind, type CellSet, type Interval, type Point, isOrdered } from '../cells/cell-set.ts'
import { type Line, lineOf, partsOf } from '../cells/line.ts'

/**
 * The values of one column, cut into the parts that no cell tells apart, so that sets of values become sets of
 * parts and the analysis is exact.
 */
export interface Axis {
  readonly kind: CellKind | null
  readonly size: number
  /** The parts that a value can lie in. */
  readonly domain: Bits
  /** The parts that a cell accepts. */
  parts(set: CellSet): Bits
  /** Unary tests that accept just these parts. */
  text(parts: Bits): string
  /** A value in a part. */
  example(part: number): FeelValue
  /** Whether the parts lie side by side, so that one test can name them. */
  isOneTest(parts: Bits): boolean
}

/** The axis of a column with cells of one kind. `allowed` are the values that an input can have; null for all. */
export function axisOf(kind: CellKind, sets: readonly CellSet[], allowed: CellSet | null): Axis {
  const all = allowed === null ? sets : [...sets, allowed]
  return isOrdered(kind) ? lineAxis(kind, lineOf(all), allowed) : listAxis(kind, all, allowed)
}

/** The axis of a column whose cells say nothing. */
export const ANY_AXIS: Axis = {
  kind: null,
  size: 1,
  domain: allBits(1),
  parts: () => allBits(1),
  text: () => '-',
  example: () => null,
  isOneTest: () => true,
}

function lineAxis(kind: CellKind, line: Line, allowed: CellSet | null): Axis {
  const { size, points } = line
  const existing = kind === 'date' ? without(allBits(size), emptyParts(line)) : allBits(size)
  const parts = (set: CellSet) => {
    const bits = noBits(size)
    for (const interval of set.intervals) {
      const [first, last] = partsOf(line, interval)
      for (let part = first; part <= last; part += 1) put(bits, part)
    }
    return both(existing, set.negated ? without(allBits(size), bits) : bits)
  }
  const domain = allowed === null ? existing : parts(allowed)
  const runs = (bits: Bits) => runsOf(bits, domain, size)
  return {
    kind,
    size,
    domain,
    parts,
    isOneTest: (bits) => runs(bits).length <= 1,
    text: (bits) =>
      sameBits(both(bits, domain), domain)
        ? '-'
        : runs(bits)
            .map(([first, last]) => intervalText(kind, intervalOf(kind, points, first, last)))
            .join(', '),
    example: (part) => lineExample(kind, points, part),
  }
}

/** Between two days that follow each other lies nothing. */
function emptyParts({ points, size }: Line): Bits {
  const empty: number[] = []
  for (const [index, point] of points.entries()) {
    const next = points[index + 1]
    const gap = next === undefined ? null : subtract(next, point)
    if (gap !== null && compareNumbers(gap, ONE) === 0) empty.push(2 * index + 2)
  }
  return bitsOf(size, empty)
}

/** Stretches of parts without a part of the domain missing between them. */
function runsOf(bits: Bits, domain: Bits, size: number): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  let open: [number, number] | null = null
  for (let part = 0; part < size; part += 1) {
    if (holds(bits, part)) {
      if (open === null) {
        open = [part, part]
        runs.push(open)
      } else open[1] = part
    } else if (holds(domain, part)) open = null
  }
  return runs
}

/** The interval from the first part to the last; days get ends that are included, as offices write them. */
function intervalOf(kind: CellKind, points: readonly FeelNumber[], first: number, last: number): Interval {
  const low = first === 0 ? null : bound(points, first, -1)
  const high = last === 2 * points.length ? null : bound(points, last, 1)
  return kind === 'date' ? { low: included(low, 1), high: included(high, -1) } : { low, high }
}

function bound(points: readonly FeelNumber[], part: number, side: -1 | 1) {
  const isPoint = part % 2 === 1
  const index = isPoint ? (part - 1) / 2 : side < 0 ? part / 2 - 1 : part / 2
  return { point: points[index] as FeelNumber, included: isPoint }
}

function included(bound: Interval['low'], step: number): Interval['low'] {
  if (bound === null || bound.included) return bound
  return { point: add(bound.point as FeelNumber, integer(step)) ?? bound.point, included: true }
}

/** One test in FEEL. */
function intervalText(kind: CellKind, { low, high }: Interval): string {
  if (low === null) return high === null ? '-' : `${high.included ? '<=' : '<'} ${pointText(kind, high.point)}`
  if (high === null) return `${low.included ? '>=' : '>'} ${pointText(kind, low.point)}`
  const start = pointText(kind, low.point)
  const end = pointText(kind, high.point)
  if (start === end && low.included && high.included) return start
  return `${low.included ? '[' : '('}${start}..${end}${high.included ? ']' : ')'}`
}

function pointText(kind: CellKind, point: Point): string {
  if (kind === 'string' || kind === 'boolean') return JSON.stringify(point)
  if (kind === 'number') return numberText(point as FeelNumber)
  const date = dateOfDay(point as FeelNumber)
  return date === null ? 'null' : `date("${dateText(date)}")`
}

function dateOfDay(point: FeelNumber) {
  const day = toInteger(point)
  return day === null ? null : dateOfEpochDay(day)
}

function lineExample(kind: CellKind, points: readonly FeelNumber[], part: number): FeelValue {
  const number = numberIn(points, part)
  return kind === 'date' ? dateOfDay(number) : number
}

function numberIn(points: readonly FeelNumber[], part: number): FeelNumber {
  if (part % 2 === 1) return points[(part - 1) / 2] as FeelNumber
  const before = points[part / 2 - 1]
  const after = points[part / 2]
  if (before === undefined) return after === undefined ? integer(0) : (subtract(after, ONE) ?? after)
  const whole = round(add(before, ONE) ?? before, 0, 'floor') ?? before
  if (after === undefined || compareNumbers(whole, after) < 0) return whole
  return divide(add(before, after) ?? before, integer(2)) ?? before
}

const OTHER = '…'

/** Values without an order. Where nothing says which there are, the last part stands for all that no cell names. */
function listAxis(kind: CellKind, sets: readonly CellSet[], allowed: CellSet | null): Axis {
  const named = sets.flatMap(({ intervals }) => intervals.flatMap(({ low }) => (low === null ? [] : [low.point])))
  const points: readonly Point[] = kind === 'boolean' ? [true, false] : [...new Set(named)]
  const isOpen = kind === 'string' && (allowed === null || allowed.negated)
  const size = points.length + (isOpen ? 1 : 0)
  const parts = (set: CellSet) => {
    const found = set.intervals.flatMap(({ low }) => (low === null ? [] : [points.indexOf(low.point)]))
    const bits = bitsOf(size, found)
    return set.negated ? without(allBits(size), bits) : bits
  }
  const domain = allowed === null ? allBits(size) : parts(allowed)
  const listed = (bits: Bits) => [...members(bits)].map((part) => pointText(kind, points[part] ?? OTHER)).join(', ')
  return {
    kind,
    size,
    domain,
    parts,
    isOneTest: () => true,
    text: (bits) => {
      const rest = both(without(allBits(size), bits), domain)
      if (isEmpty(rest)) return '-'
      return isOpen && holds(bits, points.length) ? `not(${listed(rest)})` : listed(both(bits, domain))
    },
    example: (part) => points[part] ?? OTHER,
  }
}

/** The period from the first to the last of some days that lie side by side; `YYYY-MM-DD`, both ends included. */
export function periodOf(set: Interval): { readonly from?: string; readonly to?: string } {
  const day = (bound: Interval['low']) => {
    const date = bound === null ? null : dateOfDay(bound.point as FeelNumber)
    return date === null ? undefined : dateText(date)
  }
  const from = day(set.low)
  const to = day(set.high)
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** The stretches of a line as intervals with ends that are included, for days. */
export function periodsOf(line: Line, parts: Bits, domain: Bits): readonly Interval[] {
  return runsOf(parts, domain, line.size).map(([first, last]) => intervalOf('date', line.points, first, last))
}
