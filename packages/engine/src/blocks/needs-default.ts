import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problem } from '../problems/problem.ts'

/** Where conditions choose among ways, one way is for all cases that no condition covers. */
export function needsDefault(step: Step, definition: ProcessDefinition): readonly Problem[] {
  const flows = definition.flows.filter((flow) => flow.from === step.key)
  if (flows.length < 2 || flows.some((flow) => flow.isDefault)) return []
  return [problem('gateway-without-default', { step: step.name }, `steps/${step.key}`)]
}
