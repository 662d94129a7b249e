import type { Tagged } from '../canonical/tagged-value.ts'
import type { Interrupt, Warning } from '../feel/run.ts'
import type { Actor } from './fact.ts'

/**
 * A named action of an operator: pure code that reads variables of the case and the inputs of the step, and gives values for them, or an error's code
 * that the model may catch. What it gave is in the facts.
 */
export type Action = (read: (name: string) => Tagged | undefined, inputs: Readonly<Record<string, Tagged>>) => ActionResult
export type ActionResult = { readonly values?: Readonly<Record<string, Tagged>> } | { readonly error: string }

/** When and by whom a command is given. `now` is an instant in UTC. */
export interface DecisionContext {
  readonly now: string
  readonly actor: Actor
  /** Named actions that the operator has installed; those that are not here are jobs for the outside. */
  readonly actions?: Readonly<Record<string, Action>>
  /** Kernel steps after which the command yields; `STEP_LIMIT` where absent. */
  readonly steps?: number
  /** The host's watchdog; what it stops is refused with `feel-interrupted`. */
  readonly interrupt?: Interrupt
  /** Told what expressions warned of, for authors who try a model. Nothing of it is recorded. */
  readonly warned?: Warned
}

/** `source` is the expression; absent for one of a rule, whose place the warning names. */
export type Warned = (warning: Warning, source?: string) => void
