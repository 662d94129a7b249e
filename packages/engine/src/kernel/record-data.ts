import type { CaseData } from '../forms/data.ts'
import type { Entry } from '../forms/entry.ts'
import { fieldAt } from '../forms/entry-path.ts'
import type { StepRun } from './step-run.ts'

/** Records case data: one fact per retention class, in the order of their keys. */
export function recordData(run: Pick<StepRun, 'emit' | 'world'>, data: CaseData): void {
  for (const [list, items] of Object.entries(data.items)) run.emit('items.recorded', { list, items: [...items] })
  const classes = new Map<string, Record<string, Entry>>()
  for (const path of Object.keys(data.entries).sort()) {
    const entry = data.entries[path]
    const field = fieldAt(run.world.definition.definition, path)
    if (!entry || !field) continue
    const entries = classes.get(field.retention) ?? {}
    entries[path] = entry
    classes.set(field.retention, entries)
  }
  for (const retention of [...classes.keys()].sort()) {
    run.emit('data.recorded', { entries: classes.get(retention) ?? {} }, retention)
  }
}
