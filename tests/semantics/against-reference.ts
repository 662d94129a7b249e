import { canonicalJson, emptyState, foldBatch } from '@laufzettel/engine'
import type { Graph } from '../reference/graph.ts'
import { Interpreter, TooManyStates } from '../reference/interpreter.ts'
import { type Intent, stimulusFor } from '../reference/random-stimuli.ts'
import { told } from '../reference/told.ts'
import { KernelCase } from './kernel-case.ts'

/**
 * Where the text can be read in two ways: a path goes on through the boundary events of a step, and a complex gateway that
 * resets gives no tokens but by flows that ask for it.
 */
const READINGS = { boundaryPaths: true, resetGives: false }

export type Outcome = 'same' | 'too many states'

/**
 * Plays a script on the kernel and on the reference: after each stimulus, what the kernel shows must be something that
 * the standard allows. Then the state must be the fold of the facts. Throws with what was seen and what was possible.
 */
export function compare(graph: Graph, variables: Record<string, boolean>, script: readonly Intent[], limit = 1500): Outcome {
  let interpreter: Interpreter
  try {
    interpreter = new Interpreter({ graph, variables: { ...variables }, limit, readings: READINGS })
  } catch (found) {
    if (found instanceof TooManyStates) return 'too many states'
    throw found
  }
  const ours = new KernelCase(graph, variables)
  const check = (after: string) => {
    const seen = ours.observe()
    const possible = interpreter.possible()
    if (interpreter.saw(seen)) return
    throw new Error(`after ${after}: seen ${told(seen)}, possible ${possible.map(told).join(' | ')}`)
  }
  check('the start')
  for (const intent of script) {
    const stimulus = stimulusFor(intent, graph, ours.observe())
    if (stimulus === undefined) continue
    try {
      interpreter.happen(stimulus)
    } catch (found) {
      if (found instanceof TooManyStates) return 'too many states'
      throw found
    }
    ours.happen(stimulus)
    check(JSON.stringify(stimulus))
  }
  foldsToItself(ours)
  return 'same'
}

/** The state is the fold of the facts, byte for byte (promise P3), and an ended case holds nothing any more (P4). */
function foldsToItself({ case: { id, state, batches } }: KernelCase): void {
  const folded = batches.reduce((before, batch) => foldBatch(before, batch), emptyState(id))
  if (canonicalJson(folded) !== canonicalJson(state)) throw new Error('the state is not the fold of the facts')
  if (state.status !== 'ended') return
  const open = Object.keys(state.tokens).length + Object.keys(state.subscriptions ?? {}).length
  const due = Object.values(state.timers).filter(({ status }) => status === 'set').length
  const work = Object.values(state.workItems).filter(({ status }) => status === 'open').length
  const jobs = Object.keys(state.jobs ?? {}).length
  if (open + due + work + jobs > 0) throw new Error(`an ended case still holds ${open + due + work + jobs}`)
}
