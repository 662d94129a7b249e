import { type EvaluationOptions, evaluate } from '../feel/evaluate.ts'
import type { Linked } from '../feel/link.ts'
import type { Scope } from '../feel/scope.ts'
import { fromTagged, toTagged } from '../feel/tagged.ts'
import { fine, refuse, type Result } from '../problems/problem.ts'
import type { Evaluate } from './form-context.ts'

/**
 * Evaluates the expressions of a form. `linked` finds an expression by its source, compiled at publishing;
 * `outer` has what forms may read besides their answers (parameters, decisions), hidden by the names of the
 * form. An evaluation that is stopped (budget, size, depth) is a problem; warnings are the modeller's.
 */
export function formEvaluation(
  linked: (source: string) => Result<Linked>,
  outer: Scope,
  options: EvaluationOptions,
): Evaluate {
  return (source, names) => {
    const expression = linked(source)
    if (!expression.ok) return expression
    const scope: Scope = {
      get(name) {
        const value = names(name)
        if (value === undefined) return outer.get(name)
        const read = fromTagged(value)
        return read.ok ? read.value : null
      },
    }
    const evaluation = evaluate(expression.value, scope, options)
    return evaluation.failed === undefined ? fine(toTagged(evaluation.value)) : refuse(evaluation.failed)
  }
}
