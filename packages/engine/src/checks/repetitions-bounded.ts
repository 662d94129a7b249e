import type { Step } from '../definition/graph.ts'
import { type Problem, problem } from '../problems/problem.ts'
import type { Check } from './check.ts'
import { isWork } from './nesting.ts'

/** A step that repeats says how often or for what, and something is done there (BPMN 2.0 §10.3.7). */
export const repetitionsBounded: Check = {
  name: 'repetitions-bounded',
  run: ({ steps }) => steps.flatMap(judge),
}

function judge(step: Step): Problem[] {
  const { repeats } = step
  if (repeats === undefined) return []
  const place = `steps/${step.key}/repeats`
  if (!isWork(step)) return [problem('repetition-not-possible', { step: step.name }, place)]
  const open = problem('repetition-open', { step: step.name }, place)
  if (repeats.kind === 'loop') return repeats.condition === undefined && repeats.maximum === undefined ? [open] : []
  const { count, collection, item, behavior = 'all', signal, complex = [] } = repeats
  if ((count === undefined) === (collection === undefined) || (item !== undefined && collection === undefined)) return [open]
  const needsSignal = behavior === 'one' || behavior === 'none'
  if ((needsSignal && signal === undefined) || (behavior === 'complex' && complex.length === 0)) {
    return [problem('repetition-signal-missing', { step: step.name }, place)]
  }
  return []
}
