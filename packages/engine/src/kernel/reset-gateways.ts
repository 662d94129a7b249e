import type { CaseRun } from './case-run.ts'
import { StepAtWork } from './step-at-work.ts'

/** Gateways that have let tokens through and wait for the rest of a round, which may be none (BPMN 2.0 §13.4.5). */
export function resetGateways(run: CaseRun): boolean {
  for (const place of Object.keys(run.state.gateways ?? {})) {
    const [scope = '', step = ''] = place.split('/')
    if (run.state.scopes[scope] === undefined) continue
    const node = run.node(step, scope)
    const before = run.facts.length
    const [token = null] = Object.keys(run.state.tokens).filter((key) => {
      const at = run.state.tokens[key]
      return at?.step === step && at.scope === scope
    })
    run.attempt(token, node, () => node.block.settle?.(new StepAtWork(run, node, token ?? '', scope) as never))
    if (run.facts.length > before) return true
  }
  return false
}
