import type { Static } from 'typebox'
import type { Validity } from '../definition/decision.ts'
import { type FeelValue, isList } from '../feel/value.ts'
import { problem } from '../problems/problem.ts'
import { type Environment, violated } from './environment.ts'
import { type Hit, type Outcome, outputOf, resolveHits, stopsAtFirst } from './hit-policy.ts'
import type { LinkedRow, LinkedTable } from './linked-table.ts'
import { evaluatePiece, meetsPiece } from './piece.ts'

/** Whether something holds on a day, as known on another (both `YYYY-MM-DD`; the ends are included). */
export function isValid(validity: Static<typeof Validity> | undefined, on: string, today: string): boolean {
  if (validity === undefined) return true
  const { from, to, knownSince } = validity
  return (
    (from === undefined || from <= on) &&
    (to === undefined || on <= to) &&
    (knownSince === undefined || knownSince <= today)
  )
}

export interface TableResult extends Outcome {
  /** The value of each input, in the order of the columns. */
  readonly inputs: readonly FeelValue[]
}

/** Evaluates a decision table (DMN 1.5 §8.2) for the day that counts. No hit gives the default, or null with `table-no-hit`. */
export function evaluateTable(linked: LinkedTable, environment: Environment): TableResult {
  const { table } = linked
  const { scope, run, days, decision } = environment
  const inputs = linked.inputs.map(({ piece, fit }) => fit(evaluatePiece(piece, scope, run), piece.place, run))
  if (!inputsAllowed(linked, inputs, environment)) return { value: null, hits: [], inputs }
  const hits: Hit[] = []
  for (const row of linked.rows) {
    run.charge(1)
    if (!isValid(row.row.validity, days.on, days.today) || !matches(row, inputs, environment)) continue
    hits.push({ row: row.row.key, norms: row.row.norms, outputs: outputsOf(row, linked, environment) })
    if (stopsAtFirst(table.hitPolicy)) break
  }
  const names = table.outputs.map((output) => output.name)
  if (hits.length === 0) {
    const value = defaultOf(linked, names, environment)
    if (value !== undefined) return { value, hits, inputs }
    run.warn('table-no-hit', { decision }, 0)
  }
  const priorities = linked.outputs.map((output) =>
    output.priorities === null ? [] : prioritiesOf(evaluatePiece(output.priorities, scope, run)),
  )
  const outcome = resolveHits(table.hitPolicy, hits, { decision, names, priorities, run, environment })
  return { ...outcome, inputs }
}

/** A value outside of the list of an input's values makes the table's result null (§8.2.3). */
function inputsAllowed({ inputs }: LinkedTable, values: readonly FeelValue[], environment: Environment): boolean {
  const { scope, run, decision } = environment
  return inputs.every(({ values: allowed }, column) => {
    const value = values[column] ?? null
    if (allowed === null || value === null || meetsPiece(allowed, value, scope, run)) return true
    violated(environment, problem('table-input-not-allowed', { decision }, allowed.place))
    return false
  })
}

function matches(row: LinkedRow, inputs: readonly FeelValue[], { scope, run }: Environment): boolean {
  return row.tests.every((test, column) => test === null || meetsPiece(test, inputs[column] ?? null, scope, run))
}

function outputsOf(row: LinkedRow, linked: LinkedTable, { scope, run }: Environment): FeelValue[] {
  return row.outputs.map((piece, column) => {
    const value = evaluatePiece(piece, scope, run)
    return linked.outputs[column]?.fit(value, piece.place, run) ?? null
  })
}

/** The default outputs as one value; undefined when no output has one. */
function defaultOf(linked: LinkedTable, names: readonly string[], { scope, run }: Environment): FeelValue | undefined {
  if (linked.outputs.every(({ otherwise }) => otherwise === null)) return undefined
  const outputs = linked.outputs.map(({ otherwise, fit }) =>
    otherwise === null ? null : fit(evaluatePiece(otherwise, scope, run), otherwise.place, run),
  )
  return outputOf(outputs, names)
}

/** `"a", "b"` and `["a", "b"]` mean the same. */
function prioritiesOf(value: FeelValue): readonly FeelValue[] {
  if (!isList(value)) return []
  const [only] = value
  return value.length === 1 && only !== undefined && isList(only) ? only : value
}
