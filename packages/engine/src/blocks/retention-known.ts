import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Step } from '../definition/graph.ts'
import { type Problem, problem } from '../problems/problem.ts'

/** What a step writes has a class of the definition, or nobody would ever erase it. Problem: `reference-unknown`. */
export function retentionKnown(step: Step, key: string, definition: ProcessDefinition): Problem[] {
  if (definition.retention.some((candidate) => candidate.key === key)) return []
  return [problem('reference-unknown', { key }, `steps/${step.key}/config/retention`)]
}
