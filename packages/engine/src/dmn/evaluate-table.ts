import type { Static } from 'typebox'
import type { Validity } from '../definition/decision.ts'
import { type FeelValue, isList } from '../feel/value.ts'
import { problem } from '../problems/problem.ts'
import { type Environment, violated } from './environment.ts'
import { type Hit, isSingle, type Outcome, ordersByOutput, outputOf, resolveHits, stopsAtFirst } from './hit-policy.ts'
import type { LinkedInput, LinkedRow, LinkedTable } from './linked-table.ts'
import { type ColumnIndex, type TableIndex, isCertain } from './table-index.ts'
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
  const { table, names } = linked
  const { scope, run, decision } = environment
  // Of the right length from the start: a list that grows takes room for many.
  const inputs = new Array<FeelValue>(linked.inputs.length)
  for (let column = 0; column < inputs.length; column += 1) {
    const { piece, fit } = linked.inputs[column] as LinkedInput
    inputs[column] = fit(evaluatePiece(piece, scope, run), piece.place, run)
  }
  if (!inputsAllowed(linked, inputs, environment)) return { value: null, hits: [], inputs }
  const hits = hitsOf(linked, inputs, environment)
  if (hits.length === 0) {
    const value = defaultOf(linked, names, environment)
    if (value !== undefined) return { value, hits, inputs }
    run.warn('table-no-hit', { decision }, 0)
  }
  const [only] = hits
  if (only !== undefined && hits.length === 1 && isSingle(table.hitPolicy)) return { value: outputOf(only.outputs, names), hits, inputs }
  const priorities = ordersByOutput(table.hitPolicy)
    ? linked.outputs.map((output) =>
        output.priorities === null ? [] : prioritiesOf(evaluatePiece(output.priorities, scope, run)),
      )
    : NO_PRIORITIES
  const outcome = resolveHits(table.hitPolicy, hits, { decision, names, priorities, run, environment })
  return { value: outcome.value, hits: outcome.hits, inputs }
}

/** A value outside of the list of an input's values makes the table's result null (§8.2.3). */
function inputsAllowed({ inputs }: LinkedTable, values: readonly FeelValue[], environment: Environment): boolean {
  const { scope, run, decision } = environment
  for (let column = 0; column < inputs.length; column += 1) {
    const allowed = inputs[column]?.values ?? null
    const value = values[column] ?? null
    if (allowed === null || value === null || meetsPiece(allowed, value, scope, run)) continue
    violated(environment, problem('table-input-not-allowed', { decision }, allowed.place))
    return false
  }
  return true
}

/** The rows that are met, in their order; where only the first counts, no other is looked at. */
function hitsOf(linked: LinkedTable, inputs: readonly FeelValue[], environment: Environment): Hit[] {
  const { run } = environment
  const first = stopsAtFirst(linked.table.hitPolicy)
  const hits: Hit[] = []
  const index = linked.index()
  if (index === null) {
    for (const row of linked.rows) {
      run.charge(1)
      if (!matches(row, inputs, environment, NO_COLUMNS, NO_SETS)) continue
      const hit = hitOf(row.number, linked, environment)
      if (first) return [hit]
      hits.push(hit)
    }
    return hits
  }
  const { columns } = index
  const stride = index.words.length
  // Where the set of each column begins; below 0 where the column says nothing.
  const sets = new Array<number>(columns.length)
  let { words } = index
  let from = 0
  let to = stride
  let certain = true
  for (let column = 0; column < columns.length; column += 1) {
    const known = columns[column] ?? null
    const set = known === null ? -1 : known.find(inputs[column] ?? null)
    sets[column] = set * stride
    if (known === null || set < 0) {
      certain = false
      continue
    }
    if (known.shared || known.unread !== null) certain = false
    const begin = known.starts[set] as number
    const end = known.starts[set + 1] as number
    if (end - begin >= to - from) continue
    words = known.filled
    from = begin
    to = end
  }
  run.charge(1 + ((to - from) >>> 3))
  for (let at = from; at < to; at += 1) {
    const word = words[at] as number
    let rest = -1
    for (let column = 0; column < sets.length && rest !== 0; column += 1) {
      const begin = sets[column] as number
      if (begin >= 0) rest &= (columns[column] as ColumnIndex).bits[begin + word] as number
    }
    for (; rest !== 0; rest &= rest - 1) {
      const number = (word << 5) + (31 - Math.clz32(rest & -rest))
      if (number >= linked.rows.length) break
      run.charge(1)
      if (!(certain && linked.timeless)) {
        const row = linked.rows[number] as LinkedRow
        if (certain ? !holdsOn(row, environment) : !matches(row, inputs, environment, columns, sets)) continue
      }
      const hit = hitOf(number, linked, environment)
      if (first) return [hit]
      hits.push(hit)
    }
  }
  return hits
}

const NO_PRIORITIES: readonly (readonly FeelValue[])[] = []
const NO_COLUMNS: TableIndex['columns'] = []
const NO_SETS: readonly number[] = []

function holdsOn({ validity }: LinkedRow, { days }: Environment): boolean {
  return validity === undefined || isValid(validity, days.on, days.today)
}

/** What the index answered for certain is not asked again. */
function matches(
  row: LinkedRow,
  inputs: readonly FeelValue[],
  environment: Environment,
  columns: TableIndex['columns'],
  sets: readonly number[],
): boolean {
  if (!holdsOn(row, environment)) return false
  const { scope, run } = environment
  const { tests } = row
  for (let column = 0; column < tests.length; column += 1) {
    const test = tests[column] ?? null
    if (test === null) continue
    const known = columns[column] ?? null
    if (known !== null && (sets[column] as number) >= 0 && isCertain(known, row.number)) continue
    if (!meetsPiece(test, inputs[column] ?? null, scope, run)) return false
  }
  return true
}

function hitOf(number: number, linked: LinkedTable, environment: Environment): Hit {
  const fixed = linked.fixed[number] ?? null
  if (fixed !== null) {
    const { run } = environment
    const before = run.place
    run.place = fixed.place
    run.charge(fixed.weight)
    run.place = before
    return fixed
  }
  const row = linked.rows[number] as LinkedRow
  const { key, norms } = row.row
  const outputs = outputsOf(row, linked, environment)
  if (!isWrittenDown(row, outputs)) return { row: key, norms, outputs }
  const fired = { row: key, norms, outputs: linked.outputRecord(outputs) }
  const weight = row.outputs.reduce((sum, piece) => sum + piece.linked.weight, 0)
  const made = { row: key, norms, outputs, fired, weight, place: row.outputs[0]?.place }
  linked.fixed[number] = made
  return made
}

/** Whether every output came out as it is written: a fit that gives a value back as it is has nothing to warn of. */
function isWrittenDown({ outputs: pieces }: LinkedRow, outputs: readonly FeelValue[]): boolean {
  return pieces.every(({ linked }, at) => linked.constant != null && linked.constant === outputs[at])
}

function outputsOf(row: LinkedRow, linked: LinkedTable, { scope, run }: Environment): FeelValue[] {
  const values: FeelValue[] = []
  for (const piece of row.outputs) {
    const value = evaluatePiece(piece, scope, run)
    values.push(linked.outputs[values.length]?.fit(value, piece.place, run) ?? null)
  }
  return values
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
