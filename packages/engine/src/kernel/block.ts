import type { TSchema } from 'typebox'
import type { Text } from '../definition/basics.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Problem } from '../problems/problem.ts'
import type { Command } from './command.ts'
import type { StepRun } from './step-run.ts'

/** The reference activities of FIM by which the palette is grouped. */
export type Activity = 'receive' | 'involve' | 'examine' | 'decide' | 'provide' | 'structure'

/**
 * A kind of step. Shared code asks these properties and never compares `type`.
 * `enter` runs when a token arrives; a block that does not let the token go by then waits for a command
 * that names one of its open duties (work item, question, letter, timer), which arrives at `receive`.
 */
export interface Block<C = unknown> {
  readonly type: string
  readonly activity: Activity
  readonly config: TSchema
  /** What a new step of this kind is called until a person names it; the second name where it is attached to another. */
  readonly suggested: readonly [Text, ...Text[]]
  /** Where a case begins: at most one such step. It has no way in. */
  readonly starts?: boolean
  /** No way out. */
  readonly ends?: boolean
  /** More than one way out, chosen by the conditions of the flows. */
  readonly branches?: boolean
  /** May be attached to another step. `arm` runs when its host is entered. */
  readonly boundary?: boolean
  /** Names of the case's scope that this step alone fills beside its outcome: `result.tax`, `letters.taxNotice`. */
  readonly gives?: (config: C) => readonly string[]
  /** Names of the case's scope that the config needs outside expressions: `result.tax`. */
  readonly reads?: (config: C) => readonly string[]
  /** FEEL expressions inside the config, compiled when the definition is published. */
  readonly expressions: (config: C) => readonly string[]
  readonly enter: (run: StepRun<C>) => void
  readonly receive?: (run: StepRun<C>, command: Command) => void
  readonly arm?: (run: StepRun<C>) => void
  /** Name of the result that a person decides on here: it is computed again while that person has not decided. */
  readonly decidesOn?: (config: C) => string | undefined
  /** References of the config that lead nowhere, and what else cannot run. */
  readonly checks: (step: Step, config: C, definition: ProcessDefinition) => readonly Problem[]
  /** The BPMN 2.0 element it is. */
  readonly bpmn: string
}

/** Finds the block of a step; the list is in blocks/. */
export type BlockOf = (type: string) => Block<never> | undefined

/** Types a block's config where it is written and forgets the type where it is listed. */
export function defineBlock<C>(block: Block<C>): Block<never> {
  return block as unknown as Block<never>
}
