import { blockOf } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { isWork, type Nesting, nestingOf, stepsAround } from './nesting.ts'

/**
 * Steps lie in subprocesses only, none in itself; what is attached to a step lies beside it, and something is done
 * there (BPMN 2.0 §10.3.5, §10.5.4).
 */
export const stepsNested: Check = {
  name: 'steps-nested',
  run(definition) {
    const nesting = nestingOf(definition)
    return definition.steps.flatMap((step) => [...parentOf(step, nesting), ...hostOf(step, nesting)])
  },
}

function parentOf(step: Step, nesting: Nesting): Problem[] {
  const parent = step.parent === undefined ? undefined : nesting.steps.get(step.parent)
  if (parent === undefined) return []
  const place = `steps/${step.key}`
  if (blockOf(parent.block)?.contains !== true) {
    return [problem('parent-holds-no-steps', { step: step.name, parent: parent.name }, place)]
  }
  return stepsAround(nesting, step).includes(step) ? [problem('parent-in-itself', { step: step.name }, place)] : []
}

function hostOf(step: Step, { steps }: Nesting): Problem[] {
  const host = step.attachedTo === undefined ? undefined : steps.get(step.attachedTo)
  if (host === undefined) return []
  const values = { step: step.name, host: host.name }
  if (host.parent !== step.parent) return [problem('boundary-elsewhere', values, `steps/${step.key}`)]
  return isWork(host) ? [] : [problem('boundary-without-work', values, `steps/${step.key}`)]
}
