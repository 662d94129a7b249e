import type { CaseRun } from './case-run.ts'
import type { Node } from './compiled-process.ts'
import { takeBoundary } from './listening.ts'
import { beginScope, cancelInside, clearScope, openScope, undoingInside } from './scopes.ts'
import type { Compensating, Compensation } from './state.ts'

/**
 * A finished step can be undone: it has a handler at its boundary, or it was a subprocess with such steps in it (BPMN
 * 2.0 §13.5.5). `within` is the scope of the subprocess, where it is kept. Whether there was something to offer.
 */
export function offerCompensation(run: CaseRun, token: string, node: Node, within: string | null): boolean {
  if (within === null && handlerOf(node) === null) return false
  offer(run, { scope: run.state.tokens[token]?.scope ?? 's0', step: node.key, within })
  return true
}

export function offer(run: CaseRun, compensation: Compensation): void {
  run.emit('compensation.offered', { compensation: run.nextId('k'), ...compensation })
}

function handlerOf({ boundaries }: Node): string | null {
  for (const { block, step } of boundaries) {
    const handler = block.undoneBy?.(step.config as never)
    if (handler !== undefined) return handler
  }
  return null
}

/**
 * Undoes what was finished in a scope, the last first; `activity` narrows it to one step. The token that asks waits
 * until all is undone, and does `then`. False when there is nothing to undo: the token goes on at once.
 */
export function compensate(
  run: CaseRun,
  token: string,
  scope: string,
  activity: string | null,
  then: Compensating['then'],
): boolean {
  const left = offered(run, scope, activity)
  if (left.length === 0) return false
  run.emit('compensation.asked', { token, left, then })
  continueCompensation(run, token)
  return true
}

/** What can be undone in a scope, the last first; a subprocess without an own way to be undone gives its parts. */
function offered(run: CaseRun, scope: string, activity: string | null): string[] {
  const found = Object.entries(run.state.compensations ?? {}).filter(
    ([, entry]) => entry.scope === scope && (activity === null || entry.step === activity),
  )
  return found.reverse().flatMap(([key, { step, within }]) => {
    if (within === null) return [key]
    const node = run.node(step, scope)
    if (handlerOf(node) !== null || (run.state.scopes[within]?.kind === 'sub' && undoingInside(node) !== null)) return [key]
    return offered(run, within, null)
  })
}

/** The next of what a token asked to undo; when nothing is left, the token goes on. */
export function continueCompensation(run: CaseRun, token: string): void {
  for (;;) {
    const asked = run.state.compensating?.[token]
    if (asked === undefined) return
    const key = asked.left[0]
    if (key === undefined) return finish(run, token, asked.then)
    const entry = run.state.compensations?.[key]
    run.emit('compensation.begun', { compensation: key, token })
    if (entry !== undefined && undo(run, entry, token)) return
  }
}

/** Starts the handler; false when there is nothing that would run. */
function undo(run: CaseRun, { scope, step, within }: Compensation, asker: string): boolean {
  const node = run.node(step, scope)
  const handler = handlerOf(node)
  if (handler !== null) {
    run.arrive(run.createToken(scope, asker), run.node(handler, scope))
    return true
  }
  const event = undoingInside(node)
  if (event === null || within === null) return false
  const inner = openScope(run, { parent: within, kind: 'event', node: event, token: null, compensates: asker })
  for (const start of event.inside) {
    if (start.block.starts === true) run.arrive(run.createToken(inner), start)
  }
  beginScope(run, inner, event.inside.filter(({ block }) => block.startedByEvent === true))
  return true
}

function finish(run: CaseRun, token: string, then: Compensating['then']): void {
  run.emit('compensation.done', { token })
  const at = run.state.tokens[token]
  if (!at || at.step === null) return
  const node = run.node(at.step, at.scope)
  if (then === 'leave') return run.leave(token, node)
  if (then === 'cancel') return leaveCancelled(run, token)
  run.stepRun(token, node).end()
}

/** A transaction is given up: what goes on in it stops, what was done is undone, then it is left by its cancel event. */
export function cancelTransaction(run: CaseRun, token: string): void {
  const scope = transactionAround(run, token)
  if (scope === null) return
  clearScope(run, scope, token)
  if (!compensate(run, token, scope, null, 'cancel')) leaveCancelled(run, token)
}

function transactionAround(run: CaseRun, token: string): string | null {
  for (let scope = run.state.tokens[token]?.scope ?? null; scope !== null; ) {
    const found = run.state.scopes[scope]
    if (!found?.parent || found.step === undefined) return null
    if (run.node(found.step, found.parent).block.transaction === true) return scope
    scope = found.parent
  }
  return null
}

function leaveCancelled(run: CaseRun, token: string): void {
  const scope = transactionAround(run, token)
  const found = scope === null ? undefined : run.state.scopes[scope]
  if (scope === null || !found?.token || found.step === undefined || !found.parent) return
  const node = run.node(found.step, found.parent)
  const boundary = node.boundaries.find(({ block, step }) => block.catches?.(step.config as never, { kind: 'cancel', code: null }))
  if (boundary) return takeBoundary(run, found.token, node, boundary)
  cancelInside(run, found.token)
  run.leave(found.token, node)
}
