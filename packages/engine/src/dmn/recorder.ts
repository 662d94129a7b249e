import type { Tagged } from '../canonical/tagged-value.ts'
import type { Run } from '../feel/run.ts'
import { toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import type { DecisionRecord, UsedParameter } from './decision-record.ts'
import type { Trace } from './environment.ts'

/** Names are data and may be `__proto__`, so records of tagged values have no prototype. */
function emptyRecord(): Record<string, Tagged> {
  return Object.create(null) as Record<string, Tagged>
}

/** The stored form of a value, whose size is checked and charged first: parts of it may be shared many times. */
export function stored(value: FeelValue, run: Run): Tagged {
  run.checkResult(value)
  return toTagged(value)
}

/** As `stored` for values by name. */
export function storedRecord(entries: Iterable<readonly [string, FeelValue]>, run: Run): Record<string, Tagged> {
  const record = emptyRecord()
  for (const [name, value] of entries) record[name] = stored(value, run)
  return record
}

/** Collects what becomes the record of one decision. */
export class Recorder {
  on: string
  /** What the decision's logic leaves behind. */
  readonly trace: Trace = {}
  output: Tagged = null
  private readonly decision: string
  private readonly norms: readonly string[]
  private readonly inputs = emptyRecord()
  private readonly parameters: UsedParameter[] = []
  private readonly used: DecisionRecord[] = []

  constructor(decision: string, norms: readonly string[], on: string) {
    this.decision = decision
    this.norms = norms
    this.on = on
  }

  read(path: string, value: FeelValue, run: Run): void {
    if (!Object.hasOwn(this.inputs, path)) this.inputs[path] = stored(value, run)
  }

  parameter(used: UsedParameter): void {
    const known = this.parameters.some((other) => other.revision === used.revision && other.on === used.on)
    if (!known) this.parameters.push(used)
  }

  use(record: DecisionRecord): void {
    this.used.push(record)
  }

  record(): DecisionRecord {
    const { version, columns, rows, steps } = this.trace
    return {
      decision: this.decision,
      on: this.on,
      ...(version === undefined ? {} : { version }),
      inputs: this.inputs,
      ...(columns === undefined ? {} : { columns }),
      ...(rows === undefined ? {} : { rows }),
      parameters: this.parameters,
      ...(steps === undefined ? {} : { steps }),
      norms: this.norms,
      output: this.output,
      used: this.used,
    }
  }
}
