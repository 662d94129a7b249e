import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Problem } from '../problems/problem.ts'
import type { CompiledExpression } from './compiled-expressions.ts'
import { remembering, type ShapeMemory } from './known-shape.ts'
import { finishedBlock } from './nesting.ts'

/** One rule over a model of the right shape. Findings name the place by its path of keys; `expressions` are the model's own. */
export interface Check {
  readonly name: string
  readonly run: (definition: ProcessDefinition, expressions: readonly CompiledExpression[]) => readonly Problem[]
  /** The same with pauses, where a long model takes longer than a host may want to wait in one go. */
  readonly running?: (definition: ProcessDefinition, expressions: readonly CompiledExpression[]) => Generator<undefined, readonly Problem[]>
}

/**
 * What all these checks find, in their order, with a pause after each and inside those that have pauses of their own.
 * Nobody changes the model meanwhile: the settings of each step are matched once, before the checks ask for them.
 */
export function* runningAll(
  checks: readonly Check[],
  definition: ProcessDefinition,
  expressions: readonly CompiledExpression[],
  memory: ShapeMemory = new WeakMap(),
): Generator<undefined, Problem[]> {
  for (const step of definition.steps) {
    remembering(memory, () => finishedBlock(step))
    yield
  }
  const found: Problem[] = []
  for (const check of checks) {
    const running = check.running?.(definition, expressions)
    if (running === undefined) found.push(...remembering(memory, () => check.run(definition, expressions)))
    else {
      for (;;) {
        const part = remembering(memory, () => running.next())
        if (part.done === true) {
          found.push(...part.value)
          break
        }
        yield
      }
    }
    yield
  }
  return found
}
