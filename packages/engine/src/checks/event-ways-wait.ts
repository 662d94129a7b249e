import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { finishedBlock, nestingOf } from './nesting.ts'

/**
 * Behind a gateway at which the first event decides, each of several ways begins with a step that waits, and nothing
 * else leads there (BPMN 2.0 §10.6.6).
 */
export const eventWaysWait: Check = {
  name: 'event-ways-wait',
  run(definition) {
    const { steps } = nestingOf(definition)
    const ways = Map.groupBy(definition.flows, ({ from }) => from)
    const waysTo = Map.groupBy(definition.flows, ({ to }) => to)
    return definition.steps.flatMap((gateway): Problem[] => {
      if (blockOf(gateway.block)?.takes !== 'first') return []
      const out = ways.get(gateway.key) ?? []
      const few = out.length < 2 ? [problem('event-ways-few', { gateway: gateway.name }, `steps/${gateway.key}`)] : []
      const behind = out.flatMap(({ to }): Problem[] => {
        const step = steps.get(to)
        if (step === undefined) return []
        const values = { gateway: gateway.name, step: step.name }
        if (!waits(step)) return [problem('event-way-waits-not', values, `steps/${step.key}`)]
        return (waysTo.get(to)?.length ?? 0) > 1 ? [problem('event-way-shared', values, `steps/${step.key}`)] : []
      })
      return [...few, ...behind]
    })
  },
}

/** What is unfinished is named by another check. */
function waits(step: Step): boolean {
  const used = finishedBlock(step)
  return used === undefined || used.block.awaits?.(used.config) === true
}
