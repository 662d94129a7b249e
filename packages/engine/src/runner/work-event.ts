import type { ScenarioEvent } from '../definition/scenario.ts'
import type { Command } from '../kernel/command.ts'
import { partKey, sourceKey } from '../kernel/expansion.ts'
import type { CaseState } from '../kernel/state.ts'

/**
 * What a person's work of a test case asks of a case as it stands: to finish the open work of that step or part, or,
 * where nobody waits for a participant any more, to record what it said late. `today` is a calendar date. An empty
 * item is one that the kernel refuses by name.
 */
export function commandOfWork(event: Extract<ScenarioEvent, { kind: 'complete' }>, state: CaseState | null, today: string): Command {
  const { step, part, outcome, question, note, receivedOn, counts } = event
  const fits = (at: string) => (part === undefined ? sourceKey(at) === step : at === partKey(step, part))
  const items = Object.entries(state?.workItems ?? {}).filter(([, work]) => fits(work.step))
  const open = items.find(([, { status }]) => status === 'open')?.[0]
  const said = {
    outcome,
    ...(note === undefined ? {} : { note }),
    ...(counts === undefined ? {} : { counts }),
  }
  if (open === undefined && part !== undefined && items.some(([, { status }]) => status === 'withdrawn')) {
    return { type: 'record-late', step: partKey(step, part), receivedOn: receivedOn ?? today, ...said }
  }
  const more = { ...(question === undefined ? {} : { question }), ...(receivedOn === undefined ? {} : { receivedOn }) }
  return { type: 'complete', item: open ?? '', ...said, ...more }
}
