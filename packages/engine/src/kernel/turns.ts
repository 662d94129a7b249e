import { problem } from '../problems/problem.ts'
import type { Repetition } from '../definition/graph.ts'
import type { Tagged } from '../canonical/tagged-value.ts'
import { toTagged } from '../feel/tagged.ts'
import { integer } from '../feel/number.ts'
import { numberValue } from './number-value.ts'
import { assign, setVariables } from './mapping.ts'
import type { CaseRun } from './case-run.ts'
import { offer, offerCompensation } from './compensation.ts'
import type { Node } from './compiled-process.ts'
import { throwAtBoundary } from './listening.ts'
import { cancelInside, openScope } from './scopes.ts'
import type { CaseState } from './state.ts'
import { Stop } from './stop.ts'
import { variableOf } from './variables.ts'

/** Turns of one step at most. */
export const TURN_LIMIT = 10_000

/** The name under which the list of a step's turns is kept with its token. */
const ITEMS = 'turnItems'

/** Whether a token is inside of one turn of the step. */
export function isTurn(state: CaseState, token: string, node: Node): boolean {
  const scope = state.scopes[state.tokens[token]?.scope ?? '']
  return scope?.kind === 'turn' && scope.step === node.key
}

/** A step that repeats begins: its token waits, each turn has a token of its own (BPMN 2.0 §13.3.6, §13.3.7). */
export function beginTurns(run: CaseRun, token: string, node: Node, repeats: Repetition): void {
  if (repeats.kind === 'loop') {
    const none = repeats.maximum === 0 || (repeats.testBefore === true && !holds(run, token, repeats.condition, 0))
    if (none) return run.leave(token, node)
    run.emit('turns.begun', { token, total: null })
    return nextTurn(run, token, node, null)
  }
  const items = repeats.collection === undefined ? null : listOf(run, token, node, repeats.collection)
  const total = items?.length ?? countOf(run, token, node, repeats.count)
  if (total > TURN_LIMIT) fail('turns-too-many', node, String(total))
  if (repeats.into) assign(run, run.state.tokens[token]?.scope ?? 's0', repeats.into.name, [])
  if (total === 0) return run.leave(token, node)
  run.emit('turns.begun', { token, total })
  if (items && repeats.sequential) setVariables(run, token, { [ITEMS]: [...items] })
  const first = repeats.sequential ? 1 : total
  for (let turn = 0; turn < first; turn += 1) nextTurn(run, token, node, items)
}

function nextTurn(run: CaseRun, token: string, node: Node, items: readonly Tagged[] | null): void {
  const begun = run.state.turns?.[token]?.begun ?? 0
  const parent = run.state.tokens[token]?.scope ?? 's0'
  const number = begun + 1
  const scope = openScope(run, { parent, kind: 'turn', node, token, number })
  const { repeats } = node.step
  const item = repeats?.kind === 'each' && repeats.item !== undefined && items ? { [repeats.item]: items[begun] ?? null } : {}
  setVariables(run, scope, { loopCounter: { $number: String(number) }, ...item })
  run.arrive(run.createToken(scope), node)
}

/** A turn is over: another one begins, or the step is done. */
export function turnDone(run: CaseRun, inner: string, node: Node, within: string | null): void {
  const scope = run.state.tokens[inner]?.scope ?? ''
  const token = run.state.scopes[scope]?.token ?? ''
  const { repeats } = node.step
  if (repeats?.kind === 'each' && repeats.into) collect(run, inner, token, repeats.into)
  const undoable = offerCompensation(run, inner, node, within)
  run.emit('step.left', { token: inner, step: node.key, flow: null })
  run.emit('token.ended', { token: inner })
  run.emit(undoable ? 'scope.completed' : 'scope.ended', { scope })
  if (undoable) offer(run, { scope: run.state.tokens[token]?.scope ?? 's0', step: node.key, within: scope })
  run.emit('turn.done', { token })
  const turns = run.state.turns?.[token]
  if (!turns || !repeats) return
  if (repeats.kind === 'loop') {
    const more = repeats.maximum === undefined || turns.done < repeats.maximum
    if (more && (repeats.condition === undefined ? repeats.maximum !== undefined : holds(run, token, repeats.condition, turns.done))) {
      return nextTurn(run, token, node, null)
    }
    return finish(run, token, node)
  }
  const { total } = turns
  const counts = {
    numberOfInstances: integer(total ?? 0),
    numberOfCompletedInstances: integer(turns.done),
    numberOfActiveInstances: integer(turns.begun - turns.done),
    numberOfTerminatedInstances: integer(0),
    loopCounter: integer(turns.done),
  }
  const { behavior = 'all', signal, complex = [] } = repeats
  if (signal !== undefined && (behavior === 'none' || (behavior === 'one' && turns.done === 1))) throwAtBoundary(run, token, node, signal)
  if (behavior === 'complex') {
    for (const event of complex) {
      if (run.evaluate(event.condition, token, counts) === true) throwAtBoundary(run, token, node, event.signal)
    }
  }
  if (!run.state.turns?.[token]) return
  const enough = repeats.completion !== undefined && run.evaluate(repeats.completion, token, counts) === true
  if (enough || turns.done === total) return finish(run, token, node)
  if (!repeats.sequential) return
  const items = variableOf(run.state, token, ITEMS)
  nextTurn(run, token, node, Array.isArray(items) ? items : null)
}

function finish(run: CaseRun, token: string, node: Node): void {
  cancelInside(run, token)
  const { outputs: _, ...step } = node.step
  // Each turn has given its results already.
  run.leave(token, { ...node, step })
}

function collect(run: CaseRun, inner: string, token: string, into: { name: string; value: string }): void {
  const scope = run.state.tokens[token]?.scope ?? 's0'
  const before = toTagged(run.evaluate(into.name, token))
  const value = toTagged(run.evaluate(into.value, inner))
  assign(run, scope, into.name, [...(Array.isArray(before) ? before : []), value])
}

function holds(run: CaseRun, token: string, condition: string | undefined, done: number): boolean {
  return condition === undefined || run.evaluate(condition, token, { loopCounter: integer(done) }) === true
}

function listOf(run: CaseRun, token: string, node: Node, source: string): readonly Tagged[] {
  const value = toTagged(run.evaluate(source, token))
  return Array.isArray(value) ? value : fail('turns-without-list', node, source)
}

function countOf(run: CaseRun, token: string, node: Node, source = '0'): number {
  const count = numberValue(run.evaluate(source, token))
  return count !== null && Number.isInteger(count) && count >= 0 ? count : fail('turns-without-count', node, source)
}

function fail(name: 'turns-too-many' | 'turns-without-list' | 'turns-without-count', node: Node, source: string): never {
  throw new Stop('failure', [problem(name, { step: node.step.name.de, source, limit: String(TURN_LIMIT) })])
}
