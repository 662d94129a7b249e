import type { CaseData } from '../forms/data.ts'
import type { Entry } from '../forms/entry.ts'
import { answerProblem } from '../forms/answer-problem.ts'
import { fieldAt } from '../forms/entry-path.ts'
import { fieldKind } from '../forms/fields/index.ts'
import { problem } from '../problems/problem.ts'
import type { StepRun } from './step-run.ts'

/**
 * Records case data: one fact per retention class, in the order of their keys. What is recorded stays, so the
 * last look is here: a value that is not of its field's kind is refused (`answer-kind`), whoever read it.
 */
export function recordData(run: Pick<StepRun, 'emit' | 'world' | 'refuse'>, data: CaseData): void {
  for (const [list, items] of Object.entries(data.items)) run.emit('items.recorded', { list, items: [...items] })
  const classes = new Map<string, Record<string, Entry>>()
  for (const path of Object.keys(data.entries).sort()) {
    const entry = data.entries[path]
    const field = fieldAt(run.world.definition.definition, path)
    if (!entry || !field) continue
    const kind = fieldKind(field.kind)
    const fits = kind !== undefined && !kind.repeats && (isEmpty(entry) || kind.write(entry, field.config ?? {}) !== null)
    if (!fits) return run.refuse(answerProblem(problem('answer-kind', { expected: field.kind }), path, field.label))
    const entries = classes.get(field.retention) ?? {}
    entries[path] = entry
    classes.set(field.retention, entries)
  }
  for (const retention of [...classes.keys()].sort()) {
    run.emit('data.recorded', { entries: classes.get(retention) ?? {} }, retention)
  }
}

/** No value, and nothing known of one: declared unavailable, or an answer that was taken back. */
function isEmpty({ value, partial }: Entry): boolean {
  return value === null && partial === undefined
}
