import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { finishedBlock, nestingOf } from './nesting.ts'

/**
 * A subprocess has steps in it. One that an event begins has exactly one start with an event and no flows (BPMN 2.0
 * §10.3.5, event sub-process); one in free order has neither start nor end (ad-hoc sub-process).
 */
export const subprocessesWhole: Check = {
  name: 'subprocesses-whole',
  run(definition) {
    const { inside } = nestingOf(definition)
    return definition.steps.flatMap((step) => {
      const block = blockOf(step.block)
      if (block?.contains !== true) return []
      const steps = inside.get(step.key) ?? []
      if (steps.length === 0) return [problem('subprocess-empty', { step: step.name }, `steps/${step.key}`)]
      if (block.adHoc) return withoutBounds(step, steps)
      return block.startedByEvent ? begunByEvent(step, steps, definition) : []
    })
  },
}

function withoutBounds(parent: Step, steps: readonly Step[]): Problem[] {
  return steps
    .filter(({ block }) => blockOf(block)?.starts || blockOf(block)?.ends)
    .map((step) => problem('ad-hoc-bound', { step: step.name, parent: parent.name }, `steps/${step.key}`))
}

function begunByEvent(step: Step, steps: readonly Step[], { flows }: ProcessDefinition): Problem[] {
  const place = `steps/${step.key}`
  const starts = steps.filter(({ block }) => blockOf(block)?.starts)
  const plain = starts.some((start) => {
    const used = finishedBlock(start)
    return used !== undefined && used.block.startsPlainly?.(used.config) !== false
  })
  const connected = flows.some(({ from, to }) => from === step.key || to === step.key)
  return [
    ...(starts.length === 1 && !plain
      ? []
      : [problem('event-subprocess-start', { step: step.name, count: String(plain ? starts.length - 1 : starts.length) }, place)]),
    ...(connected ? [problem('event-subprocess-connected', { step: step.name }, place)] : []),
  ]
}
