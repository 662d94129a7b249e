import type { Step } from '../definition/graph.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { finishedBlock } from './nesting.ts'

/** A jump leads to exactly one place of its name in the same scope, and no flow stands beside it (BPMN 2.0 §10.5.1, link). */
export const linksPaired: Check = {
  name: 'links-paired',
  run({ steps, flows }) {
    return steps.flatMap((step): Problem[] => {
      const place = `steps/${step.key}`
      const [link, name] = [linkOf(step), placeNameOf(step)]
      if (link === undefined && name === undefined) return []
      const connected = flows.some(({ from, to }) => (link === undefined ? to : from) === step.key)
      const beside = connected ? [problem('link-connected', { step: step.name }, place)] : []
      if (link === undefined) return beside
      const count = steps.filter((other) => other.parent === step.parent && placeNameOf(other) === link).length
      return count === 1 ? beside : [problem('link-unpaired', { step: step.name, link, count: String(count) }, place), ...beside]
    })
  },
}

/** Where a step jumps to. */
export function linkOf(step: Step): string | undefined {
  const used = finishedBlock(step)
  return used?.block.leadsToName?.(used.config)
}

/** The name under which jumps lead here. */
export function placeNameOf(step: Step): string | undefined {
  const used = finishedBlock(step)
  return used?.block.reachedByName?.(used.config)
}
