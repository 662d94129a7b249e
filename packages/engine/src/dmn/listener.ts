import type { Run } from '../feel/run.ts'
import type { FeelValue } from '../feel/value.ts'
import type { UsedParameter } from './decision-record.ts'
import type { Trace } from './environment.ts'

/** What a session tells of a decision while it evaluates it. */
export interface Listener {
  /** The date that counts. */
  on: string
  /** What the decision's logic leaves behind; null where nobody keeps it. */
  readonly trace: Trace | null
  /** Of what is read from the case or the arguments; absent where nobody keeps it. */
  readonly read?: (path: string, value: FeelValue, run: Run) => void
  parameter(used: UsedParameter): void
  /** The listener of a decision that this one calls. */
  inner(decision: string, norms: readonly string[]): Listener
  /** The decision's value. */
  give(value: FeelValue, run: Run): void
}

/** Keeps nothing but the date that counts: for values of which no record is asked. */
export class Unrecorded implements Listener {
  on: string
  readonly trace = null

  constructor(on: string) {
    this.on = on
  }

  parameter(): void {}

  inner(): Listener {
    return new Unrecorded(this.on)
  }

  give(): void {}
}
