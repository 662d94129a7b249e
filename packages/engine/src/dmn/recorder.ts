import type { Tagged } from '../canonical/tagged-value.ts'
import type { Run } from '../feel/run.ts'
import { toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import type { CalculationStep, DecisionRecord, FiredRow, UsedParameter } from './decision-record.ts'
import { type TracedTable, Trace } from './environment.ts'
import type { Hit } from './hit-policy.ts'
import type { Listener } from './listener.ts'

/** Names are data: one may be `__proto__`, which must be an entry and nothing else. */
function put(record: Record<string, Tagged>, name: string, value: Tagged): void {
  if (name !== '__proto__') record[name] = value
  else Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true })
}

/** Gives the stored form of values by the names at the same places. */
export type RecordMaker = (values: readonly FeelValue[]) => Record<string, Tagged>

/** Records of the same names are copies of one, which is cheaper than adding names one by one. */
export function recordMaker(names: readonly string[]): RecordMaker {
  const empty: Record<string, Tagged> = {}
  for (const name of names) put(empty, name, null)
  return (values) => {
    const record = { ...empty }
    for (let at = 0; at < names.length; at += 1) record[names[at] as string] = toTagged(values[at] ?? null)
    return record
  }
}

/** In so few places it is quicker to look at each than to keep a set. */
const FEW = 16

type Written = { -readonly [Name in keyof DecisionRecord]: DecisionRecord[Name] }

/**
 * Collects what becomes the record of one decision. While it decides it keeps the values as they are, whose size is
 * checked and charged first, since parts of them may be shared many times; their stored form is made when the record
 * is asked for, and made once.
 */
export class Recorder implements Listener {
  on: string
  /** What the decision's logic leaves behind. */
  readonly trace = new Trace()
  private output: FeelValue = null
  private readonly decision: string
  private readonly norms: readonly string[]
  /** What was read, each behind its path. */
  private reads: (string | FeelValue)[] | null = null
  private known: Set<string> | null = null
  private parameters: UsedParameter[] | null = null
  private used: Recorder[] | null = null

  private readonly caller: Recorder | null

  constructor(decision: string, norms: readonly string[], on: string, caller: Recorder | null = null) {
    this.caller = caller
    this.decision = decision
    this.norms = norms
    this.on = on
  }

  read(path: string, value: FeelValue, run: Run): void {
    if (this.hasRead(path)) return
    run.checkResult(value)
    if (this.reads === null) this.reads = [path, value]
    else this.reads.push(path, value)
    this.known?.add(path)
  }

  private hasRead(path: string): boolean {
    const { reads } = this
    if (reads === null) return false
    if (reads.length < FEW) {
      for (let at = 0; at < reads.length; at += 2) if (reads[at] === path) return true
      return false
    }
    this.known ??= new Set(reads.filter((_, at) => at % 2 === 0) as string[])
    return this.known.has(path)
  }

  parameter(used: UsedParameter): void {
    this.parameters ??= []
    const known = this.parameters.some((other) => other.revision === used.revision && other.on === used.on)
    if (!known) this.parameters.push(used)
  }

  inner(decision: string, norms: readonly string[]): Recorder {
    return new Recorder(decision, norms, this.on, this)
  }

  /** One that is given a value stands below the decision that called it, in the order of the values. */
  give(value: FeelValue, run: Run): void {
    run.checkResult(value)
    this.output = value
    const { caller } = this
    if (caller === null) return
    caller.used ??= []
    caller.used.push(this)
  }

  record(): DecisionRecord {
    const { decision, on, norms, trace } = this
    const used: DecisionRecord[] = []
    if (this.used !== null) for (const each of this.used) used.push(each.record())
    const { version, table, steps } = trace
    const inputs = this.inputs()
    const output = toTagged(this.output)
    const parameters = this.parameters ?? []
    // Written out for a table, since a record that grows afterwards is dearer.
    const record: Written =
      table === null
        ? { decision, on, inputs, parameters, norms, output, used }
        : { decision, on, inputs, columns: table.columns(table.inputs), rows: rowsOf(table), parameters, norms, output, used }
    if (version !== null) record.version = version
    if (steps !== null) record.steps = stepsOf(steps)
    return record
  }

  private inputs(): Record<string, Tagged> {
    const inputs: Record<string, Tagged> = {}
    const { reads } = this
    if (reads === null) return inputs
    for (let at = 0; at < reads.length; at += 2) put(inputs, reads[at] as string, toTagged(reads[at + 1] as FeelValue))
    return inputs
  }
}

function rowsOf({ hits, outputs }: TracedTable): FiredRow[] {
  const [only] = hits
  if (only?.fired !== undefined && hits.length === 1) return [only.fired]
  const firedOf = (hit: Hit) => ({ row: hit.row, norms: hit.norms, outputs: outputs(hit.outputs) })
  return hits.map((hit) => hit.fired ?? firedOf(hit))
}

function stepsOf(steps: Trace['steps'] & {}): CalculationStep[] {
  return steps.map(({ name, norms, value, part: { table, steps: own } }) => ({
    name,
    norms,
    value: toTagged(value),
    ...(table === null ? {} : { columns: table.columns(table.inputs), rows: rowsOf(table) }),
    ...(own === null ? {} : { steps: stepsOf(own) }),
  }))
}
