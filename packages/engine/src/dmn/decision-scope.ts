import { type EvaluationOptions, Run } from '../feel/run.ts'
import type { Scope } from '../feel/scope.ts'
import { localDate } from '../feel/zone.ts'
import type { DecisionLibrary } from './decision-library.ts'
import { DecisionSession } from './decision-session.ts'

/**
 * What expressions outside of decisions (forms, flows, letters) may read beside the case: its names first, then
 * decisions by their keys and `parameter`, both for the day of `now`. Decisions are evaluated when they are
 * read, on the budget of the expression that reads them.
 */
export function decisionScope(library: DecisionLibrary, base: Scope, options: EvaluationOptions): Scope {
  const sessions = new WeakMap<Run, DecisionSession>()
  let today: string | undefined
  const sessionOf = (run: Run) => {
    const known = sessions.get(run)
    if (known !== undefined) return known
    today ??= localDate(options.now, options.zone)
    const session = new DecisionSession(library, base, run, today)
    sessions.set(run, session)
    return session
  }
  return {
    get(name, run) {
      const value = base.get(name, run)
      return value === undefined ? sessionOf(run ?? new Run(options)).outside(name) : value
    },
  }
}
