import { blockOf } from '../blocks/index.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { nestingOf } from './nesting.ts'

/** A condition stands only where somebody asks it: not behind gateways that take all ways, or whichever happens first. */
export const conditionsAsked: Check = {
  name: 'conditions-asked',
  run(definition) {
    const { steps } = nestingOf(definition)
    return definition.flows.flatMap((flow) => {
      const from = steps.get(flow.from)
      const block = from && blockOf(from.block)
      if (flow.condition === undefined || !from || !block?.branches || block.takes === 'one' || block.takes === 'some') return []
      const words = flow.label ?? steps.get(flow.to)?.name ?? flow.key
      return [problem('condition-never-asked', { flow: words, step: from.name }, `flows/${flow.key}/condition`)]
    })
  },
}
