import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Problem } from '../problems/problem.ts'
import type { CompiledExpression } from './compiled-expressions.ts'

/** One rule over a model of the right shape. Findings name the place by its path of keys; `expressions` are the model's own. */
export interface Check {
  readonly name: string
  readonly run: (definition: ProcessDefinition, expressions: readonly CompiledExpression[]) => readonly Problem[]
  /** The same with pauses, where a long model takes longer than a host may want to wait in one go. */
  readonly running?: (definition: ProcessDefinition, expressions: readonly CompiledExpression[]) => Generator<undefined, readonly Problem[]>
}

/** What all these checks find, in their order, with a pause after each and inside those that have pauses of their own. */
export function* runningAll(
  checks: readonly Check[],
  definition: ProcessDefinition,
  expressions: readonly CompiledExpression[],
): Generator<undefined, Problem[]> {
  const found: Problem[] = []
  for (const check of checks) {
    found.push(...(check.running ? yield* check.running(definition, expressions) : check.run(definition, expressions)))
    yield
  }
  return found
}
