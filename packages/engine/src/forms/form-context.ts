import type { Tagged } from '../canonical/tagged-value.ts'
import type { Result } from '../problems/problem.ts'
import type { Source } from './entry.ts'

/** The names an expression of a form sees, as tagged values; undefined for a name that is not the form's. */
export type FormScope = (name: string) => Tagged | undefined

/**
 * Evaluates a FEEL expression of the definition, given by its source. The host brings it, with what else
 * the expression may read (parameters, decisions, the instant of the request).
 */
export type Evaluate = (source: string, scope: FormScope) => Result<Tagged>

/** Begins to assess a form: all expressions evaluated with what it returns share one budget of work. */
export type BeginEvaluation = () => Evaluate

/** What judging a form needs from outside. `today` is the calendar date where the authority is. */
export interface FormContext {
  readonly begin: BeginEvaluation
  readonly today: string
}

/** `source` is recorded with every entry. */
export interface SendingContext extends FormContext {
  readonly source: Source
}
