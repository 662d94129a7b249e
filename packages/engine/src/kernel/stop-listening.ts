import type { CaseRun } from './case-run.ts'

/** Closes what a token, or the starts of a scope's event subprocesses, listen for, timers too. */
export function stopListening(run: CaseRun, token: string | null, scope: string): void {
  const { subscriptions, timers } = run.state
  for (const id in subscriptions) {
    const found = subscriptions[id]
    if (found?.token === token && (token !== null || found.scope === scope)) run.emit('subscription.closed', { subscription: id })
  }
  if (token !== null) return
  for (const timer in timers) {
    if (timers[timer]?.scope === scope && timers[timer].status === 'set') run.emit('timer.cancelled', { timer })
  }
}
