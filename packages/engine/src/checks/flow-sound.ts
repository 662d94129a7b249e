import { expand } from '../blocks/expand.ts'
import type { Text } from '../definition/basics.ts'
import type { Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import { runningFlows, runningSteps, sourceKey } from '../kernel/expansion.ts'
import type { ProblemName } from '../problems/list.ts'
import { type Problem, problem } from '../problems/problem.ts'
import { findingUnsound, type Unsound, type UnsoundKind } from '../soundness/find-unsound.ts'
import type { Check } from './check.ts'
import type { CompiledExpression } from './compiled-expressions.ts'
import { finish } from './finish.ts'
import { flowEnds } from './flow-ends.ts'
import { countsTokens, flowGraphs } from './flow-graphs.ts'
import { flowsInside } from './flows-inside.ts'
import { finishedBlock, nestingOf } from './nesting.ts'
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

/** Models of which not every state was looked at when they were judged last. */
const inPart = new WeakSet<ProcessDefinition>()

function* running(definition: ProcessDefinition, expressions: readonly CompiledExpression[]): Generator<undefined, Problem[]> {
  inPart.delete(definition)
  for (const check of BEFORE) {
    if (check.run(definition, expressions).length > 0) return []
    yield
  }
  const whole = withExpansions(definition)
  yield
  return yield* judgingFlows(whole, () => inPart.add(definition))
}

/** What is unsound in these steps and flows, the insides of office blocks among them; `cut` is told where the budget was used up. */
export function* judgingFlows(whole: Pick<ProcessDefinition, 'steps' | 'flows'>, cut: () => void): Generator<undefined, Problem[]> {
  const { steps } = nestingOf(whole)
  const found: Unsound[] = []
  for (const graph of flowGraphs(whole)) {
    const { findings, complete } = yield* findingUnsound(graph)
    if (!complete) cut()
    // What is never reached because a step before it waits for ever is mended with that step.
    const causes = findings.filter(({ kind }) => kind !== 'dead')
    found.push(...(causes.length > 0 ? causes : findings))
    yield
  }
  return found
    .filter(({ kind, node }, index) => found.findIndex((other) => other.kind === kind && other.node === node) === index)
    .map(({ kind, node, path }) => {
      // What is wrong inside of a block of the office is said of that block: its author sees nothing of the inside.
      const key = sourceKey(node)
      return problem(NAMES[kind], { step: steps.get(key)?.name ?? key, path: inWords(path, steps) }, `steps/${key}`)
    })
}

/**
 * Every case can come to its end, no step waits for ever, no two ways of a case meet unawares and every step can happen
 * (soundness of workflow nets, van der Aalst 1998; BPMN 2.0 §13). Conditions are not read: each choice is possible. Blocks
 * of the office are judged as what publishing makes of them.
 */
export const flowSound: Check = { name: 'flow-sound', run: (definition, expressions) => finish(running(definition, expressions)), running }

/**
 * Says which parts of a flow `flowSound` does not judge: those in which a step needs or gives several tokens, since how
 * many there are is up to the data (BPMN 2.0 §13.3.2), and what is left when the budget is used up. Asked after it.
 */
export const flowJudged: Check = {
  name: 'flow-judged',
  run(definition) {
    const counted = [...nestingOf(definition).inside.values()].flatMap((steps) => steps.find(countsTokens) ?? [])
    return [
      ...counted.map(({ key, name }) => problem('flow-counts-tokens', { step: name }, `steps/${key}`)),
      ...(inPart.has(definition) ? [problem('flow-judged-in-part', {}, '')] : []),
    ]
  },
}

/** The model with the inside of each block of the office whose settings are complete. */
function withExpansions(definition: ProcessDefinition): Pick<ProcessDefinition, 'steps' | 'flows'> {
  const complete = definition.steps.filter((step) => {
    const used = finishedBlock(step)
    return used?.block.composite !== undefined && used.block.checks(step, used.config, definition).length === 0
  })
  const expansion = expand({ ...definition, steps: complete })
  return expansion === undefined
    ? definition
    : { steps: [...runningSteps({ definition, expansion })], flows: [...runningFlows({ definition, expansion })] }
}

/** The steps of the way by their names. */
function inWords(path: readonly string[], steps: ReadonlyMap<string, Step>): Text {
  const names = path.flatMap((id) => steps.get(sourceKey(id)) ?? []).filter((step, index, all) => step !== all[index - 1])
  const shown = names.slice(-WAY_LIMIT).map(({ name }) => name)
  const before = names.length > shown.length ? '… → ' : ''
  return { de: before + shown.map(({ de }) => de).join(' → '), en: before + shown.map(({ en }) => en).join(' → ') }
}
