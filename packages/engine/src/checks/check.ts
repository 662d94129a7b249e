import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Problem } from '../problems/problem.ts'

/** One rule over a model of the right shape. Findings name the place by its path of keys. */
export interface Check {
  readonly name: string
  readonly run: (definition: ProcessDefinition) => readonly Problem[]
}
