import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { linkOf } from './links-paired.ts'
import { type Nesting, nestingOf } from './nesting.ts'
import { isUndoing } from './undoing-handled.ts'

/** A step that does not end its scope leads on; an end does not. */
export const waysOut: Check = {
  name: 'ways-out',
  run(definition) {
    const ways = Map.groupBy(definition.flows, (flow) => flow.from)
    const nesting = nestingOf(definition)
    return definition.steps.flatMap((step) => {
      const block = blockOf(step.block)
      if (!block) return []
      const count = ways.get(step.key)?.length ?? 0
      const place = `steps/${step.key}`
      if (block.ends && count > 0) return [problem('end-with-way-out', { step: step.name }, place)]
      if (block.ends || count > 0 || needsNone(step, nesting)) return []
      return [problem('step-without-way-out', { step: step.name }, place)]
    })
  },
}

/** It goes on by itself, or nothing comes after it: a jump, what undoes a step, what an event begins, a free order. */
function needsNone(step: Step, { steps }: Nesting): boolean {
  const parent = step.parent === undefined ? undefined : steps.get(step.parent)
  return (
    step.compensates === true ||
    blockOf(step.block)?.startedByEvent === true ||
    (parent !== undefined && blockOf(parent.block)?.adHoc === true) ||
    linkOf(step) !== undefined ||
    isUndoing(step)
  )
}
