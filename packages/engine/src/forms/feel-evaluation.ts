import { type EvaluationOptions, evaluateShared } from '../feel/evaluate.ts'
import type { Linked } from '../feel/link.ts'
import { Run, type Watch } from '../feel/run.ts'
import type { Scope } from '../feel/scope.ts'
import { fromTagged, toTagged } from '../feel/tagged.ts'
import { fine, refuse, type Result } from '../problems/problem.ts'
import type { BeginEvaluation } from './form-context.ts'

/** Some thousand conditions of usual length; less than a noticeable wait. */
const BUDGET = 200_000

/**
 * Evaluates the expressions of a form. `linked` finds an expression by its source, compiled at publishing;
 * `outer` has what forms may read besides their answers (parameters, decisions), hidden by the names of the
 * form. An evaluation that is stopped (budget, size, depth) is a problem; warnings are the modeller's.
 * `options.budget` is for all expressions of one assessment together; 200,000 units when absent. `watch`
 * begins the host's watchdog of one assessment.
 */
export function formEvaluation(
  linked: (source: string) => Result<Linked>,
  outer: Scope,
  options: EvaluationOptions,
  watch?: Watch,
): BeginEvaluation {
  return () => {
    const interrupt = watch?.()
    const run = new Run({ budget: BUDGET, ...options, ...(interrupt === undefined ? {} : { interrupt }) })
    return (source, names) => {
      const expression = linked(source)
      if (!expression.ok) return expression
      const scope: Scope = {
        get(name) {
          const value = names(name)
          if (value === undefined) return outer.get(name, run)
          const read = fromTagged(value)
          return read.ok ? read.value : null
        },
      }
      const evaluation = evaluateShared(expression.value, scope, run)
      return evaluation.failed === undefined ? fine(toTagged(evaluation.value)) : refuse(evaluation.failed)
    }
  }
}
