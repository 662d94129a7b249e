import { blockOf } from '../blocks/index.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

/** Each way out of a split that takes one of them has a condition or is the normal case; others are never taken. */
export const branchesTaken: Check = {
  name: 'branches-taken',
  run(definition) {
    const splits = new Set(definition.steps.filter((step) => blockOf(step.block)?.takes === 'one').map((step) => step.key))
    const names = new Map(definition.steps.map((step) => [step.key, step.name]))
    return definition.flows
      .filter((flow) => splits.has(flow.from) && flow.condition === undefined && !flow.isDefault)
      .map((flow) => {
        const words = flow.label ?? names.get(flow.to) ?? flow.key
        return problem('branch-never-taken', { flow: words }, `flows/${flow.key}`)
      })
  },
}
