import { blockOf } from '../blocks/index.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

/** A step that does not end the case leads on; an end does not. */
export const waysOut: Check = {
  name: 'ways-out',
  run(definition) {
    const ways = Map.groupBy(definition.flows, (flow) => flow.from)
    return definition.steps.flatMap((step) => {
      const block = blockOf(step.block)
      if (!block) return []
      const count = ways.get(step.key)?.length ?? 0
      const place = `steps/${step.key}`
      if (block.ends && count > 0) return [problem('end-with-way-out', { step: step.name }, place)]
      if (!block.ends && count === 0) return [problem('step-without-way-out', { step: step.name }, place)]
      return []
    })
  },
}
