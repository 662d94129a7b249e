import type { Scope } from '../feel/scope.ts'
import type { FeelValue } from '../feel/value.ts'
import type { DecisionLibrary } from './decision-library.ts'
import { type DecisionEvaluation, type DecisionOptions, prepareDecision } from './prepare-decision.ts'

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
  return prepareDecision(library, key, options).record(args, scope)
}
