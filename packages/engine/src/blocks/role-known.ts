import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Step } from '../definition/graph.ts'
import { type Problem, problem } from '../problems/problem.ts'

/** Work comes to a role of the definition, or nobody would ever see it. Problem: `role-unknown`. */
export function roleKnown(step: Step, role: string, definition: ProcessDefinition, setting = 'role'): Problem[] {
  if (definition.roles.some((candidate) => candidate.key === role)) return []
  return [problem('role-unknown', { step: step.name, role }, `steps/${step.key}/config/${setting}`)]
}
