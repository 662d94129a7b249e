import type { TSchema } from 'typebox'
import type { StartTrigger, Thrown } from '../../kernel/block.ts'
import type { StepRun } from '../../kernel/step-run.ts'

/**
 * A kind of event (BPMN 2.0 §10.5): what its settings are, how somebody waits for it, how it is thrown. `raise` tells
 * whether the token that throws goes on now; where it does not, something else moves it.
 */
export interface EventKind<C = unknown> {
  readonly kind: string
  readonly schema: TSchema
  readonly expressions?: (config: C) => readonly string[]
  /** Waits for it. Kinds without it come from inside of a step, or cannot be waited for. */
  readonly listen?: (run: StepRun<unknown>, config: C) => void
  readonly raise?: (run: StepRun<unknown>, config: C, then: 'leave' | 'end') => boolean
  readonly catches?: (config: C, thrown: Thrown) => boolean
  readonly names?: (config: C, thrown: Thrown) => boolean
  readonly trigger?: (config: C) => StartTrigger
}

export function defineEvent<C>(kind: EventKind<C>): EventKind<never> {
  return kind as unknown as EventKind<never>
}
