import { blockOf } from '../blocks/index.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { flowEnds } from './flow-ends.ts'

/**
 * Every step can be reached from the start, also by way of boundary events. Says nothing while a flow leads
 * nowhere: that is the cause, and `flow-ends` names it.
 */
export const stepsReachable: Check = {
  name: 'steps-reachable',
  run(definition, expressions) {
    if (flowEnds.run(definition, expressions).length > 0) return []
    const ways = Map.groupBy(definition.flows, (flow) => flow.from)
    const attached = Map.groupBy(definition.steps, (step) => step.attachedTo)
    const reached = new Set<string>()
    const open = definition.steps.filter((step) => blockOf(step.block)?.starts).map((step) => step.key)
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (reached.has(key)) continue
      reached.add(key)
      for (const flow of ways.get(key) ?? []) open.push(flow.to)
      for (const step of attached.get(key) ?? []) open.push(step.key)
    }
    return definition.steps
      .filter((step) => !reached.has(step.key))
      .map((step) => problem('step-unreachable', { step: step.name }, `steps/${step.key}`))
  },
}
