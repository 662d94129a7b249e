import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { nestingOf } from './nesting.ts'

/** No flow crosses the border of a subprocess (BPMN 2.0 §7.6.1, table 7.3). */
export const flowsInside: Check = {
  name: 'flows-inside',
  run(definition) {
    const { steps } = nestingOf(definition)
    return definition.flows.flatMap((flow) => {
      const [from, to] = [steps.get(flow.from), steps.get(flow.to)]
      if (!from || !to || from.parent === to.parent) return []
      return [problem('flow-crosses-scope', { from: from.name, to: to.name }, `flows/${flow.key}`)]
    })
  },
}
