import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { finishedBlock, nestingOf } from './nesting.ts'

/**
 * What undoes a step lies beside it, is marked for it, and no flow touches it or the event that calls it (BPMN 2.0
 * §10.5.1, compensation; §13.5.5). What is to be undone exists.
 */
export const undoingHandled: Check = {
  name: 'undoing-handled',
  run(definition) {
    const { steps } = nestingOf(definition)
    const called = new Set<string>()
    const found: Problem[] = []
    for (const step of definition.steps) {
      const undoes = isUndoing(step)
      if (undoes) {
        const handler = steps.get(handlerOf(step) ?? '')
        if (handler?.compensates === true && handler.parent === step.parent) called.add(handler.key)
        else found.push(problem('undoing-unknown', { step: step.name }, `steps/${step.key}`))
      }
      if ((undoes || step.compensates === true) && connected(step, definition)) {
        found.push(problem('undoing-connected', { step: step.name }, `steps/${step.key}`))
      }
      const used = finishedBlock(step)
      const activity = used?.block.undoes?.(used.config)
      if (activity !== undefined && !steps.has(activity)) {
        found.push(problem('undone-unknown', { step: step.name, activity }, `steps/${step.key}`))
      }
    }
    for (const step of definition.steps) {
      if (step.compensates === true && !called.has(step.key)) {
        found.push(problem('undoing-unused', { step: step.name }, `steps/${step.key}`))
      }
    }
    return found
  },
}

/** The event at the border of a step that calls what undoes it. */
export function isUndoing(step: Step): boolean {
  const used = finishedBlock(step)
  return step.attachedTo !== undefined && used?.block.catches?.(used.config, { kind: 'compensation', code: null }) === true
}

export function handlerOf(step: Step): string | undefined {
  const used = finishedBlock(step)
  return used?.block.undoneBy?.(used.config)
}

function connected({ key }: Step, { flows }: ProcessDefinition): boolean {
  return flows.some(({ from, to }) => from === key || to === key)
}
