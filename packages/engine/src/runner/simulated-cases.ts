import type { Batch } from '../kernel/batch.ts'
import { recordedActor } from '../kernel/chain.ts'
import type { Command } from '../kernel/command.ts'
import type { Decide } from '../kernel/decide.ts'
import type { Action } from '../kernel/decision-context.ts'
import type { Effect } from '../kernel/effect.ts'
import type { Actor, Fact } from '../kernel/fact.ts'
import type { Outcome } from '../kernel/outcome.ts'
import type { CaseState, Job } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { blockOf } from '../blocks/index.ts'
import { fine, type Result } from '../problems/problem.ts'
import { decide } from './decide.ts'
import { simulateEffect } from './simulate.ts'

const SYSTEM: Actor = { kind: 'system', id: 'simulation' }

export interface SimulatedCase {
  readonly id: string
  readonly world: World
  state: CaseState
  readonly facts: Fact[]
  /** The same facts, by the command that gave them. */
  readonly batches: SimulatedBatch[]
}

/** What came of a command, as the fold reads it. */
export interface SimulatedBatch extends Pick<Batch, 'at' | 'actor' | 'counter' | 'facts'> {
  readonly given: Command
}

export interface SimulationOptions {
  readonly now: string
  readonly actions?: Readonly<Record<string, Action>>
  /** What the outside makes of a job: the command that reports it, at once or after so many seconds. */
  readonly perform?: (job: Job, id: string, of: SimulatedCase) => { readonly command: Command; readonly after: number } | null
  readonly decide?: Decide
}

interface Planned {
  readonly at: string
  readonly to: SimulatedCase
  readonly command: Command
}

/**
 * Several cases in memory that send each other messages and signals (design §4, case boundary). Time moves only by
 * `advance`. A message that nobody waits for begins a case of a world where one starts with it, else it waits too.
 */
export class SimulatedCases {
  readonly cases: SimulatedCase[] = []
  now: string
  readonly #worlds: readonly World[]
  readonly #options: SimulationOptions
  readonly #planned: Planned[] = []
  readonly #waiting: Extract<Effect, { type: 'send-message' }>[] = []

  constructor(worlds: readonly World[], options: SimulationOptions) {
    this.#worlds = worlds
    this.#options = options
    this.now = options.now
  }

  /** Begins a case. Problems as of `decide`. */
  start(world: World, more: Partial<Extract<Command, { type: 'start' }>> = {}, actor: Actor = SYSTEM): Result<SimulatedCase> {
    const id = `case-${this.cases.length + 1}`
    const command: Command = {
      type: 'start',
      caseId: id,
      tenant: 'simulated',
      caseNumber: `SIM-${this.cases.length + 1}`,
      channel: 'online',
      parties: {},
      data: { entries: {}, items: {} },
      ...more,
    }
    const outcome = this.#decide(world, null, command, actor)
    if (!outcome.ok) return outcome
    const { state, facts, effects } = outcome.value
    const begun: SimulatedCase = { id, world, state, facts: [...facts], batches: [this.#batch(outcome.value, actor, command)] }
    this.cases.push(begun)
    this.#carryOut(begun, effects)
    return fine(begun)
  }

  /** Gives a command to a case and carries out what comes of it. Problems as of `decide`; a refused one changes nothing. */
  give(to: SimulatedCase, command: Command, actor: Actor = SYSTEM): Result<SimulatedCase> {
    const outcome = this.#decide(to.world, to.state, command, actor)
    if (!outcome.ok) return outcome
    to.state = outcome.value.state
    to.facts.push(...outcome.value.facts)
    to.batches.push(this.#batch(outcome.value, actor, command))
    this.#carryOut(to, outcome.value.effects)
    return fine(to)
  }

  /** Moves the clock; timers and jobs that come due on the way do so in order, each at its moment. */
  advance(to: string): void {
    for (let next = this.#nextDue(to); next; next = this.#nextDue(to)) {
      if (next.at > this.now) this.now = next.at
      const at = this.#planned.indexOf(next)
      if (at >= 0) this.#planned.splice(at, 1)
      // A job or timer that was withdrawn meanwhile is refused, and that is all.
      const given = this.give(next.to, next.command)
      if (!given.ok && at < 0) throw new Error(given.problems.map(({ name }) => name).join(', '))
    }
    if (to > this.now) this.now = to
  }

  #batch({ facts, state }: Outcome, actor: Actor, given: Command): SimulatedBatch {
    return { at: this.now, actor: recordedActor(actor), counter: state.counter, facts, given }
  }

  #nextDue(until: string): Planned | undefined {
    const timers = this.cases.flatMap((one) =>
      Object.entries(one.state.timers)
        .filter(([, { status }]) => status === 'set')
        .map(([timer, { due }]): Planned => ({ at: due, to: one, command: { type: 'fire-timer', timer } })),
    )
    return [...timers, ...this.#planned]
      .filter(({ at }) => at <= until)
      .reduce<Planned | undefined>((first, each) => (first === undefined || each.at < first.at ? each : first), undefined)
  }

  #decide(world: World, state: CaseState | null, command: Command, actor: Actor) {
    const { actions } = this.#options
    return (this.#options.decide ?? decide)(world, state, command, { now: this.now, actor, ...(actions ? { actions } : {}) })
  }

  #carryOut(of: SimulatedCase, effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type === 'send-message') this.#waiting.push(effect)
      else if (effect.type === 'send-signal') this.#broadcast(of, effect)
      else if (effect.type === 'perform-job') this.#perform(of, effect.job)
      else {
        const answer = simulateEffect(effect, of.state)
        if (answer) this.give(of, answer)
      }
    }
    this.#deliverWaiting()
  }

  #perform(of: SimulatedCase, id: string): void {
    const job = of.state.jobs?.[id]
    const report = job && this.#options.perform?.(job, id, of)
    if (!report) return
    if (report.after === 0) this.give(of, report.command)
    else this.#planned.push({ at: new Date(Date.parse(this.now) + report.after * 1000).toISOString(), to: of, command: report.command })
  }

  #broadcast(from: SimulatedCase, { signal, data }: Extract<Effect, { type: 'send-signal' }>): void {
    for (const one of [...this.cases]) {
      if (one !== from && one.state.status === 'running') this.give(one, { type: 'signal', signal, data })
    }
    for (const world of this.#worlds) {
      if (startsWith(world, 'signal', signal)) this.start(world, { event: { kind: 'signal', name: signal, data } })
    }
  }

  #deliverWaiting(): void {
    for (const effect of [...this.#waiting]) {
      const { message, correlation: key, data } = effect
      const at = this.#waiting.indexOf(effect)
      if (at < 0) continue
      const waits = this.cases.find(({ state }) =>
        Object.values(state.subscriptions ?? {}).some(
          (found) => found.kind === 'message' && found.name === message && (found.key === null || found.key === key),
        ),
      )
      if (waits) {
        this.#waiting.splice(at, 1)
        this.give(waits, { type: 'deliver', message, key, data })
        continue
      }
      const world = this.#worlds.find((candidate) => startsWith(candidate, 'message', message))
      if (!world) continue
      this.#waiting.splice(at, 1)
      this.start(world, { event: { kind: 'message', name: message, data } })
    }
  }
}

/** Whether a case of the world begins with this event. */
export function startsWith({ definition }: World, kind: 'message' | 'signal', name: string): boolean {
  return definition.definition.steps.some(({ block, config, parent }) =>
    parent === undefined && blockOf(block)?.triggers?.(config as never).some((trigger) => trigger.kind === kind && trigger.name === name),
  )
}
