import type { Tagged } from '../canonical/tagged-value.ts'
import { problem } from '../problems/problem.ts'
import { assign } from './mapping.ts'
import type { CaseRun } from './case-run.ts'
import type { Command } from './command.ts'
import type { Node } from './compiled-process.ts'
import { contextOfValues } from './context-of-values.ts'
import { cancelInside, clearScope, listenForEvents, openScope } from './scopes.ts'
import type { Subscription } from './state.ts'
import { stopListening } from './stop-listening.ts'
import { Stop } from './stop.ts'
import { usualClass } from './variables.ts'

/** What an event brings along. */
export interface Payload {
  readonly name: string
  readonly data: Readonly<Record<string, Tagged>>
}

/** Whose token an event moves: one that rests at a step, or none where it starts an event subprocess of the scope. */
interface Owner {
  readonly token: string | null
  readonly scope: string
}

/** Opens a subscription; a message that was kept for it comes at once. */
export function subscribe(run: CaseRun, subscription: Subscription): void {
  const id = run.nextId('a')
  run.emit('subscription.opened', { subscription: id, ...subscription })
  if (subscription.kind !== 'message') return
  for (const [message, kept] of Object.entries(run.state.messages ?? {})) {
    if (kept.name !== subscription.name || !fits(subscription, kept.key)) continue
    if (kept.until < run.now) {
      run.emit('message.gone', { message })
      continue
    }
    const data = Object.values(run.state.vault).find((vault) => vault.messages && message in vault.messages)?.messages?.[message]
    run.emit('message.gone', { message })
    return happen(run, id, { name: kept.name, data: recordOf(data) })
  }
}

function recordOf(data: Tagged | undefined): Readonly<Record<string, Tagged>> {
  return data !== null && typeof data === 'object' && !Array.isArray(data) ? (data as Record<string, Tagged>) : {}
}

function fits({ key }: Subscription, given: string | null): boolean {
  return key === null || key === given
}

/** A message arrives. Where nobody waits for it, it is kept as long as the definition says, or refused. */
export function deliver(run: CaseRun, { message: name, key = null, data = {} }: Extract<Command, { type: 'deliver' }>): void {
  for (const [id, found] of Object.entries(run.state.subscriptions ?? {})) {
    if (found.kind === 'message' && found.name === name && fits(found, key)) return happen(run, id, { name, data })
  }
  const { definition } = run.world.definition
  const keepFor = definition.messages?.find((message) => message.name === name)?.keepFor
  if (keepFor === undefined) return run.refuse(problem('message-unexpected', { message: name }))
  const until = run.evaluation.after(run.now, run.evaluation.evaluate(`duration("${keepFor}")`, undefined, refusing), refusing)
  const message = run.nextId('m')
  run.emit('message.kept', { message, name, key, until })
  run.emit('message.written', { message, payload: { ...data } }, usualClass(definition))
}

const refusing = (...problems: Parameters<CaseRun['refuse']>): never => {
  throw new Stop('refusal', problems)
}

/** A signal reaches everybody in the case who waits for it (BPMN 2.0 §10.5.4). */
export function signalAll(run: CaseRun, name: string, data: Readonly<Record<string, Tagged>> = {}): void {
  for (const [id, { kind, name: awaited }] of Object.entries(run.state.subscriptions ?? {})) {
    if (kind === 'signal' && awaited === name && run.state.subscriptions?.[id]) happen(run, id, { name, data })
  }
}

/** A signal of a repeating step itself: its boundary takes it beside the turns that go on. */
export function throwAtBoundary(run: CaseRun, token: string, node: Node, name: string): void {
  for (const found of Object.values(run.state.subscriptions ?? {})) {
    if (found.kind !== 'signal' || found.name !== name || found.token !== token) continue
    const boundary = node.boundaries.find(({ key }) => key === found.step)
    if (boundary) enterAt(run, run.createToken(found.scope), boundary, null)
  }
  run.emit('event.thrown', { step: node.key, kind: 'signal', name })
}

/** Conditions that were false and have become true; true when something happened. */
export function lookAtConditions(run: CaseRun): boolean {
  const before = run.facts.length
  for (const [id, found] of Object.entries(run.state.subscriptions ?? {})) {
    if (found.kind !== 'condition' || run.state.subscriptions?.[id] === undefined) continue
    const met = isMet(run, found)
    if (met === (found.met === true)) continue
    run.emit('condition.changed', { subscription: id, met })
    if (met) happen(run, id, null)
  }
  return run.facts.length > before
}

function isMet(run: CaseRun, { name, token, scope }: Subscription): boolean {
  try {
    return run.evaluate(name, token ?? scope) === true
  } catch (error) {
    // What cannot be told is not the case (yet).
    if (error instanceof Stop && error.kind === 'failure') return false
    throw error
  }
}

/** What was subscribed to has happened. */
export function happen(run: CaseRun, id: string, payload: Payload | null): void {
  const found = run.state.subscriptions?.[id]
  if (!found) return
  const node = run.node(found.step, found.scope)
  if (!listensOn(node)) run.emit('subscription.closed', { subscription: id })
  trigger(run, node, found, payload)
}

/** A non-interrupting event can happen again while its host or scope is there. */
export function listensOn({ step, block }: Node): boolean {
  const beside = step.attachedTo !== undefined || block.starts === true
  return beside && step.interrupting === false && block.needsAll?.(step.config as never) !== true
}

/** An event has happened for a step: its token moves on, its host is left, or its event subprocess begins. */
export function trigger(run: CaseRun, node: Node, owner: Owner, payload: Payload | null): void {
  const { step, block } = node
  if (block.needsAll?.(step.config as never) === true && stillWaits(run, node, owner)) return
  if (owner.token === null) return startEventSubprocess(run, owner.scope, node, payload)
  const at = run.state.tokens[owner.token]
  if (!at) return
  if (at.step === node.key) return go(run, owner.token, node, payload)
  const host = run.node(at.step ?? '', at.scope)
  if (step.attachedTo === host.key) return takeBoundary(run, owner.token, host, node, payload)
  // An event-based gateway: the first event decides (BPMN 2.0 §13.4.4).
  const way = host.out.find(({ to }) => to === node)
  run.withdraw(owner.token)
  run.emit('step.left', { token: owner.token, step: host.key, flow: way?.key ?? null })
  enterAt(run, owner.token, node, payload)
}

/** Of several events that are all needed, some have not happened yet. */
function stillWaits(run: CaseRun, { key }: Node, { token, scope }: Owner): boolean {
  const { subscriptions = {}, timers } = run.state
  return (
    Object.values(subscriptions).some((found) => found.step === key && found.token === token && found.scope === scope) ||
    Object.values(timers).some((timer) => timer.step === key && timer.token === (token ?? '') && timer.status === 'set')
  )
}

/** A token enters an event that has happened already, and goes on. */
export function enterAt(run: CaseRun, token: string, node: Node, payload: Payload | null): void {
  run.emit('step.entered', { token, step: node.key })
  go(run, token, node, payload)
}

function go(run: CaseRun, token: string, node: Node, payload: Payload | null): void {
  run.attempt(token, node, () => {
    const { block, step } = node
    const scope = run.state.tokens[token]?.scope ?? 's0'
    // Without outputs of its own, an event gives all it brings along.
    if (payload && step.outputs === undefined) {
      for (const [name, value] of Object.entries(payload.data)) assign(run, scope, name, value)
    }
    if (block.happened) return block.happened(run.stepRun(token, node) as never)
    run.leave(token, node, payload ? { locals: { message: contextOfValues(payload.data) } } : {})
  })
}

/** The start of an event subprocess has happened: beside what goes on in the scope, or instead of it. */
export function startEventSubprocess(run: CaseRun, scope: string, start: Node, payload: Payload | null = null): void {
  const event = start.parent
  if (event === null) return
  if (start.step.interrupting !== false) {
    stopListening(run, null, scope)
    clearScope(run, scope, '')
  }
  const inner = openScope(run, { parent: scope, kind: 'event', node: event, token: null })
  listenForEvents(run, inner, event.inside)
  enterAt(run, run.createToken(inner), start, payload)
}

/**
 * A boundary event has happened: the host is stopped and its token goes on from the event, or it goes on waiting
 * beside a new token (BPMN 2.0 §10.5.4, §13.5.3).
 */
export function takeBoundary(run: CaseRun, token: string, host: Node, boundary: Node, payload: Payload | null = null): void {
  if (boundary.step.interrupting === false) {
    return enterAt(run, run.createToken(run.state.tokens[token]?.scope), boundary, payload)
  }
  cancelInside(run, token)
  run.withdraw(token)
  run.emit('step.left', { token, step: host.key, flow: null })
  enterAt(run, token, boundary, payload)
}
