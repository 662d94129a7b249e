import type { Tagged } from '../canonical/tagged-value.ts'
import type { Expression, Node } from './expression.ts'
import { spansOf } from './span.ts'
import { toTagged } from './tagged.ts'
import { type FeelValue, isContext, isList } from './value.ts'

/** Most values that one evaluation keeps. */
export const MAX_TRACE = 5000
/** Most values inside of one kept value, and characters of a kept text. */
const MAX_PARTS = 50
const MAX_TEXT = 500

/**
 * The intermediate values of an evaluation in the order in which they came to be. Plain JSON that stands alone: each
 * expression is there once, and values name it by its number. No case carries it: `traceAgain` makes it of any decision.
 */
export interface Trace {
  readonly expressions: readonly TracedExpression[]
  readonly values: readonly TracedValue[]
  /** How many values came after the last that is kept; absent when all are kept. */
  readonly cut?: number
}

export interface TracedExpression {
  /** The path in the model; absent outside of one. */
  readonly place?: string
  readonly source: string
}

/**
 * Number of the expression, offsets of the part in its source (start, end), the value; a value that is too large to be
 * kept is null, or the beginning of the text, with `true` behind it.
 */
export type TracedValue =
  | readonly [expression: number, start: number, end: number, value: Tagged]
  | readonly [expression: number, start: number, end: number, value: Tagged, cut: true]

/** The part of the source that a traced value belongs to. */
export function tracedPart({ expressions }: Trace, [expression, start, end]: TracedValue): string {
  return expressions[expression]?.source.slice(start, end) ?? ''
}

interface Kept {
  readonly expression: Expression
  readonly node: Node
  readonly value: FeelValue
  readonly place: string | undefined
}

/** Collects the values of one evaluation. */
export interface Tracer {
  note(expression: Expression, node: Node, value: FeelValue, place: string | undefined): void
  trace(): Trace
}

export interface Tracing {
  begin(): Tracer
}

/** The option that keeps a trace (`EvaluationOptions.trace`). */
export const TRACING: Tracing = { begin: () => new Collector() }

/** What the values look like is worked out when somebody asks. */
class Collector implements Tracer {
  private readonly kept: Kept[] = []
  private count = 0

  note(expression: Expression, node: Node, value: FeelValue, place: string | undefined): void {
    // A function is no value to be shown: it stands in the source or is a rule with values of its own.
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'function') return
    this.count += 1
    if (this.kept.length < MAX_TRACE) this.kept.push({ expression, node, value, place })
  }

  trace(): Trace {
    const expressions: TracedExpression[] = []
    const numbers = new Map<string, number>()
    const numberOf = ({ expression: { source }, place }: Kept): number => {
      const key = `${place ?? ''} ${source}`
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, expressions.length)
      return expressions.push(place === undefined ? { source } : { place, source }) - 1
    }
    const values = this.kept.map((kept) => tracedValue(kept, numberOf(kept)))
    return this.count > values.length
      ? { expressions, values, cut: this.count - values.length }
      : { expressions, values }
  }
}

function tracedValue({ expression, node, value }: Kept, number: number): TracedValue {
  const { start, end } = spansOf(expression).get(node) ?? { start: node.at, end: node.at }
  if (typeof value === 'string' && value.length > MAX_TEXT) return [number, start, end, value.slice(0, MAX_TEXT), true]
  return partsOf(value, 0) <= MAX_PARTS ? [number, start, end, toTagged(value)] : [number, start, end, null, true]
}

/** How many values a value holds and how long its texts are in these units; counted no further than needed. */
function partsOf(value: FeelValue, before: number): number {
  let parts = before + 1
  if (typeof value === 'string') parts += value.length >> 7
  if (value === null || typeof value !== 'object' || parts > MAX_PARTS) return parts
  if (isList(value) || isContext(value)) {
    for (const item of value.values()) {
      parts = partsOf(item, parts)
      if (parts > MAX_PARTS) break
    }
  }
  return parts
}
