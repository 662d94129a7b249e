import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Problem } from '../problems/problem.ts'
import type { CompiledExpression } from './compiled-expressions.ts'

/** One rule over a model of the right shape. Findings name the place by its path of keys; `expressions` are the model's own. */
export interface Check {
  readonly name: string
  readonly run: (definition: ProcessDefinition, expressions: readonly CompiledExpression[]) => readonly Problem[]
}
