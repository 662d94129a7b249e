import type { Interrupt, Warning } from '../feel/run.ts'
import type { Actor } from './fact.ts'

/** When and by whom a command is given. `now` is an instant in UTC. */
export interface DecisionContext {
  readonly now: string
  readonly actor: Actor
  /** The host's watchdog; what it stops is refused with `feel-interrupted`. */
  readonly interrupt?: Interrupt
  /** Told what expressions warned of, for authors who try a model. Nothing of it is recorded. */
  readonly warned?: Warned
}

/** `source` is the expression; absent for one of a rule, whose place the warning names. */
export type Warned = (warning: Warning, source?: string) => void
