import { blockOf } from '../blocks/index.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

/** A case begins at exactly one step, which no flow enters. */
export const oneStart: Check = {
  name: 'one-start',
  run(definition) {
    const starts = definition.steps.filter((step) => blockOf(step.block)?.starts)
    if (starts.length === 0) return [problem('start-missing', { process: definition.names }, 'steps')]
    const more = starts.slice(1).map((step) => problem('start-repeated', { step: step.name }, `steps/${step.key}`))
    const entered = definition.flows
      .filter((flow) => starts.some((step) => step.key === flow.to))
      .map((flow) => problem('start-entered', { flow: flow.label?.de ?? flow.key }, `flows/${flow.key}`))
    return [...more, ...entered]
  },
}
