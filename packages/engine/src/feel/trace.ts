import type { Tagged } from '../canonical/tagged-value.ts'
import type { Expression, Node } from './expression.ts'
import { spansOf } from './span.ts'
import { toTagged } from './tagged.ts'
import { type FeelValue, isContext, isList } from './value.ts'

/** Most values that one evaluation keeps. */
export const MAX_TRACE = 1000
/** Most values inside of one kept value, and characters of a kept text. */
const MAX_PARTS = 50
const MAX_TEXT = 500

/**
 * The intermediate values of an evaluation in the order in which they came to be. Plain JSON that stands alone:
 * `text` is the part of the source, `start` and `end` its offsets there, `place` the path in the model.
 */
export interface Trace {
  readonly values: readonly TracedValue[]
  /** How many values came after the last that is kept; absent when all are kept. */
  readonly cut?: number
}

export interface TracedValue {
  readonly place?: string
  readonly start: number
  readonly end: number
  /** The kind of node of the intermediate form, `arithmetic`. */
  readonly node: Node['node']
  readonly text: string
  readonly value: Tagged
  /** The value is too large to be kept; `value` is null, or the beginning of the text. */
  readonly cut?: true
}

interface Kept {
  readonly expression: Expression
  readonly node: Node
  readonly value: FeelValue
  readonly place: string | undefined
}

/** Collects values while an evaluation runs; what they look like is worked out when somebody asks. */
export class Tracer {
  private readonly kept: Kept[] = []
  private count = 0

  note(expression: Expression, node: Node, value: FeelValue, place: string | undefined): void {
    this.count += 1
    if (this.kept.length < MAX_TRACE) this.kept.push({ expression, node, value, place })
  }

  trace(): Trace {
    const values = this.kept.map(tracedValue)
    return this.count > values.length ? { values, cut: this.count - values.length } : { values }
  }
}

function tracedValue({ expression, node, value, place }: Kept): TracedValue {
  const { start, end } = spansOf(expression).get(node) ?? { start: node.at, end: node.at }
  const text = expression.source.slice(start, Math.min(end, start + MAX_TEXT))
  const fits = partsOf(value, 0) <= MAX_PARTS
  const long = typeof value === 'string' && value.length > MAX_TEXT
  return {
    ...(place === undefined ? {} : { place }),
    start,
    end,
    node: node.node,
    text,
    value: long ? value.slice(0, MAX_TEXT) : fits ? toTagged(value) : null,
    ...(fits && !long ? {} : { cut: true as const }),
  }
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
