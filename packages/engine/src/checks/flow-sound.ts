import type { Text } from '../definition/basics.ts'
import type { Step } from '../definition/graph.ts'
import type { ProblemName } from '../problems/list.ts'
import { problem } from '../problems/problem.ts'
import { findUnsound, type UnsoundKind } from '../soundness/find-unsound.ts'
import type { Check } from './check.ts'
import { flowEnds } from './flow-ends.ts'
import { flowGraphs } from './flow-graphs.ts'
import { flowsInside } from './flows-inside.ts'
import { nestingOf } from './nesting.ts'
import { oneStart } from './one-start.ts'
import { stepsNested } from './steps-nested.ts'
import { stepsReachable } from './steps-reachable.ts'
import { waysOut } from './ways-out.ts'

/** Where these find something, that is the cause, and what follows from it is not said too. */
const BEFORE = [flowEnds, stepsNested, flowsInside, oneStart, stepsReachable, waysOut]

const NAMES: Readonly<Record<UnsoundKind, ProblemName>> = {
  deadlock: 'flow-deadlock',
  unsynchronised: 'flow-unsynchronised',
  endless: 'flow-endless',
  dead: 'flow-dead',
}

/** Steps of a way that are named; the last ones tell most. */
const WAY_LIMIT = 12

/**
 * Every case can come to its end, no step waits for ever, no two ways of a case meet unawares and every step can happen
 * (soundness of workflow nets, van der Aalst 1998; BPMN 2.0 §13). Conditions are not read: each choice is possible.
 */
export const flowSound: Check = {
  name: 'flow-sound',
  run(definition, expressions) {
    if (BEFORE.some((check) => check.run(definition, expressions).length > 0)) return []
    const { steps } = nestingOf(definition)
    const found = flowGraphs(definition).flatMap((graph) => {
      const { findings } = findUnsound(graph)
      // What is never reached because a step before it waits for ever is mended with that step.
      const causes = findings.filter(({ kind }) => kind !== 'dead')
      return causes.length > 0 ? causes : findings
    })
    return found
      .filter(({ kind, node }, index) => found.findIndex((other) => other.kind === kind && other.node === node) === index)
      .map(({ kind, node, path }) => {
        const step = steps.get(node)?.name ?? node
        return problem(NAMES[kind], { step, path: inWords(path, steps) }, `steps/${node}`)
      })
  },
}

/** The steps of the way by their names. */
function inWords(path: readonly string[], steps: ReadonlyMap<string, Step>): Text {
  const names = path.flatMap((id) => steps.get(id) ?? []).filter((step, index, all) => step !== all[index - 1])
  const shown = names.slice(-WAY_LIMIT).map(({ name }) => name)
  const before = names.length > shown.length ? '… → ' : ''
  return { de: before + shown.map(({ de }) => de).join(' → '), en: before + shown.map(({ en }) => en).join(' → ') }
}
