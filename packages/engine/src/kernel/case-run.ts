import type { Flow } from '../definition/graph.ts'
import type { FeelValue } from '../feel/value.ts'
import { localDate } from '../feel/zone.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { applyTo, type FactContext } from './apply.ts'
import type { BlockOf } from './block.ts'
import { CaseDraft } from './case-draft.ts'
import { CaseEvaluation } from './case-evaluation.ts'
import type { Command } from './command.ts'
import { continueCompensation, offerCompensation } from './compensation.ts'
import { type CompiledProcess, compiledProcess, type Node } from './compiled-process.ts'
import type { DecisionContext } from './decision-context.ts'
import type { Effect } from './effect.ts'
import { type Actor, type Fact, type FactBodies, type FactType, PROCESS_CLASS } from './fact.ts'
import { incidentValues } from './incident-values.ts'
import { lookAtConditions } from './listening.ts'
import { closeIfDone } from './scopes.ts'
import type { CaseState } from './state.ts'
import { StepAtWork } from './step-at-work.ts'
import { stopListening } from './stop-listening.ts'
import { failing, Stop } from './stop.ts'
import { beginTurns, isTurn, turnDone } from './turns.ts'
import { setInputs, setOutputs } from './mapping.ts'
import { resetGateways } from './reset-gateways.ts'
import { waysOut } from './ways-out.ts'
import { hashOfPart, type World } from './world.ts'

/** Kernel steps of one command; then the run yields, and another command goes on (design §4). */
export const STEP_LIMIT = 1000
/** Steps of a run that yields again and again: a model without a wait in a loop ends here with an incident. */
export const MOST_STEPS = 10_000

/** Ids of one length: their order in canonical JSON is the order in which they were given out. */
const ID_DIGITS = 6

/** The id under which the journal records an actor. */
export function actorId(actor: Actor): string {
  return actor.kind === 'party' ? actor.party : actor.id
}

export interface Leaving {
  /** Those that the block has chosen. */
  readonly flows?: readonly Flow[]
  /** Names that the outputs of the step may read. */
  readonly locals?: Readonly<Record<string, FeelValue>>
  /** Of a subprocess, whose outputs are set: its scope, where it is kept so that it can be undone. */
  readonly within?: string | null
}

interface Planned {
  readonly token: string
  readonly node: Node
  readonly flow: string | null
}

/**
 * One command at work on a private draft of the state: records facts and effects, moves tokens. Token semantics
 * of BPMN 2.0 §13: a token enters a step, waits or leaves by a flow; a scope ends with its last token.
 */
export class CaseRun {
  readonly world: World
  readonly now: string
  readonly today: string
  readonly actor: Actor
  readonly context: DecisionContext
  readonly facts: Fact[] = []
  readonly effects: Effect[] = []
  readonly evaluation: CaseEvaluation
  readonly #draft: CaseDraft
  readonly #blockOf: BlockOf
  readonly #factContext: FactContext
  readonly #root: CompiledProcess
  #ready: Planned[] = []
  #next = 0
  /** Throwing ends and gateways that decide on what everybody else has done wait for them. */
  #deferred: Planned[] = []
  readonly #limit: number
  #steps = 0
  #looked = 0

  constructor(blockOf: BlockOf, world: World, state: CaseState, context: DecisionContext) {
    const { now, actor } = context
    this.#blockOf = blockOf
    this.world = world
    this.#draft = new CaseDraft(state)
    this.context = context
    this.#limit = context.steps ?? STEP_LIMIT
    this.now = now
    this.today = localDate(now, world.zone)
    this.actor = actor
    this.#factContext = { at: now, by: actorId(actor) }
    this.#root = compiledProcess(world.definition, blockOf)
    this.evaluation = new CaseEvaluation(world, this.#draft, context)
  }

  get actorId(): string {
    return actorId(this.actor)
  }

  get state(): CaseState {
    return this.#draft.state
  }

  emit<T extends FactType>(type: T, body: FactBodies[T], retention: string = PROCESS_CLASS): void {
    const fact = { type, v: 1, class: retention, body } as unknown as Fact
    this.facts.push(fact)
    applyTo(this.#draft, fact, this.#factContext)
    this.evaluation.forget()
  }

  nextId(prefix: string): string {
    const { state } = this
    state.counter += 1
    return prefix + String(state.counter).padStart(ID_DIGITS, '0')
  }

  refuse(...problems: Problem[]): never {
    throw new Stop('refusal', problems)
  }

  /** The definition that runs in a scope. */
  process(scope: string): CompiledProcess {
    if (this.world.called.length === 0) return this.#root
    const hash = this.state.scopes[scope]?.definition
    if (hash === undefined || hash === this.state.process.hash) return this.#root
    const called = this.world.called.find((candidate) => hashOfPart(candidate) === hash)
    return called ? compiledProcess(called, this.#blockOf) : this.refuse(problem('world-missing'))
  }

  node(key: string, scope = 's0'): Node {
    return this.process(scope).nodes.get(key) ?? this.refuse(problem('step-unknown', { step: key }))
  }

  /** The step at which a token rests, or which listens for it. */
  nodeOf(token: string, key: string): Node {
    return this.node(key, this.state.tokens[token]?.scope)
  }

  createToken(scope = 's0', compensates?: string): string {
    const token = this.nextId('t')
    this.emit('token.created', compensates === undefined ? { token, scope } : { token, scope, compensates })
    return token
  }

  /** Plans the arrival of a token; arrivals are worked off in order by `settle`. */
  arrive(token: string, node: Node, flow: string | null = null): void {
    const { block, step } = node
    const planned = { token, node, flow }
    if (block.yields?.(step.config as never) === true) this.#deferred.push(planned)
    else this.#ready.push(planned)
  }

  /** Goes on with what a spent budget left behind. */
  resume(): void {
    const { pending } = this.state
    if (pending === undefined) return
    this.emit('run.continued', {})
    for (const { token, step, flow } of pending) {
      if (this.state.tokens[token]) this.arrive(token, this.nodeOf(token, step), flow)
    }
  }

  /** Works off arrivals until every token waits or is gone. `again`: the command only goes on with an earlier one. */
  settle(again: boolean): void {
    for (;;) {
      const planned = this.#ready[this.#next] ?? this.#deferred[0]
      if (planned === undefined) {
        if (this.#lookAround()) continue
        break
      }
      if (this.#steps >= this.#limit) return this.#yield(again)
      if (planned === this.#ready[this.#next]) this.#forgetReady()
      else this.#deferred.shift()
      this.#steps += 1
      this.#step(planned)
    }
    const { state } = this
    if (state.status !== 'running' || hasMember(state.tokens)) return
    this.endCase()
  }

  /** The case is over: nobody waits for anything any more. */
  endCase(how?: { how: NonNullable<CaseState['ending']>['how']; code?: string }): void {
    stopListening(this, null, 's0')
    this.emit('case.ended', { step: this.state.path.at(-1)?.step ?? '', ...how })
  }

  #forgetReady(): void {
    this.#next += 1
    if (this.#next < 64 || this.#next * 2 < this.#ready.length) return
    this.#ready = this.#ready.slice(this.#next)
    this.#next = 0
  }

  #step({ token, node, flow }: Planned): void {
    // Somebody has cancelled it meanwhile.
    if (this.state.tokens[token] === undefined) return
    const waits = node.gathers && flow !== null
    this.emit('step.entered', waits ? { token, step: node.key, flow } : { token, step: node.key })
    this.enter(token, node)
  }

  /** When nothing moves any more: conditions that have become true, joins that nobody can reach any more. */
  #lookAround(): boolean {
    if (this.#looked === this.facts.length) return false
    this.#looked = this.facts.length
    if (this.state.status !== 'running') return false
    if (lookAtConditions(this)) return true
    if (this.#root.settles.length === 0 && this.world.called.length === 0) return false
    return this.#settleGateways()
  }

  #settleGateways(): boolean {
    const asked = new Set<string>()
    for (const [token, { step, scope }] of Object.entries(this.state.tokens)) {
      if (step === null || asked.has(`${scope}/${step}`)) continue
      asked.add(`${scope}/${step}`)
      const node = this.node(step, scope)
      const { settle } = node.block
      if (settle === undefined) continue
      const before = this.facts.length
      this.attempt(token, node, () => settle(this.stepRun(token, node) as never))
      if (this.facts.length > before) return true
    }
    return resetGateways(this)
  }

  #yield(again: boolean): void {
    const planned = [...this.#ready.slice(this.#next), ...this.#deferred].filter(({ token }) => this.state.tokens[token])
    const count = again ? (this.state.yields ?? 0) + 1 : 1
    this.#ready = []
    this.#next = 0
    this.#deferred = []
    if (count < MOST_STEPS / this.#limit) {
      const arrivals = planned.map(({ token, node, flow }) => ({ token, step: node.key, flow }))
      this.emit('run.yielded', { arrivals, count })
      this.effects.push({ type: 'continue', key: `continue/${this.state.revision}` })
      return
    }
    // Every token on its way stops where it was going, so that none is lost and each can begin again.
    const limit = String(MOST_STEPS)
    for (const { token, node } of planned) {
      this.emit('step.entered', { token, step: node.key })
      this.raise(token, node.key, problem('batch-limit', { limit }))
    }
  }

  /** Lets the block at work begin; also after an incident was resolved. */
  enter(token: string, node: Node): void {
    const { step, block } = node
    const needed = step.startQuantity ?? 1
    if (needed > 1 && !this.#gather(token, node, needed)) return
    const turn = isTurn(this.state, token, node)
    const begun = this.attempt(token, node, () => {
      if (step.repeats !== undefined && !turn) return beginTurns(this, token, node, step.repeats)
      if (step.inputs !== undefined) setInputs(this, token, step.inputs)
      block.enter(this.stepRun(token, node) as StepAtWork<never>)
    })
    if (!begun || turn || this.state.tokens[token]?.step !== step.key) return
    for (const boundary of node.boundaries) {
      if (this.state.tokens[token]?.step !== step.key) return
      this.arm(token, boundary)
    }
  }

  /** Whether as many tokens are there as the step needs; all but one of them are consumed then. */
  #gather(token: string, node: Node, needed: number): boolean {
    const { tokens } = this.state
    const scope = tokens[token]?.scope
    if (tokens[token]?.flow === undefined) return true
    const waiting = Object.keys(tokens).filter((key) => {
      const other = tokens[key]
      return other?.step === node.key && other.scope === scope && other.flow !== undefined
    })
    if (waiting.length < needed) return false
    for (const other of waiting.filter((key) => key !== token).slice(0, needed - 1)) this.consume(other, node)
    this.emit('step.begun', { token })
    return true
  }

  /** A token that is merged into another one. */
  consume(token: string, node: Node): void {
    this.emit('step.left', { token, step: node.key, flow: null })
    this.emit('token.ended', { token })
  }

  /** Lets an event watch the token of another step. What fails here stops the event alone: the host goes on waiting. */
  arm(token: string, event: Node): void {
    const { arm } = event.block
    if (arm) this.attempt(token, event, () => arm(this.stepRun(token, event) as StepAtWork<never>))
  }

  /** Lets the start of an event subprocess watch a scope. */
  armScope(scope: string, event: Node): void {
    const { arm } = event.block
    if (arm) this.attempt(null, event, () => arm(new StepAtWork(this, event, '', scope) as StepAtWork<never>))
  }

  /** Whether the work was done; a failure becomes an incident at the step. */
  attempt(token: string | null, node: Node, work: () => void): boolean {
    try {
      work()
      return true
    } catch (error) {
      if (!(error instanceof Stop) || error.kind !== 'failure') throw error
      for (const found of error.problems) this.raise(token, node.key, found)
      return false
    }
  }

  /** A command for a waiting step. What fails here is the asker's problem, not the case's. */
  receive(token: string, node: Node, command: Command): void {
    const { receive } = node.block
    if (!receive) return this.refuse(problem('command-out-of-place'))
    try {
      receive(this.stepRun(token, node) as StepAtWork<never>, command)
    } catch (error) {
      if (error instanceof Stop && error.kind === 'failure') throw new Stop('refusal', error.problems)
      throw error
    }
  }

  /** Withdraws what a step was waiting for, before its token goes. */
  withdraw(token: string): void {
    const { timers, workItems, questions, jobs, incidents } = this.state
    for (const timer in timers) {
      if (timers[timer]?.token === token && timers[timer].status === 'set') this.emit('timer.cancelled', { timer })
    }
    for (const item in workItems) {
      if (workItems[item]?.token === token && workItems[item].status === 'open') this.emit('work.withdrawn', { item })
    }
    for (const question in questions) {
      if (questions[question]?.token === token && questions[question].status === 'open') this.emit('question.closed', { question })
    }
    for (const job in jobs) {
      if (jobs[job]?.token === token) this.emit('job.withdrawn', { job })
    }
    stopListening(this, token, '')
    for (const incident in incidents) {
      if (incidents[incident]?.token === token && incidents[incident].status === 'open') this.emit('incident.resolved', { incident })
    }
  }

  stepRun(token: string, node: Node): StepAtWork {
    return new StepAtWork(this, node, token, this.state.tokens[token]?.scope ?? 's0')
  }

  /** The step is done: its results are kept, the token goes on by the ways given or by those whose condition holds. */
  leave(token: string, node: Node, { flows: chosen, locals, within }: Leaving = {}): void {
    const { step } = node
    if (step.outputs !== undefined && within === undefined) setOutputs(this, token, node, locals)
    if (isTurn(this.state, token, node)) {
      this.withdraw(token)
      return turnDone(this, token, node, within ?? null)
    }
    const flows = chosen ?? (node.conditional ? waysOut(this, token, node) : node.flows)
    if (step.repeats === undefined) offerCompensation(this, token, node, within ?? null)
    this.withdraw(token)
    const [first, ...others] = flows
    this.emit('step.left', { token, step: step.key, flow: first?.key ?? null })
    if (!first) return this.end(token, step.key)
    const { scope = 's0' } = this.state.tokens[token] ?? {}
    const copies = (step.completionQuantity ?? 1) - 1
    this.#follow(token, node, first)
    for (let copy = 0; copy < copies; copy += 1) this.#follow(this.createToken(scope), node, first)
    // Several ways out without a gateway split the token (BPMN 2.0 §13.3.1).
    for (const flow of others) {
      for (let copy = 0; copy <= copies; copy += 1) this.#follow(this.createToken(scope), node, flow)
    }
  }

  #follow(token: string, node: Node, flow: Flow): void {
    for (const way of node.out) if (way.flow === flow) this.arrive(token, way.to, way.key)
  }

  /** The token is consumed; with the last one its scope is over. */
  end(token: string, step = ''): void {
    const { scope = 's0', compensates } = this.state.tokens[token] ?? {}
    this.emit('token.ended', { token })
    if (compensates !== undefined) this.compensated(compensates)
    closeIfDone(this, scope, step)
  }

  /** What a token waited for is undone. */
  compensated(token: string): void {
    continueCompensation(this, token)
  }

  evaluate(source: string, at: string, locals?: Readonly<Record<string, FeelValue>>): FeelValue {
    return this.evaluation.evaluate(source, locals, failing, at)
  }

  raise(token: string | null, step: string, found: Problem): void {
    const values = incidentValues(found)
    this.emit('incident.raised', { incident: this.nextId('x'), token, step, problem: found.name, values })
  }
}

function hasMember(record: object): boolean {
  for (const _ in record) return true
  return false
}
