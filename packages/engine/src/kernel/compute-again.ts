import { canonicalJson } from '../canonical/json.ts'
import type { CaseRun } from './case-run.ts'

/**
 * Results that a person has before them and has not decided on: since they were computed, a value may have
 * become known or a day have come. Only one that comes out otherwise is recorded anew.
 */
export function computeAgain(run: CaseRun): void {
  for (const item of Object.values(run.state.workItems)) {
    if (item.status !== 'open') continue
    const node = run.nodeOf(item.token, item.step)
    const name = node.block.decidesOn?.(node.step.config as never)
    if (name === undefined) continue
    for (const [retention, { decisions }] of Object.entries(run.state.vault)) {
      const before = decisions[name]
      if (before === undefined) continue
      const record = run.stepRun(item.token, node).decide(before.record.decision)
      if (canonicalJson(record.output) === canonicalJson(before.record.output)) continue
      run.emit('decision.recorded', { name, step: before.step, record }, retention)
    }
  }
}
