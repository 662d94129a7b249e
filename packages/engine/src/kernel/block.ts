import type { TSchema } from 'typebox'
import type { Text } from '../definition/basics.ts'
import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Problem } from '../problems/problem.ts'
import type { Command } from './command.ts'
import type { StepRun } from './step-run.ts'

/** What can come of a step: conditions of flows ask for its key. */
export interface StepOutcome {
  readonly key: string
  readonly label: Text
}

/** What goes up from the inside of a step until somebody catches it. */
export interface Thrown {
  readonly kind: 'error' | 'escalation' | 'cancel' | 'compensation'
  readonly code: string | null
}

/** What a case can begin with from outside. */
export interface StartTrigger {
  readonly kind: 'message' | 'signal'
  readonly name: string
}

/** How a block of the office becomes an embedded subprocess; another `version` where the same source gives other steps. */
export interface Composite<C = unknown> {
  readonly version: number
  readonly expand: (step: Step, config: C, definition: ProcessDefinition) => { readonly steps: readonly Step[]; readonly flows: readonly Flow[] }
}

/** Where an event stands: it decides which kinds are possible (BPMN 2.0 §10.5, tables 10.84 to 10.93). */
export type EventPlace = 'start' | 'inner-start' | 'catch' | 'throw' | 'boundary' | 'end'

/** Names that only some expressions of a step see, by where these stand; `any` where nobody can tell which. */
export interface OwnNames {
  readonly config?: readonly string[]
  readonly flows?: readonly string[]
  readonly outputs?: readonly string[] | 'any'
}

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
  /** For people who know BPMN; the palette of the office does not offer it. */
  readonly expert?: boolean
  /** Publishing expands it to steps inside of a subprocess; only those run. */
  readonly composite?: Composite<C>
  /** Only composites use it: no author puts it into a definition. */
  readonly part?: boolean
  /** Outcomes that its step can have, where the config does not list them as `outcomes`. */
  readonly outcomes?: (config: C) => readonly StepOutcome[]
  /** Where a case begins: at most one such step. It has no way in. */
  readonly starts?: boolean
  /** No way out. */
  readonly ends?: boolean
  /** More than one way out. */
  readonly branches?: boolean
  /** Which of several ways out are taken: conditions choose `one` or `some`, `all` are, or the `first` event decides. */
  readonly takes?: 'one' | 'some' | 'all' | 'first'
  /** A subprocess: other steps may lie inside of it. */
  readonly contains?: boolean
  /** Where its events stand; the kind of an event tells whether it may stand there. */
  readonly eventsAt?: EventPlace
  /** It waits for something that can also be the first of several to happen, behind a step that takes the `first`. */
  readonly awaits?: (config: C) => boolean
  /** Everything in its scope ends with it, or the scope is left by another way. */
  readonly stopsScope?: (config: C) => boolean
  readonly ownNames?: OwnNames
  /** Messages that it waits for or sends. */
  readonly messages?: (config: C) => readonly string[]
  /** The finished step that it undoes, where it names one. */
  readonly undoes?: (config: C) => string | undefined
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
  /** Takes `record-late` in `receive` also when no token is at it any more. */
  readonly recordsLate?: boolean
  /** A start that only an event triggers is not plain. */
  readonly startsPlainly?: (config: C) => boolean
  /** Events that begin a case here. */
  readonly triggers?: (config: C) => readonly StartTrigger[]
  /** A subprocess that its start events begin, beside what goes on around it. */
  readonly startedByEvent?: boolean
  /** A subprocess whose steps no flow orders; `childDone` tells after each of them whether it is complete. */
  readonly adHoc?: boolean
  readonly childDone?: (run: StepRun<C>, scope: string, step: string) => 'complete' | 'wait'
  /** A subprocess that can be cancelled as a whole. */
  readonly transaction?: boolean
  /** Tokens wait here for others that come by other ways; `enter` or `settle` tells when it is enough. */
  readonly gathers?: boolean
  /** Asked for a waiting token when nothing else moves. */
  readonly settle?: (run: StepRun<C>) => void
  /** Others go first, since it is for those who wait already. */
  readonly yields?: (config: C) => boolean
  /** All of its events are needed. */
  readonly needsAll?: (config: C) => boolean
  /** An event it waited for has happened; it leaves where absent. */
  readonly happened?: (run: StepRun<C>) => void
  readonly catches?: (config: C, thrown: Thrown) => boolean
  /** Of those that catch, the ones that name the code go first. */
  readonly catchesByName?: (config: C, thrown: Thrown) => boolean
  /** Keys of the processes that it runs inside of the case. */
  readonly calls?: (config: C) => readonly string[]
  /** The expression of the day whose version it calls, where that is not the day of the case. */
  readonly callsOn?: (config: C) => string | undefined
  /** The connector that it asks, with the settings it gives it; undefined where it asks none. */
  readonly asks?: (config: C) => { readonly connector: string; readonly options?: unknown } | undefined
  /** The step that undoes its host. */
  readonly undoneBy?: (config: C) => string | undefined
  /** The name of a link that leads here, or that it leads to. */
  readonly reachedByName?: (config: C) => string | undefined
  readonly leadsToName?: (config: C) => string | undefined
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
