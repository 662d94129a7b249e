import type { Interrupt } from '../feel/run.ts'
import type { Tracing } from '../feel/trace.ts'
import type { Actor } from './fact.ts'

/** When and by whom a command is given. `now` is an instant in UTC. */
export interface DecisionContext {
  readonly now: string
  readonly actor: Actor
  /** The host's watchdog; what it stops is refused with `feel-interrupted`. */
  readonly interrupt?: Interrupt
  /**
   * Keeps the intermediate values of rules in their records (`TRACING`). Part of the facts, so whoever decides a batch
   * again gives what its host gave.
   */
  readonly trace?: Tracing
}
