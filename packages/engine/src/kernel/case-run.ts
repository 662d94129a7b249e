import type { Flow, Step } from '../definition/graph.ts'
import { localDate } from '../feel/zone.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { applyTo } from './apply.ts'
import type { Block, BlockOf } from './block.ts'
import type { Command } from './command.ts'
import { CaseEvaluation } from './case-evaluation.ts'
import type { DecisionContext } from './decision-context.ts'
import type { Effect } from './effect.ts'
import { type Actor, type Fact, type FactBodies, type FactType, PROCESS_CLASS } from './fact.ts'
import { incidentValues } from './incident-values.ts'
import type { CaseState } from './state.ts'
import type { StepRun } from './step-run.ts'
import { Stop } from './stop.ts'
import { hashOfPart, type World } from './world.ts'

/** Kernel steps of one command; a model without a wait in a loop ends here with an incident. */
export const STEP_LIMIT = 1000

/** Ids of one length: their order in canonical JSON is the order in which they were given out. */
const ID_DIGITS = 6

/** The id under which the journal records an actor. */
export function actorId(actor: Actor): string {
  return actor.kind === 'party' ? actor.party : actor.id
}

/**
 * One command at work on a private copy of the state: records facts and effects, moves tokens. Token semantics
 * of BPMN 2.0 §13: a token enters a step, waits or leaves by a flow; the case ends with its last token.
 */
export class CaseRun {
  readonly world: World
  readonly state: CaseState
  readonly now: string
  readonly today: string
  readonly actor: Actor
  readonly facts: Fact[] = []
  readonly effects: Effect[] = []
  readonly #blockOf: BlockOf
  readonly #evaluation: CaseEvaluation
  readonly #arrivals: { token: string; step: string }[] = []
  #steps = 0

  constructor(blockOf: BlockOf, world: World, state: CaseState, context: DecisionContext) {
    const { now, actor } = context
    this.#blockOf = blockOf
    this.world = world
    this.state = state
    this.now = now
    this.today = localDate(now, world.zone)
    this.actor = actor
    this.#evaluation = new CaseEvaluation(world, state, context)
  }

  emit<T extends FactType>(type: T, body: FactBodies[T], retention: string = PROCESS_CLASS): void {
    const fact = { type, v: 1, class: retention, body } as unknown as Fact
    this.facts.push(fact)
    applyTo(this.state, fact, { at: this.now, by: actorId(this.actor) })
    this.#evaluation.forget()
  }

  nextId(prefix: string): string {
    this.state.counter += 1
    return `${prefix}${String(this.state.counter).padStart(ID_DIGITS, '0')}`
  }

  refuse(...problems: Problem[]): never {
    throw new Stop('refusal', problems)
  }

  step(key: string): Step {
    const step = this.world.definition.definition.steps.find((candidate) => candidate.key === key)
    return step ?? this.refuse(problem('step-unknown', { step: key }))
  }

  block(step: Step): Block<never> {
    return this.#blockOf(step.block) ?? this.refuse(problem('block-unknown', { step: step.name.de, block: step.block }))
  }

  /** A new token in the outermost scope. */
  createToken(): string {
    const token = this.nextId('t')
    this.emit('token.created', { token, scope: 's0' })
    return token
  }

  /** Plans the arrival of a token; arrivals are worked off in order by `settle`. */
  arrive(token: string, step: string): void {
    this.#arrivals.push({ token, step })
  }

  /** Works off arrivals until every token waits or is gone. */
  settle(): void {
    for (let next = this.#arrivals.shift(); next; next = this.#arrivals.shift()) {
      this.#steps += 1
      if (this.#steps > STEP_LIMIT) {
        // Every token on its way stops where it was going, so that none is lost and each can begin again.
        for (const stopped of [next, ...this.#arrivals.splice(0)]) {
          this.emit('step.entered', stopped)
          this.#raise(stopped.token, stopped.step, problem('batch-limit', { limit: String(STEP_LIMIT) }))
        }
        return
      }
      this.emit('step.entered', next)
      this.enter(next.token, this.step(next.step))
    }
    if (this.state.status === 'running' && Object.keys(this.state.tokens).length === 0) {
      this.emit('case.ended', { step: this.state.path.at(-1)?.step ?? '' })
    }
  }

  /** Lets the block at work begin; also after an incident was resolved. */
  enter(token: string, step: Step): void {
    const block = this.block(step)
    const begun = this.#attempt(token, step, () => block.enter(this.stepRun(token, step) as StepRun<never>))
    if (!begun || this.state.tokens[token]?.step !== step.key) return
    for (const boundary of this.world.definition.definition.steps) {
      if (boundary.attachedTo === step.key) this.arm(token, boundary)
    }
  }

  /** Lets a boundary event watch its host. What fails here stops the event alone: the host goes on waiting. */
  arm(token: string, boundary: Step): void {
    const block = this.block(boundary)
    this.#attempt(token, boundary, () => block.arm?.(this.stepRun(token, boundary) as StepRun<never>))
  }

  /** Whether the work was done; a failure becomes an incident at the step. */
  #attempt(token: string, step: Step, work: () => void): boolean {
    try {
      work()
      return true
    } catch (error) {
      if (!(error instanceof Stop) || error.kind !== 'failure') throw error
      for (const found of error.problems) this.#raise(token, step.key, found)
      return false
    }
  }

  /** A command for a waiting step. What fails here is the asker's problem, not the case's. */
  receive(token: string, step: Step, command: Command): void {
    const block = this.block(step)
    if (!block.receive) return this.refuse(problem('command-out-of-place'))
    try {
      block.receive(this.stepRun(token, step) as StepRun<never>, command)
    } catch (error) {
      if (error instanceof Stop && error.kind === 'failure') throw new Stop('refusal', error.problems)
      throw error
    }
  }

  /** Withdraws what a step was waiting for, before its token goes. */
  withdraw(token: string): void {
    for (const [timer, { token: owner, status }] of Object.entries(this.state.timers)) {
      if (owner === token && status === 'set') this.emit('timer.cancelled', { timer })
    }
    for (const [item, { token: owner, status }] of Object.entries(this.state.workItems)) {
      if (owner === token && status === 'open') this.emit('work.withdrawn', { item })
    }
    for (const [question, { token: owner, status }] of Object.entries(this.state.questions)) {
      if (owner === token && status === 'open') this.emit('question.closed', { question })
    }
  }

  stepRun(token: string, step: Step): StepRun {
    const flows = this.world.definition.definition.flows.filter((flow) => flow.from === step.key)
    const fail = (...problems: Problem[]): never => {
      throw new Stop('failure', problems)
    }
    return {
      world: this.world,
      state: this.state,
      step,
      config: step.config,
      token,
      flows,
      today: this.today,
      now: this.now,
      nextId: (prefix) => this.nextId(prefix),
      emit: (type, body, retention) => this.emit(type, body, retention),
      effect: (effect) => this.effects.push(effect),
      leave: (flow) => this.#leave(token, step, flow ? [flow] : flows),
      end: () => {
        this.withdraw(token)
        this.emit('step.left', { token, step: step.key, flow: null })
        this.emit('token.ended', { token })
      },
      evaluate: (source, locals) => this.#evaluation.evaluate(source, locals, fail),
      evaluateInstant: (source) => this.#evaluation.evaluateInstant(source, fail),
      evaluateDuration: (source) => this.#evaluation.evaluateDuration(source, fail),
      decide: (decision) => this.#evaluation.decide(decision, fail),
      localDate: (instant) => localDate(instant, this.world.zone),
      require: (result) => (result.ok ? result.value : fail(...result.problems)),
      refuse: (found) => this.refuse(found),
      fail,
    }
  }

  #leave(token: string, step: Step, flows: readonly Flow[]): void {
    this.withdraw(token)
    const [first, ...others] = flows
    this.emit('step.left', { token, step: step.key, flow: first?.key ?? null })
    if (!first) {
      this.emit('token.ended', { token })
      return
    }
    this.arrive(token, first.to)
    // Several ways out without a gateway split the token (BPMN 2.0 §13.2.1).
    for (const flow of others) this.arrive(this.createToken(), flow.to)
  }

  #raise(token: string, step: string, found: Problem): void {
    const values = incidentValues(found)
    this.emit('incident.raised', { incident: this.nextId('x'), token, step, problem: found.name, values })
  }
}

/** The hash under which a case names its definition. */
export function definitionHash(world: World): string {
  return hashOfPart(world.definition)
}
