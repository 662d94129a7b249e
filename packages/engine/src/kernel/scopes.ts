import { problem } from '../problems/problem.ts'
import { setOutputs } from './mapping.ts'
import type { CaseRun } from './case-run.ts'
import { insideOf, type Node, plainStarts } from './compiled-process.ts'
import { stopListening } from './stop-listening.ts'
import type { ScopeKind } from './state.ts'
import { Stop } from './stop.ts'

/** How deep scopes may lie in each other; a process that calls itself without end stops here with an incident. */
export const DEPTH_LIMIT = 50

export interface Opening {
  readonly parent: string
  readonly kind: ScopeKind
  readonly node: Node
  readonly token: string | null
  readonly definition?: string
  readonly number?: number
  readonly compensates?: string
}

/** Opens a scope. Too many in each other fail at the step (`scopes-too-deep`). */
export function openScope(run: CaseRun, { parent, kind, node, token, definition, number, compensates }: Opening): string {
  let depth = 1
  for (let at: string | null = parent; at !== null; at = run.state.scopes[at]?.parent ?? null) depth += 1
  if (depth > DEPTH_LIMIT) {
    throw new Stop('failure', [problem('scopes-too-deep', { step: node.step.name.de, limit: String(DEPTH_LIMIT) })])
  }
  const scope = run.nextId('s')
  run.emit('scope.opened', {
    scope,
    parent,
    kind,
    step: node.key,
    token,
    definition: definition ?? run.state.scopes[parent]?.definition ?? run.state.process.hash,
    ...(number === undefined ? {} : { number }),
    ...(compensates === undefined ? {} : { compensates }),
  })
  return scope
}

/** Begins a scope: its event subprocesses listen, its plain starts get tokens. False when there is nothing to begin. */
export function beginScope(run: CaseRun, scope: string, inside: readonly Node[]): boolean {
  const starts = plainStarts(inside)
  for (const start of starts) run.arrive(run.createToken(scope), start)
  listenForEvents(run, scope, inside)
  return starts.length > 0
}

/** The starts of event subprocesses listen while the scope around them is there (BPMN 2.0 §13.3.4). */
export function listenForEvents(run: CaseRun, scope: string, inside: readonly Node[]): void {
  for (const { block, inside: inner } of inside) {
    if (block.startedByEvent !== true) continue
    for (const start of inner) {
      if (start.block.starts === true && run.state.scopes[scope]) run.armScope(scope, start)
    }
  }
}

/** Steps inside a scope. */
export function insideScope(run: CaseRun, scope: string): readonly Node[] {
  const found = run.state.scopes[scope]
  if (!found?.parent || found.kind === 'call' || found.step === undefined) return run.process(scope).top
  return insideOf(run.process(scope), run.node(found.step, found.parent))
}

/** Ends all that goes on in a scope and in those inside of it, but for one token. */
export function clearScope(run: CaseRun, scope: string, but?: string): void {
  for (const [inner, { parent, completed }] of Object.entries(run.state.scopes)) {
    if (parent === scope && run.state.scopes[inner] && !(completed && but !== undefined)) cancelScope(run, inner)
  }
  for (const [token, { scope: at }] of Object.entries(run.state.tokens)) {
    if (at === scope && token !== but && run.state.tokens[token]) cancelToken(run, token)
  }
}

/** Ends a scope with everything in it; what it was the inside of stays where it is. */
export function cancelScope(run: CaseRun, scope: string): void {
  stopListening(run, null, scope)
  clearScope(run, scope)
  run.emit('scope.ended', { scope })
}

/** Ends everything that goes on inside of the step at which a token rests. */
export function cancelInside(run: CaseRun, token: string): void {
  for (const [scope, { token: owner }] of Object.entries(run.state.scopes)) {
    if (owner === token && run.state.scopes[scope]) cancelScope(run, scope)
  }
  if (run.state.turns?.[token]) run.emit('turns.ended', { token })
}

function cancelToken(run: CaseRun, token: string): void {
  cancelInside(run, token)
  run.withdraw(token)
  if (run.state.compensating?.[token]) run.emit('compensation.done', { token })
  const step = run.state.tokens[token]?.step ?? null
  if (step !== null) run.emit('step.left', { token, step, flow: null })
  run.emit('token.ended', { token })
}

/** Completes a scope in which nothing goes on any more (BPMN 2.0 §13.3.4, §13.5.3). */
export function closeIfDone(run: CaseRun, scope: string, step = ''): void {
  const { scopes, tokens } = run.state
  const found = scopes[scope]
  // The case itself ends when everything has settled.
  if (!found?.parent || found.completed || found.kind === 'turn') return
  if (found.token && found.step !== undefined) {
    const node = run.node(found.step, found.parent)
    const { childDone } = node.block
    if (childDone) {
      if (childDone(run.stepRun(found.token, node) as never, scope, step) === 'wait') return
      clearScope(run, scope, '')
      return completeScope(run, scope)
    }
  }
  for (const token in tokens) if (tokens[token]?.scope === scope) return
  for (const inner in scopes) if (scopes[inner]?.parent === scope && !scopes[inner].completed) return
  completeScope(run, scope)
}

/** The scope is over; whoever waits for it goes on. */
export function completeScope(run: CaseRun, scope: string): void {
  const found = run.state.scopes[scope]
  if (!found?.parent || found.step === undefined) return
  stopListening(run, null, scope)
  const { token, compensates, parent } = found
  if (token === null || token === undefined) {
    run.emit('scope.ended', { scope })
    if (compensates !== undefined) run.compensated(compensates)
    return closeIfDone(run, parent)
  }
  const node = run.node(found.step, parent)
  const { step } = node
  if (step.outputs !== undefined) setOutputs(run, token, node, undefined, scope)
  const undoable = found.kind === 'sub' && canBeUndone(run, scope, node)
  run.emit(undoable ? 'scope.completed' : 'scope.ended', { scope })
  run.leave(token, node, { within: undoable ? scope : null })
}

/** Something in it was done that can be undone, or it says itself how to. */
function canBeUndone(run: CaseRun, scope: string, node: Node): boolean {
  for (const { scope: at } of Object.values(run.state.compensations ?? {})) if (at === scope) return true
  return undoingInside(node) !== null
}

/** The event subprocess that undoes the subprocess around it. */
export function undoingInside(node: Node): Node | null {
  return (
    node.inside.find(({ block, inside }) => {
      if (block.startedByEvent !== true) return false
      return inside.some((start) => start.block.catches?.(start.step.config as never, { kind: 'compensation', code: null }))
    }) ?? null
  )
}
