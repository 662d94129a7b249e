import type { Tagged } from '../canonical/tagged-value.ts'
import type { Run } from '../feel/run.ts'
import { toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import type { DecisionRecord, UsedParameter } from './decision-record.ts'
import type { Trace } from './environment.ts'
import type { Listener } from './listener.ts'

/** Names are data: one may be `__proto__`, which must be an entry and nothing else. */
function put(record: Record<string, Tagged>, name: string, value: Tagged): void {
  if (name !== '__proto__') record[name] = value
  else Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true })
}

/** The stored form of a value, whose size is checked and charged first: parts of it may be shared many times. */
export function stored(value: FeelValue, run: Run): Tagged {
  run.checkResult(value)
  return toTagged(value)
}

/** Gives the stored form of values by the names at the same places. */
export type RecordMaker = (values: readonly FeelValue[], run: Run) => Record<string, Tagged>

/** Records of the same names are copies of one, which is cheaper than adding names one by one. */
export function recordMaker(names: readonly string[]): RecordMaker {
  const empty: Record<string, Tagged> = {}
  for (const name of names) put(empty, name, null)
  return (values, run) => {
    const record = { ...empty }
    for (let at = 0; at < names.length; at += 1) record[names[at] as string] = stored(values[at] ?? null, run)
    return record
  }
}

type Written = { -readonly [Name in keyof DecisionRecord]: DecisionRecord[Name] }

/** Collects what becomes the record of one decision. */
export class Recorder implements Listener {
  on: string
  /** What the decision's logic leaves behind. */
  readonly trace: Trace = {}
  private output: Tagged = null
  private readonly decision: string
  private readonly norms: readonly string[]
  private readonly inputs: Record<string, Tagged> = {}
  private readonly parameters: UsedParameter[] = []
  private readonly used: Recorder[] = []

  private readonly caller: Recorder | null

  constructor(decision: string, norms: readonly string[], on: string, caller: Recorder | null = null) {
    this.caller = caller
    this.decision = decision
    this.norms = norms
    this.on = on
  }

  read(path: string, value: FeelValue, run: Run): void {
    if (!Object.hasOwn(this.inputs, path)) put(this.inputs, path, stored(value, run))
  }

  parameter(used: UsedParameter): void {
    const known = this.parameters.some((other) => other.revision === used.revision && other.on === used.on)
    if (!known) this.parameters.push(used)
  }

  inner(decision: string, norms: readonly string[]): Recorder {
    return new Recorder(decision, norms, this.on, this)
  }

  /** One that is given a value stands below the decision that called it, in the order of the values. */
  give(value: FeelValue, run: Run): void {
    this.output = stored(value, run)
    this.caller?.used.push(this)
  }

  record(): DecisionRecord {
    const { version, columns, rows, steps } = this.trace
    const { decision, on, inputs, parameters, norms, output } = this
    const used: DecisionRecord[] = []
    for (const each of this.used) used.push(each.record())
    const record: Written = { decision, on, inputs, parameters, norms, output, used }
    if (version !== undefined) record.version = version
    if (columns !== undefined) record.columns = columns
    if (rows !== undefined) record.rows = rows
    if (steps !== undefined) record.steps = steps
    return record
  }
}
