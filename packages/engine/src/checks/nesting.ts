import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Block } from '../kernel/block.ts'
import { matchesShape } from './known-shape.ts'

/** The steps of a model by key, and by the subprocess that they lie in. */
export interface Nesting {
  readonly steps: ReadonlyMap<string, Step>
  /** Under `undefined` the steps outside of every subprocess. */
  readonly inside: ReadonlyMap<string | undefined, readonly Step[]>
}

export function nestingOf({ steps }: Pick<ProcessDefinition, 'steps'>): Nesting {
  return { steps: new Map(steps.map((step) => [step.key, step])), inside: Map.groupBy(steps, ({ parent }) => parent) }
}

/** The subprocesses around a step, the innermost first; a circle of them ends the list. */
export function stepsAround({ steps }: Nesting, step: Pick<Step, 'parent'>): Step[] {
  const around: Step[] = []
  for (let at = step.parent; at !== undefined; ) {
    const next = steps.get(at)
    if (next === undefined || around.includes(next)) break
    around.push(next)
    at = next.parent
  }
  return around
}

/** The block of a step with settings that fit it; undefined where either is missing, which other checks report. */
export function finishedBlock(step: Step): { readonly block: Block<never>; readonly config: never } | undefined {
  const block = blockOf(step.block)
  return block && matchesShape(block.config, step.config) ? { block, config: step.config as never } : undefined
}

/** Something is done here that takes time and has an end: no event, no gateway, no bound of a scope. */
export function isWork(step: Step): boolean {
  const block = blockOf(step.block)
  if (block === undefined || step.attachedTo !== undefined) return false
  return !block.starts && !block.ends && !block.branches && !block.startedByEvent && block.eventsAt === undefined
}
