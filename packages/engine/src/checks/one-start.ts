import type { Step } from '../definition/graph.ts'
import { problem } from '../problems/problem.ts'
import { blockOf } from '../blocks/index.ts'
import type { Check } from './check.ts'
import { finishedBlock, nestingOf } from './nesting.ts'

/**
 * A case has one beginning that no event brings about, or events that begin it; a subprocess has one beginning at most.
 * No flow enters a beginning (BPMN 2.0 §10.5.2).
 */
export const oneStart: Check = {
  name: 'one-start',
  run(definition) {
    const { steps, inside } = nestingOf(definition)
    const starts = definition.steps.filter((step) => blockOf(step.block)?.starts)
    const top = inside.get(undefined) ?? []
    const begins = top.some((step) => starts.includes(step) || isTriggered(step))
    if (!begins) return [problem('start-missing', { process: definition.names }, 'steps')]
    const again = top
      .filter((step) => starts.includes(step) && isPlain(step))
      .slice(1)
      .map((step) => problem('start-repeated', { step: step.name }, `steps/${step.key}`))
    const nested = [...inside].flatMap(([key, all]) => {
      const parent = key === undefined ? undefined : steps.get(key)
      // Where events begin a subprocess, the starts are counted by another check.
      if (!parent || blockOf(parent.block)?.startedByEvent) return []
      return all
        .filter((step) => starts.includes(step))
        .slice(1)
        .map((step) => problem('scope-start-repeated', { step: step.name, parent: parent.name }, `steps/${step.key}`))
    })
    const entered = definition.flows
      .filter((flow) => starts.some((step) => step.key === flow.to))
      .map((flow) => problem('start-entered', { flow: flow.label?.de ?? flow.key }, `flows/${flow.key}`))
    return [...again, ...nested, ...entered]
  },
}

function isPlain(step: Step): boolean {
  const used = finishedBlock(step)
  return used?.block.startsPlainly?.(used.config) !== false
}

/** A case can begin here with a message or signal. */
function isTriggered(step: Step): boolean {
  const used = finishedBlock(step)
  return (used?.block.triggers?.(used.config).length ?? 0) > 0
}
