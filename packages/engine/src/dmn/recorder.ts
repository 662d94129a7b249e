import type { Tagged } from '../canonical/tagged-value.ts'
import { toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import type { CalculationStep, DecisionRecord, FiredRow, UsedParameter } from './decision-record.ts'

/** Names are data and may be `__proto__`, so records of tagged values have no prototype. */
export function taggedRecord(entries: Iterable<readonly [string, FeelValue]>): Record<string, Tagged> {
  const record = Object.create(null) as Record<string, Tagged>
  for (const [name, value] of entries) record[name] = toTagged(value)
  return record
}

/** Collects what becomes the record of one decision. */
export class Recorder {
  on: string
  columns: Record<string, Tagged> | undefined
  rows: FiredRow[] | undefined
  steps: CalculationStep[] | undefined
  output: Tagged = null
  private readonly decision: string
  private readonly norms: readonly string[]
  private readonly inputs = taggedRecord([])
  private readonly parameters: UsedParameter[] = []
  private readonly used: DecisionRecord[] = []

  constructor(decision: string, norms: readonly string[], on: string) {
    this.decision = decision
    this.norms = norms
    this.on = on
  }

  read(path: string, value: FeelValue): void {
    if (!Object.hasOwn(this.inputs, path)) this.inputs[path] = toTagged(value)
  }

  parameter(used: UsedParameter): void {
    const known = this.parameters.some((other) => other.revision === used.revision && other.on === used.on)
    if (!known) this.parameters.push(used)
  }

  use(record: DecisionRecord): void {
    this.used.push(record)
  }

  record(): DecisionRecord {
    return {
      decision: this.decision,
      on: this.on,
      inputs: this.inputs,
      ...(this.columns === undefined ? {} : { columns: this.columns }),
      ...(this.rows === undefined ? {} : { rows: this.rows }),
      parameters: this.parameters,
      ...(this.steps === undefined ? {} : { steps: this.steps }),
      norms: this.norms,
      output: this.output,
      used: this.used,
    }
  }
}
