import type { Table } from '../definition/decision.ts'
import { calculate } from '../feel/arithmetic.ts'
import { compare } from '../feel/comparison.ts'
import { equal } from '../feel/equality.ts'
import { integer } from '../feel/number.ts'
import type { Run } from '../feel/run.ts'
import { type FeelValue, contextOf, kindOf } from '../feel/value.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { FiredRow } from './decision-record.ts'
import { type Environment, violated } from './environment.ts'

export type HitPolicy = Table['hitPolicy']

/** A row that matched, with the value of each output. */
export interface Hit {
  readonly row: string
  readonly norms: readonly string[]
  readonly outputs: readonly FeelValue[]
  /** As a record has it; kept where the row gives the same every time. */
  readonly fired?: FiredRow
}

/** What a row gives whose outputs are all written down, and what evaluating them would charge, at the place of the first. */
export interface FixedHit extends Hit {
  readonly fired: FiredRow
  readonly weight: number
  readonly place: string | undefined
}

/** A table's result and the hits that make it, in the order in which they count. */
export interface Outcome {
  readonly value: FeelValue
  readonly hits: readonly Hit[]
}

interface Policy {
  /** Collect operators give one value of many hits and need a single output (DMN 1.5 §8.2.11). */
  readonly aggregates?: true
  /** The order of the output values decides. */
  readonly ordered?: true
  /** The first match decides, later rows are not looked at. */
  readonly first?: true
  /** The result is that of one row: a row that is met alone makes it. */
  readonly single?: true
  readonly resolve: (hits: readonly Hit[], context: Context) => Outcome
}

interface Context {
  readonly decision: string
  readonly names: readonly string[]
  /** For each output its values in order of precedence. */
  readonly priorities: readonly (readonly FeelValue[])[]
  readonly run: Run
  readonly environment: Environment
}

function forbidden({ environment }: Context, found: Problem): Outcome {
  return { value: violated(environment, found), hits: [] }
}

/** One output is its value, several are a context by name. */
export function outputOf(outputs: readonly FeelValue[], names: readonly string[]): FeelValue {
  if (names.length === 1) return outputs[0] ?? null
  return contextOf(names.map((name, column) => [name, outputs[column] ?? null]))
}

function single(hits: readonly Hit[], { names }: Context): Outcome {
  const [hit] = hits
  if (hit === undefined) return { value: null, hits }
  return { value: outputOf(hit.outputs, names), hits: hits.length === 1 ? hits : [hit] }
}

function listed(hits: readonly Hit[], { names, run }: Context): Outcome {
  run.checkList(hits.length)
  return { value: hits.map((hit) => outputOf(hit.outputs, names)), hits }
}

function rowsOf(hits: readonly Hit[]): string {
  return hits.map((hit) => hit.row).join(', ')
}

function unique(hits: readonly Hit[], context: Context): Outcome {
  const { decision } = context
  if (hits.length > 1) return forbidden(context, problem('table-overlap', { decision, rows: rowsOf(hits) }))
  return single(hits, context)
}

/** Several rows may match when they agree; all of them count. */
function any(hits: readonly Hit[], context: Context): Outcome {
  const { decision, run } = context
  const [first] = hits
  if (first === undefined) return { value: null, hits: [] }
  if (!hits.every((hit) => equal(hit.outputs, first.outputs, run) === true)) {
    return forbidden(context, problem('table-any-differs', { decision, rows: rowsOf(hits) }))
  }
  return { value: outputOf(first.outputs, context.names), hits }
}

/** By the places of the outputs in their lists of values, from the left; a value that is not listed comes last. */
function byPriority(hits: readonly Hit[], { priorities, run }: Context): readonly Hit[] {
  const places = hits.map((hit) => ({
    hit,
    places: hit.outputs.map((output, column) => {
      const place = (priorities[column] ?? []).findIndex((value) => equal(value, output, run) === true)
      return place < 0 ? Number.MAX_SAFE_INTEGER : place
    }),
  }))
  places.sort((a, b) => {
    const column = a.places.findIndex((place, index) => place !== b.places[index])
    return column < 0 ? 0 : (a.places[column] ?? 0) - (b.places[column] ?? 0)
  })
  return places.map(({ hit }) => hit)
}

function sum(hits: readonly Hit[], { run }: Context): Outcome {
  const [first, ...rest] = hits
  if (first === undefined) return { value: null, hits }
  const add = (total: FeelValue, hit: Hit) => calculate('+', total, hit.outputs[0] ?? null, run, 0)
  return { value: rest.reduce(add, first.outputs[0] ?? null), hits }
}

function extreme(sign: number): Policy['resolve'] {
  return (hits, { run }) => {
    const [first, ...rest] = hits
    if (first === undefined) return { value: null, hits }
    let best = first.outputs[0] ?? null
    for (const hit of rest) {
      const value = hit.outputs[0] ?? null
      const order = compare(value, best, run)
      if (order === null) {
        run.warn('feel-operands', { operator: sign < 0 ? 'min' : 'max', left: kindOf(value), right: kindOf(best) }, 0)
        return { value: null, hits }
      }
      if (order * sign > 0) best = value
    }
    return { value: best, hits: hits.filter((hit) => equal(hit.outputs[0] ?? null, best, run) === true) }
  }
}

/** DMN 1.5 §8.2.11. */
const POLICIES: Readonly<Record<HitPolicy, Policy>> = {
  U: { single: true, resolve: unique },
  A: { single: true, resolve: any },
  P: { ordered: true, single: true, resolve: (hits, context) => single(byPriority(hits, context), context) },
  F: { first: true, single: true, resolve: single },
  R: { resolve: listed },
  O: { ordered: true, resolve: (hits, context) => listed(byPriority(hits, context), context) },
  C: { resolve: listed },
  'C+': { aggregates: true, resolve: sum },
  'C<': { aggregates: true, resolve: extreme(-1) },
  'C>': { aggregates: true, resolve: extreme(1) },
  'C#': { resolve: (hits) => ({ value: integer(hits.length), hits }) },
}

export function aggregates(policy: HitPolicy): boolean {
  return POLICIES[policy].aggregates === true
}

export function ordersByOutput(policy: HitPolicy): boolean {
  return POLICIES[policy].ordered === true
}

/** Whether rows after the first match are of no account. */
export function stopsAtFirst(policy: HitPolicy): boolean {
  return POLICIES[policy].first === true
}

/** Whether the result of a row that is met alone is the table's. */
export function isSingle(policy: HitPolicy): boolean {
  return POLICIES[policy].single === true
}

/** The table's result. `table-overlap` or `table-any-differs` where the policy forbids the hits. */
export function resolveHits(policy: HitPolicy, hits: readonly Hit[], context: Context): Outcome {
  return POLICIES[policy].resolve(hits, context)
}
