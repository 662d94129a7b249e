import { contentHash } from '../canonical/hash.ts'
import type { Command } from '../kernel/command.ts'
import type { Effect } from '../kernel/effect.ts'
import type { Actor, Fact } from '../kernel/fact.ts'
import type { Warning, Watch } from '../feel/run.ts'
import type { CaseState } from '../kernel/state.ts'
import type { World } from '../kernel/world.ts'
import { fine, type Result } from '../problems/problem.ts'
import type { Decide } from '../kernel/decide.ts'
import { decide } from './decide.ts'

const SYSTEM: Actor = { kind: 'system', id: 'simulation' }

/**
 * A case in memory, for the editor's dry run and for tests: the same decisions as on the server, effects are
 * carried out by twins that need nothing outside. Time moves only by `advance`.
 */
export class Simulation {
  readonly world: World
  readonly facts: Fact[] = []
  /** What expressions warned of on the way, in the order of their evaluation. */
  readonly warnings: { readonly warning: Warning; readonly source?: string }[] = []
  state: CaseState | null = null
  now: string
  readonly #decide: Decide

  readonly #watch: Watch | undefined

  /** `watch` begins the host's watchdog of one command; `decideBy` is `decideTrial` for a model that is not finished. */
  constructor(world: World, now: string, watch?: Watch, decideBy: Decide = decide) {
    this.world = world
    this.#watch = watch
    this.now = now
    this.#decide = decideBy
  }

  /** Gives a command now and carries out its effects. Problems as of `decide`; a refused one changes nothing. */
  give(command: Command, actor: Actor): Result<CaseState> {
    const warnings: typeof this.warnings = []
    const outcome = this.#decide(this.world, this.state, command, {
      now: this.now,
      actor,
      warned: (warning, source) => warnings.push({ warning, ...(source === undefined ? {} : { source }) }),
      ...(this.#watch === undefined ? {} : { interrupt: this.#watch() }),
    })
    if (!outcome.ok) return outcome
    this.state = outcome.value.state
    this.facts.push(...outcome.value.facts)
    this.warnings.push(...warnings)
    for (const effect of outcome.value.effects) {
      const answer = simulateEffect(effect, this.state)
      if (answer === null) continue
      const result = this.give(answer, SYSTEM)
      if (!result.ok) return result
    }
    return fine(this.state)
  }

  /** Moves the clock to an instant; timers that come due on the way fire in order, each at its moment. */
  advance(to: string): Result<CaseState | null> {
    for (let next = this.#nextTimer(to); next; next = this.#nextTimer(to)) {
      if (next.due > this.now) this.now = next.due
      const fired = this.give({ type: 'fire-timer', timer: next.timer }, SYSTEM)
      if (!fired.ok) return fired
    }
    if (to > this.now) this.now = to
    return fine(this.state)
  }

  #nextTimer(until: string): { timer: string; due: string } | undefined {
    return Object.entries(this.state?.timers ?? {})
      .filter(([, { status, due }]) => status === 'set' && due <= until)
      .map(([timer, { due }]) => ({ timer, due }))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : Number(a.timer.slice(1)) - Number(b.timer.slice(1))))[0]
  }
}

/** What the outside would report: every letter is set at once. */
export function simulateEffect(effect: Effect, state: CaseState): Command | null {
  if (effect.type === 'continue') return { type: 'continue' }
  if (effect.type !== 'render-letter') return null
  const words = Object.values(state.vault).find((vault) => effect.letter in vault.letters)?.letters[effect.letter]
  return {
    type: 'letter-rendered',
    letter: effect.letter,
    document: effect.key,
    hash: contentHash(words ?? null),
    bytes: 1,
  }
}
