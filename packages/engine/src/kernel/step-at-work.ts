import type { Tagged } from '../canonical/tagged-value.ts'
import type { Flow, Step } from '../definition/graph.ts'
import type { DecisionRecord } from '../dmn/decision-record.ts'
import { toTagged } from '../feel/tagged.ts'
import type { FeelValue } from '../feel/value.ts'
import { localDate } from '../feel/zone.ts'
import { type Problem, problem, type Result } from '../problems/problem.ts'
import type { Thrown } from './block.ts'
import { calledDefinition } from './called-definition.ts'
import { assign, setVariables } from './mapping.ts'
import type { CaseRun } from './case-run.ts'
import { cancelTransaction, compensate } from './compensation.ts'
import { insideOf, type Node, reachOf } from './compiled-process.ts'
import type { ActionResult } from './decision-context.ts'
import type { Effect } from './effect.ts'
import type { FactBodies, FactType } from './fact.ts'
import { happen, signalAll, subscribe } from './listening.ts'
import { throwUp } from './propagation.ts'
import { beginScope, cancelInside, clearScope, completeScope, insideScope, listenForEvents, openScope } from './scopes.ts'
import type { CaseState, Ending } from './state.ts'
import type { StepRun } from './step-run.ts'
import { failing } from './stop.ts'
import { holders, variableOf } from './variables.ts'
import { hashOfPart, type World } from './world.ts'
import { beginsUnasked } from './compiled-process.ts'

type Values = Readonly<Record<string, Tagged>>
type Locals = Readonly<Record<string, FeelValue>>

/** A block's view of the run, while a token is at its step. */
export class StepAtWork<C = unknown> implements StepRun<C> {
  readonly #run: CaseRun
  readonly #node: Node
  readonly token: string
  readonly scope: string

  constructor(run: CaseRun, node: Node, token: string, scope: string) {
    this.#run = run
    this.#node = node
    this.token = token
    this.scope = scope
  }

  get world(): World {
    return this.#run.world
  }
  get state(): Readonly<CaseState> {
    return this.#run.state
  }
  get step(): Step {
    return this.#node.step
  }
  get config(): C {
    return this.#node.step.config as C
  }
  get flows(): readonly Flow[] {
    return this.#node.flows
  }
  get today(): string {
    return this.#run.today
  }
  get now(): string {
    return this.#run.now
  }
  get actor(): string {
    return this.#run.actorId
  }
  get listensForScope(): boolean {
    return this.token === ''
  }
  get waysIn(): readonly string[] {
    return this.#node.in.map(({ key }) => key)
  }

  nextId(prefix: string): string {
    return this.#run.nextId(prefix)
  }
  emit<T extends FactType>(type: T, body: FactBodies[T], retention?: string): void {
    this.#run.emit(type, body, retention)
  }
  effect(effect: Effect): void {
    this.#run.effects.push(effect)
  }
  leave(...flows: readonly Flow[]): void {
    this.#run.leave(this.token, this.#node, flows.length === 0 ? {} : { flows })
  }
  leaveWith(locals: Locals): void {
    this.#run.leave(this.token, this.#node, { locals })
  }
  end(): void {
    this.#run.withdraw(this.token)
    this.#run.emit('step.left', { token: this.token, step: this.step.key, flow: null })
    this.#run.end(this.token)
  }

  waiting(): readonly { token: string; flow: string | null }[] {
    const found: { token: string; flow: string | null }[] = []
    const { tokens } = this.#run.state
    for (const token in tokens) {
      const at = tokens[token]
      if (at?.step === this.#node.key && at.scope === this.scope) found.push({ token, flow: at.flow ?? null })
    }
    return found
  }
  appear(): StepRun<C> {
    const token = this.#run.createToken(this.scope)
    this.emit('step.entered', { token, step: this.step.key })
    return new StepAtWork<C>(this.#run, this.#node, token, this.scope)
  }
  discard(tokens: readonly string[]): void {
    for (const token of tokens) {
      this.emit('step.left', { token, step: this.step.key, flow: null })
      this.#run.end(token)
    }
  }
  consume(tokens: readonly string[]): void {
    for (const token of tokens) this.#run.consume(token, this.#node)
  }
  canStillCome(arrived: ReadonlySet<string>): boolean {
    const process = this.#run.process(this.scope)
    const reach = reachOf(this.#node, insideOf(process, this.#node.parent))
    const { tokens } = this.#run.state
    for (const token in tokens) {
      const at = tokens[token]
      if (!at || at.scope !== this.scope || at.step === null || at.step === this.#node.key) continue
      const node = process.nodes.get(at.step)
      if (node === undefined) continue
      const reaches = [...reach].filter(([, before]) => before.has(node)).map(([way]) => way.key)
      // A token that can come by a way that has one already need not be waited for (§13.4.3).
      if (reaches.length > 0 && !reaches.some((way) => arrived.has(way))) return true
    }
    return false
  }

  listen(kind: 'message' | 'signal' | 'condition', name: string, key: string | null = null): void {
    const { token, scope } = this
    const subscription = { kind, name, key, token: token === '' ? null : token, scope, step: this.step.key }
    if (kind !== 'condition') return subscribe(this.#run, subscription)
    const met = this.evaluate(name) === true
    const id = this.#run.nextId('a')
    this.#run.emit('subscription.opened', { subscription: id, ...subscription, met })
    if (met) happen(this.#run, id, null)
  }
  setTimer(due: string, again?: { left: number | null; period: string }): void {
    const { token, scope } = this
    const timer = { timer: this.nextId('z'), token, step: this.step.key, due }
    this.emit('timer.set', { ...timer, ...(token === '' ? { scope } : {}), ...(again === undefined ? {} : { again }) })
  }
  after(from: string, period: FeelValue): string {
    return this.#run.evaluation.after(from, period, failing)
  }
  listenBehind(): void {
    for (const { to } of this.#node.out) {
      if (this.#run.state.tokens[this.token]?.step !== this.step.key) return
      this.#run.arm(this.token, to)
    }
  }

  throwUp(thrown: Thrown): boolean {
    this.emit('event.thrown', { step: this.step.key, kind: thrown.kind, name: thrown.code })
    return throwUp(this.#run, this.token, this.#node, thrown)
  }
  signal(name: string, data: Values): void {
    this.emit('event.thrown', { step: this.step.key, kind: 'signal', name })
    const key = `signal/${this.#run.state.revision}`
    this.effect({ type: 'send-signal', key, signal: name, data })
    signalAll(this.#run, name, data)
  }
  compensate(activity: string | null, then: 'leave' | 'end'): boolean {
    return compensate(this.#run, this.token, this.#compensated(), activity, then)
  }
  /** An event subprocess undoes what the scope around it has done. */
  #compensated(): string {
    const found = this.#run.state.scopes[this.scope]
    return found?.kind === 'event' && found.parent !== null ? found.parent : this.scope
  }
  cancelTransaction(): void {
    cancelTransaction(this.#run, this.token)
  }
  terminate(): void {
    if (this.scope === 's0') return this.endCase('terminated')
    clearScope(this.#run, this.scope)
    completeScope(this.#run, this.scope)
  }
  endCase(how: Ending, code?: string): void {
    clearScope(this.#run, 's0')
    this.#run.endCase(code === undefined ? { how } : { how, code })
  }
  jumpToLink(name: string): void {
    const beside = insideOf(this.#run.process(this.scope), this.#node.parent)
    const target = beside.find(({ block, step }) => block.reachedByName?.(step.config as never) === name)
    if (!target) return this.fail(problem('link-unknown', { step: this.step.name.de, link: name }))
    this.emit('step.left', { token: this.token, step: this.step.key, flow: null })
    this.#run.arrive(this.token, target)
  }

  openInside(which: 'starts' | 'unasked' | 'none'): string | null {
    const { inside } = this.#node
    const scope = openScope(this.#run, { parent: this.scope, kind: 'sub', node: this.#node, token: this.token })
    if (which === 'starts') {
      if (!beginScope(this.#run, scope, inside)) {
        completeScope(this.#run, scope)
        return null
      }
      return scope
    }
    listenForEvents(this.#run, scope, inside)
    if (which === 'unasked') for (const node of inside.filter(beginsUnasked)) this.#run.arrive(this.#run.createToken(scope), node)
    return scope
  }
  beginInside(scope: string, step: string): void {
    const node = insideScope(this.#run, scope).find(({ key }) => key === step)
    if (!node) return this.refuse(problem('step-unknown', { step }))
    this.#run.arrive(this.#run.createToken(scope), node)
  }
  call(process: string, on: string, inputs: Values): void {
    const called = calledDefinition(this.world, process, on)
    if (!called) return this.fail(problem('called-unknown', { step: this.step.name.de, process }))
    const definition = hashOfPart(called)
    const scope = openScope(this.#run, { parent: this.scope, kind: 'call', node: this.#node, token: this.token, definition })
    setVariables(this.#run, scope, inputs)
    if (!beginScope(this.#run, scope, this.#run.process(scope).top)) completeScope(this.#run, scope)
  }
  insideOf(scope: string): { steps: readonly string[]; open: number } {
    const { tokens } = this.#run.state
    const open = Object.values(tokens).filter((at) => at.scope === scope).length
    return { steps: insideScope(this.#run, scope).filter(beginsUnasked).map(({ key }) => key), open }
  }
  cancelInside(): void {
    cancelInside(this.#run, this.token)
  }

  openJob(kind: 'service' | 'action', name: string): void {
    const job = this.nextId('j')
    this.emit('job.opened', { job, token: this.token, step: this.step.key, kind, name })
    this.effect({ type: 'perform-job', key: `job/${job}`, job })
  }
  action(name: string): ActionResult | undefined {
    const { actions } = this.#run.context
    const action = actions && Object.hasOwn(actions, name) ? actions[name] : undefined
    if (action === undefined) return undefined
    const inputs: Record<string, Tagged> = {}
    for (const { name: input } of this.step.inputs ?? []) inputs[input] = this.#variable(input) ?? null
    return action((variable) => this.#variable(variable), inputs)
  }
  #variable(name: string): Tagged | undefined {
    for (const holder of holders(this.#run.state, this.token)) {
      const value = variableOf(this.#run.state, holder, name)
      if (value !== undefined) return value
    }
    return undefined
  }
  assign(values: Values): void {
    for (const [name, value] of Object.entries(values)) assign(this.#run, this.scope, name, value)
  }

  #seenFrom(): string {
    return this.token === '' ? this.scope : this.token
  }
  evaluate(source: string, locals?: Locals): FeelValue {
    return this.#run.evaluation.evaluate(source, locals, failing, this.#seenFrom())
  }
  evaluateTagged(source: string, locals?: Locals): Tagged {
    return toTagged(this.evaluate(source, locals))
  }
  evaluateInstant(source: string): string {
    return this.#run.evaluation.evaluateInstant(source, failing, this.#seenFrom())
  }
  evaluateDuration(source: string): string {
    return this.#run.evaluation.evaluateDuration(source, failing)
  }
  decide(decision: string): DecisionRecord {
    return this.#run.evaluation.decide(decision, failing, this.#seenFrom())
  }
  localDate(instant: string): string {
    return localDate(instant, this.world.zone)
  }
  refuse(found: Problem): never {
    return this.#run.refuse(found)
  }
  require<T>(result: Result<T>): T {
    return result.ok ? result.value : failing(...result.problems)
  }
  fail(found: Problem): never {
    return failing(found)
  }
}
