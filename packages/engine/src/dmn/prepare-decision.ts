import { type Evaluation, guarded } from '../feel/evaluate.ts'
import type { EvaluationOptions, Warning } from '../feel/run.ts'
import type { Scope } from '../feel/scope.ts'
import type { Trace } from '../feel/trace.ts'
import type { FeelValue } from '../feel/value.ts'
import { localDate } from '../feel/zone.ts'
import type { Problem } from '../problems/problem.ts'
import type { DecisionLibrary } from './decision-library.ts'
import type { DecisionRecord } from './decision-record.ts'
import { DecisionSession } from './decision-session.ts'
import { type Listener, Unrecorded } from './listener.ts'
import { Recorder } from './recorder.ts'

/** `on` is the date that counts where the decision does not say; the day of `now` when absent. */
export interface DecisionOptions extends EvaluationOptions {
  readonly on?: string
}

/** What came of a decision. With `failed` the value is null and the record holds what was reached. */
export interface DecisionEvaluation {
  readonly value: FeelValue
  readonly record: DecisionRecord
  readonly warnings: readonly Warning[]
  readonly failed?: Problem
}

/** A decision or a decision service for many cases at one moment; arguments, scope and problems as for `evaluateDecision`. */
export interface PreparedDecision {
  /** The value alone. */
  value(args: readonly FeelValue[] | undefined, scope: Scope): Evaluation
  /** The value and why it came out so. */
  record(args: readonly FeelValue[] | undefined, scope: Scope): DecisionEvaluation
  /** The same with all that the record is made of, for who decides many cases and explains some of them. */
  keep(args: readonly FeelValue[] | undefined, scope: Scope): KeptDecision
}

/** What came of a decision, and the record of it whenever it is asked for. */
export interface KeptDecision {
  readonly value: FeelValue
  readonly warnings: readonly Warning[]
  readonly failed: Problem | null
  record(): DecisionRecord
}

/** Works out what does not depend on the case. Each evaluation has the whole budget of `options`. */
export function prepareDecision(library: DecisionLibrary, key: string, options: DecisionOptions): PreparedDecision {
  const norms = library.decisions.get(key)?.norms ?? []
  const today = localDate(options.now, options.zone)
  const on = options.on ?? today
  const evaluate = (args: readonly FeelValue[] | undefined, scope: Scope, listener: Listener) =>
    guarded(options, (run) => new DecisionSession(library, scope, run, today).ask(key, args, listener))
  const keep = (args: readonly FeelValue[] | undefined, scope: Scope) => {
    const recorder = new Recorder(key, norms, on)
    return new Kept(evaluate(args, scope, recorder), recorder)
  }
  return {
    value: (args, scope) => evaluate(args, scope, new Unrecorded(on)),
    record(args, scope) {
      const kept = keep(args, scope)
      const { value, warnings, failed } = kept
      const record = kept.record()
      return failed === null ? { value, record, warnings } : { value, record, warnings, failed }
    },
    keep,
  }
}

class Kept implements KeptDecision {
  readonly value: FeelValue
  readonly warnings: readonly Warning[]
  readonly failed: Problem | null
  private readonly trace: Trace | undefined
  private readonly recorder: Recorder

  constructor({ value, warnings, failed, trace }: Evaluation, recorder: Recorder) {
    this.value = value
    this.warnings = warnings
    this.failed = failed ?? null
    this.trace = trace
    this.recorder = recorder
  }

  record(): DecisionRecord {
    const record = this.recorder.record()
    return this.trace === undefined ? record : { ...record, trace: this.trace }
  }
}
