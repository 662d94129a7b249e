import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

/** Every flow leads from a step to a step. */
export const flowEnds: Check = {
  name: 'flow-ends',
  run(definition) {
    const steps = new Set(definition.steps.map((step) => step.key))
    return definition.flows
      .filter((flow) => !steps.has(flow.from) || !steps.has(flow.to))
      .map((flow) => problem('flow-dangling', { flow: flow.label?.de ?? flow.key }, `flows/${flow.key}`))
  },
}
