import {
  compileExpression,
  EMPTY_SCOPE,
  EUROPE_BERLIN,
  fine,
  formEvaluation,
  type FormContext,
  type Linked,
  link,
  localDate,
} from '@laufzettel/engine'
import { watch } from '../watch.ts'

/**
 * Judges the conditions of a form that is still being written: every expression is compiled when it is met,
 * so that a broken one elsewhere in the model stops nothing here. `now` is an instant in UTC.
 */
export function previewContext(now: string): FormContext {
  const linked = new Map<string, Linked>()
  return {
    today: localDate(now, EUROPE_BERLIN),
    begin: formEvaluation(
      (source) => {
        const known = linked.get(source)
        if (known !== undefined) return fine(known)
        const compiled = compileExpression(source)
        if (!compiled.ok) return compiled
        const closure = link(compiled.value)
        linked.set(source, closure)
        return fine(closure)
      },
      EMPTY_SCOPE,
      { now, zone: EUROPE_BERLIN },
      watch,
    ),
  }
}
