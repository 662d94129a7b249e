import type { Validity } from '../definition/decision.ts'
import type { Static } from 'typebox'
import { evaluateIn, testIn } from '../feel/evaluate.ts'
import type { Run } from '../feel/run.ts'
import type { Scope } from '../feel/scope.ts'
import { type FeelValue, isList } from '../feel/value.ts'
import type { LinkedRow, LinkedTable, Piece } from './decision-library.ts'
import { type Hit, type Outcome, resolveHits, stopsAtFirst } from './hit-policy.ts'
import { typed } from './typed.ts'

/** Evaluates one expression of the model; warnings name its place. */
export function evaluatePiece(piece: Piece, scope: Scope, run: Run): FeelValue {
  const before = run.place
  run.place = piece.place
  const value = evaluateIn(piece.linked, scope, run)
  run.place = before
  return value
}

function meetsPiece(piece: Piece, input: FeelValue, scope: Scope, run: Run): boolean {
  const before = run.place
  run.place = piece.place
  const met = testIn(piece.linked, input, scope, run)
  run.place = before
  return met === true
}

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

/** Evaluates a decision table (DMN 1.5 §8.2) for the day that counts. No hit gives null with `table-no-hit`. */
export function evaluateTable(
  linked: LinkedTable,
  decision: string,
  scope: Scope,
  days: { readonly on: string; readonly today: string },
  run: Run,
): TableResult {
  const { table } = linked
  const inputs = linked.inputs.map((piece, column) =>
    typed(evaluatePiece(piece, scope, run), table.inputs[column]?.type ?? 'any', piece.place, run),
  )
  const hits: Hit[] = []
  for (const row of linked.rows) {
    run.charge(1)
    if (!isValid(row.row.validity, days.on, days.today) || !matches(row, inputs, scope, run)) continue
    hits.push({ row: row.row.key, norms: row.row.norms, outputs: outputsOf(row, linked, scope, run) })
    if (stopsAtFirst(table.hitPolicy)) break
  }
  if (hits.length === 0) run.warn('table-no-hit', { decision }, 0)
  const names = table.outputs.map((output) => output.name)
  const priorities = linked.priorities.map((piece) =>
    piece === null ? [] : prioritiesOf(evaluatePiece(piece, scope, run)),
  )
  const outcome = resolveHits(table.hitPolicy, hits, { decision, names, priorities, run })
  return { ...outcome, inputs }
}

function matches(row: LinkedRow, inputs: readonly FeelValue[], scope: Scope, run: Run): boolean {
  return row.tests.every((test, column) => test === null || meetsPiece(test, inputs[column] ?? null, scope, run))
}

function outputsOf(row: LinkedRow, linked: LinkedTable, scope: Scope, run: Run): FeelValue[] {
  return row.outputs.map((piece, column) => {
    const type = linked.table.outputs[column]?.type ?? 'any'
    return typed(evaluatePiece(piece, scope, run), type, piece.place, run)
  })
}

/** `"a", "b"` and `["a", "b"]` mean the same. */
function prioritiesOf(value: FeelValue): readonly FeelValue[] {
  if (!isList(value)) return []
  const [only] = value
  return value.length === 1 && only !== undefined && isList(only) ? only : value
}
