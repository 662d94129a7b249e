import { compare } from '../comparison.ts'
import type { Run } from '../run.ts'
import { type FeelRange, type FeelValue, kindOf } from '../value.ts'
import { type Builtin, type Call, type Overload, builtin, overload } from './builtin.ts'
import { parseRange } from './range-text.ts'

/** One end of a range: a value, or nothing beyond on that side (-1 and 1). */
interface End {
  readonly value: FeelValue
  readonly side: -1 | 0 | 1
  readonly included: boolean
}

interface Ends {
  readonly start: End
  readonly end: End
}

function endsOf(value: FeelValue): Ends {
  if (kindOf(value) !== 'range') {
    const point: End = { value, side: 0, included: true }
    return { start: point, end: point }
  }
  const { start, startIncluded, end, endIncluded } = value as FeelRange
  return {
    start: { value: start, side: start === null ? -1 : 0, included: startIncluded },
    end: { value: end, side: end === null ? 1 : 0, included: endIncluded },
  }
}

/** Compares ends of one question; `failed` when two of them have no order. */
class Order {
  failed = false
  private readonly run: Run

  constructor(run: Run) {
    this.run = run
  }

  of(a: End, b: End): number {
    if (a.side !== 0 || b.side !== 0) return a.side - b.side
    const order = compare(a.value, b.value, this.run)
    if (order === null) this.failed = true
    return order ?? Number.NaN
  }

  less(a: End, b: End): boolean {
    return this.of(a, b) < 0
  }

  same(a: End, b: End): boolean {
    return this.of(a, b) === 0
  }

  /** One ends where the other begins, and both hold that point. */
  touch(a: End, b: End): boolean {
    return this.same(a, b) && a.included && b.included
  }

  /** Whether a start lies before another one: an included end comes first. */
  startsBefore(a: End, b: End): boolean {
    return this.less(a, b) || (this.same(a, b) && a.included && !b.included)
  }

  /** Whether what begins with `inner` begins inside of what begins with `outer`. */
  startsWithin(inner: End, outer: End): boolean {
    return this.less(outer, inner) || (this.same(outer, inner) && (outer.included || !inner.included))
  }

  endsWithin(inner: End, outer: End): boolean {
    return this.less(inner, outer) || (this.same(inner, outer) && (outer.included || !inner.included))
  }

  alike(a: End, b: End): boolean {
    return a.included === b.included && this.same(a, b)
  }
}

type Relation = (a: Ends, b: Ends, order: Order) => boolean

const before: Relation = (a, b, order) =>
  order.less(a.end, b.start) || (order.same(a.end, b.start) && !(a.end.included && b.start.included))

const meets: Relation = (a, b, order) => order.touch(a.end, b.start)

const overlaps: Relation = (a, b, order) => !before(a, b, order) && !before(b, a, order)

const overlapsBefore: Relation = (a, b, order) =>
  order.startsBefore(a.start, b.start) &&
  (order.less(b.start, a.end) || order.touch(a.end, b.start)) &&
  order.endsWithin(a.end, b.end)

const finishes: Relation = (a, b, order) => order.alike(a.end, b.end) && order.startsWithin(a.start, b.start)

const starts: Relation = (a, b, order) => order.alike(a.start, b.start) && order.endsWithin(a.end, b.end)

const includes: Relation = (a, b, order) => order.startsWithin(b.start, a.start) && order.endsWithin(b.end, a.end)

const coincides: Relation = (a, b, order) => order.alike(a.start, b.start) && order.alike(a.end, b.end)

function turned(relation: Relation): Relation {
  return (a, b, order) => relation(b, a, order)
}

function decide(relation: Relation, call: Call, a: FeelValue, b: FeelValue): FeelValue {
  const order = new Order(call.run)
  const result = relation(endsOf(a), endsOf(b), order)
  return order.failed ? call.none(kindOf(a), kindOf(b)) : result
}

/** The ways to call a relation: p for a point, r for a range; their names are those of table 86. */
const SIGNATURES = {
  pp: (relation: Relation): Overload =>
    overload(['point1: point', 'point2: point'], (call, a, b) => decide(relation, call, a, b)),
  pr: (relation: Relation): Overload =>
    overload(['point: point', 'range: range'], (call, a, b) => decide(relation, call, a, b)),
  rp: (relation: Relation): Overload =>
    overload(['range: range', 'point: point'], (call, a, b) => decide(relation, call, a, b)),
  rr: (relation: Relation): Overload =>
    overload(['range1: range', 'range2: range'], (call, a, b) => decide(relation, call, a, b)),
}

function relation(name: string, apply: Relation, ...signatures: readonly (keyof typeof SIGNATURES)[]): Builtin {
  return builtin(name, ...signatures.map((signature) => SIGNATURES[signature](apply)))
}

/** Range functions (DMN 1.5 §10.3.4.12, table 86; after Allen's interval algebra) and `range` (§10.3.4.1). */
export const RANGE_BUILTINS: readonly Builtin[] = [
  relation('before', before, 'pp', 'pr', 'rp', 'rr'),
  relation('after', turned(before), 'pp', 'pr', 'rp', 'rr'),
  relation('meets', meets, 'rr'),
  relation('met by', turned(meets), 'rr'),
  relation('overlaps', overlaps, 'rr'),
  relation('overlaps before', overlapsBefore, 'rr'),
  relation('overlaps after', turned(overlapsBefore), 'rr'),
  relation('finishes', finishes, 'pr', 'rr'),
  relation('finished by', turned(finishes), 'rp', 'rr'),
  relation('includes', includes, 'rp', 'rr'),
  relation('during', turned(includes), 'pr', 'rr'),
  relation('starts', starts, 'pr', 'rr'),
  relation('started by', turned(starts), 'rp', 'rr'),
  relation('coincides', coincides, 'pp', 'rr'),
  builtin(
    'range',
    overload(['from: string'], (call, from) => {
      call.run.checkString(from.length)
      return parseRange(from, call.run) ?? call.none(from)
    }),
  ),
]
