import type { TSchema } from 'typebox'
import type { Text } from '../../definition/basics.ts'
import type { EventPlace, StartTrigger, Thrown } from '../../kernel/block.ts'
import type { Problem } from '../../problems/problem.ts'
import type { StepRun } from '../../kernel/step-run.ts'

/**
 * A kind of event (BPMN 2.0 §10.5): what its settings are, how somebody waits for it, how it is thrown. `raise` tells
 * whether the token that throws goes on now; where it does not, something else moves it.
 */
export interface EventKind<C = unknown> {
  readonly kind: string
  /** The word of the office for it. */
  readonly label: Text
  readonly schema: TSchema
  /** Where it may stand (BPMN 2.0, tables 10.84 to 10.93); a timer or condition begins no case here. */
  readonly at: readonly EventPlace[]
  /** At a boundary or an event subprocess what goes on is always stopped. */
  readonly alwaysInterrupts?: boolean
  /** Thrown: the scope around it ends or is left. */
  readonly stopsScope?: boolean
  readonly expressions?: (config: C) => readonly string[]
  /** Waits for it. Kinds without it come from inside of a step, or cannot be waited for. */
  readonly listen?: (run: StepRun<unknown>, config: C) => void
  readonly raise?: (run: StepRun<unknown>, config: C, then: 'leave' | 'end') => boolean
  readonly catches?: (config: C, thrown: Thrown) => boolean
  readonly names?: (config: C, thrown: Thrown) => boolean
  /** The message that it is about. */
  readonly message?: (config: C) => string
  /** The step that it undoes, where it names one. */
  readonly undoes?: (config: C) => string | undefined
  /** It makes sense in a transaction only. */
  readonly inTransaction?: boolean
  /** What it lacks to run. */
  readonly checks?: (config: C, step: Text, place: string) => readonly Problem[]
  readonly trigger?: (config: C) => StartTrigger
}

export function defineEvent<C>(kind: EventKind<C>): EventKind<never> {
  return kind as unknown as EventKind<never>
}
