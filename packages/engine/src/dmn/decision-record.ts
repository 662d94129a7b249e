import type { Trace } from '../feel/trace.ts'
import type { Tagged } from '../canonical/tagged-value.ts'

/**
 * Why a decision came out as it did: what it read, what fired, every intermediate value and every decision it
 * used. Facts keep it for decades, so it stands alone: plain canonical JSON, values tagged, rows, norms and
 * parameters by key, and nothing that needs the definition to be understood as data.
 */
export interface DecisionRecord {
  readonly decision: string
  /** The date that counts, `YYYY-MM-DD`: its rows, parameters and validity are those of this day. */
  readonly on: string
  /** The version of the rule that held on that day, where the rule has several. */
  readonly version?: UsedVersion
  /** What was read from the case or the arguments, by path: `dog.dangerous`, `takenIn`. Nothing that was not read. */
  readonly inputs: Readonly<Record<string, Tagged>>
  /** A table's input values, by the key of the column. */
  readonly columns?: Readonly<Record<string, Tagged>>
  /** The rows that make the output, in the order in which they count. */
  readonly rows?: readonly FiredRow[]
  /** The revisions of parameters that were read, each once, in the order of reading. */
  readonly parameters: readonly UsedParameter[]
  /** The entries of a calculation and other parts that were evaluated on the way, in order. */
  readonly steps?: readonly CalculationStep[]
  readonly norms: readonly string[]
  readonly output: Tagged
  /**
   * The decisions this one called, in the order of the calls. One without arguments is evaluated once per day
   * that counts; it stands below the decision that read it first.
   */
  readonly used: readonly DecisionRecord[]
  /** The intermediate values of its expressions and of those that it used, where they were asked for. */
  readonly trace?: Trace
}

export interface FiredRow {
  readonly row: string
  readonly norms: readonly string[]
  /** By the name of the output. */
  readonly outputs: Readonly<Record<string, Tagged>>
}

/** Which version of a rule decided, its period (ends included, absent for open) and its norms. */
export interface UsedVersion {
  readonly version: string
  readonly from?: string
  readonly to?: string
  readonly norms: readonly string[]
}

export interface UsedParameter {
  readonly parameter: string
  /** Key of the revision. */
  readonly revision: string
  readonly value: Tagged
  /** The day on which it was looked up. */
  readonly on: string
}

export interface CalculationStep {
  readonly name: string
  readonly value: Tagged
  readonly norms: readonly string[]
  /** Where the step is a table or a calculation of its own: as in the record of a decision. */
  readonly columns?: Readonly<Record<string, Tagged>>
  readonly rows?: readonly FiredRow[]
  readonly steps?: readonly CalculationStep[]
}
