import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { Step } from '../definition/graph.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { flowEnds } from './flow-ends.ts'
import { reachedSteps, stepsFrom } from './reached-steps.ts'
import { handlerOf } from './undoing-handled.ts'

/**
 * Every step can be reached from the start, also by way of boundary events. A part that is cut off is named once,
 * by the step with which it begins: connecting that one mends the rest. Says nothing while a flow leads nowhere:
 * that is the cause, and `flow-ends` names it.
 */
export const stepsReachable: Check = {
  name: 'steps-reachable',
  run(definition, expressions) {
    if (flowEnds.run(definition, expressions).length > 0) return []
    // What undoes a step and is called by nobody is named by a check of its own.
    return firstCutOff(definition).filter(({ compensates }) => compensates !== true).map((step) => problem('step-unreachable', { step: step.name }, `steps/${step.key}`))
  },
}

/** Of what nothing leads to, the steps with which a part begins; of steps that lead in a circle the first. */
function firstCutOff(definition: ProcessDefinition): Step[] {
  const reached = reachedSteps(definition)
  const cutOff = definition.steps.filter((step) => !reached.has(step.key))
  const keys = new Set(cutOff.map((step) => step.key))
  const entered = new Set(definition.flows.filter(({ from }) => keys.has(from)).map(({ to }) => to))
  const called = new Set(cutOff.flatMap((step) => handlerOf(step) ?? []))
  const hangs = ({ key, attachedTo, parent }: Step) =>
    called.has(key) || (attachedTo !== undefined && keys.has(attachedTo)) || (parent !== undefined && keys.has(parent))
  const begins = cutOff.filter((step) => !entered.has(step.key) && !hangs(step))
  const behind = new Set(
    stepsFrom(
      definition,
      begins.map((step) => step.key),
    ),
  )
  for (const step of cutOff) {
    if (behind.has(step.key) || hangs(step)) continue
    begins.push(step)
    for (const key of stepsFrom(definition, [step.key])) behind.add(key)
  }
  return begins
}
