import type { Interrupt } from '../feel/run.ts'
import type { Actor } from './fact.ts'

/** When and by whom a command is given. `now` is an instant in UTC. */
export interface DecisionContext {
  readonly now: string
  readonly actor: Actor
  /** The host's watchdog; what it stops is refused with `feel-interrupted`. */
  readonly interrupt?: Interrupt
}
