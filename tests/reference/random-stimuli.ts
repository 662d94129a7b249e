import fc from 'fast-check'
import { SIGNALS, VARIABLES } from './features.ts'
import type { Graph, Trigger } from './graph.ts'
import type { Observation } from './observation.ts'
import type { Stimulus } from './stimuli.ts'

/** A stimulus that fits any graph: it picks among what waits, or among what the graph could wait for. */
export type Intent =
  | { do: 'complete'; pick: number; set: Record<string, boolean> }
  | { do: 'message'; pick: number }
  | { do: 'signal'; name: string }
  | { do: 'advance'; seconds: number }

export const randomVariables: fc.Arbitrary<Record<string, boolean>> = fc
  .tuple(...VARIABLES.map(() => fc.boolean()))
  .map((values) => Object.fromEntries(VARIABLES.map((name, index) => [name, values[index] === true])))

const set = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom(...VARIABLES).chain((name) => fc.boolean().map((to) => ({ [name]: to }))) },
)

export const randomIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('complete' as const), pick: fc.nat(30), set }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('message' as const), pick: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('signal' as const), name: fc.constantFrom(...SIGNALS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('advance' as const), seconds: fc.integer({ min: 1, max: 6 }) }) },
)

export function randomScript(longest = 8): fc.Arbitrary<Intent[]> {
  return fc.array(randomIntent, { maxLength: longest })
}

/**
 * The stimulus that an intent is for a case of this graph of which this was just seen; nothing when there is nothing to
 * pick. `nth` is always the first: which of several instances of one task is meant is not to be seen from outside.
 */
export function stimulusFor(intent: Intent, graph: Graph, seen: Observation): Stimulus | undefined {
  switch (intent.do) {
    case 'complete': {
      const tasks = seen.waiting.filter((id) => graph.nodes.some((node) => node.id === id && node.kind === 'task'))
      const node = tasks[intent.pick % Math.max(tasks.length, 1)]
      return node === undefined ? undefined : { do: 'complete', node, nth: 0, set: intent.set }
    }
    case 'message': {
      const names = messageNames(graph)
      const name = names[intent.pick % Math.max(names.length, 1)]
      return name === undefined ? undefined : { do: 'message', name }
    }
    case 'signal':
    case 'advance':
      return intent
  }
}

/** The names of all messages that something in the graph may wait for. */
export function messageNames(graph: Graph): string[] {
  return graph.nodes.flatMap((node) => {
    const trigger: Trigger | undefined = 'trigger' in node ? node.trigger : undefined
    return trigger?.on === 'message' ? [trigger.name] : []
  })
}
