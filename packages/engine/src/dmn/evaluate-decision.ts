import { guarded } from '../feel/evaluate.ts'
import type { EvaluationOptions, Warning } from '../feel/run.ts'
import { Abort } from '../feel/run.ts'
import type { Scope } from '../feel/scope.ts'
import type { FeelValue } from '../feel/value.ts'
import { localDate } from '../feel/zone.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { DecisionLibrary } from './decision-library.ts'
import type { DecisionRecord } from './decision-record.ts'
import { DecisionSession } from './decision-session.ts'
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

/**
 * Evaluates a decision or a decision service by its key. `args` are for one with formal parameters; one without
 * reads `scope`.
 * The budget of `options` covers everything it calls. Fails with `parameter-missing`, `parameter-unknown`,
 * `table-overlap`, `table-any-differs`, `decision-unknown`, `decision-arguments`, `decision-cycle`,
 * `decision-date`, `decision-not-in-force`, `feel-budget`, `feel-size`, `feel-depth`; never throws.
 */
export function evaluateDecision(
  library: DecisionLibrary,
  key: string,
  args: readonly FeelValue[] | undefined,
  scope: Scope,
  options: DecisionOptions,
): DecisionEvaluation {
  const linked = library.decisions.get(key)
  const service = library.services.get(key)
  const today = localDate(options.now, options.zone)
  const recorder = new Recorder(key, linked?.norms ?? [], options.on ?? today)
  const evaluation = guarded(options, (run) => {
    const session = new DecisionSession(library, scope, run, today)
    if (linked !== undefined) return session.start(linked, args, recorder)
    if (service !== undefined) return session.serve(service, args ?? [], recorder)
    throw new Abort(problem('decision-unknown', { decision: key }))
  })
  return { ...evaluation, record: recorder.record() }
}
