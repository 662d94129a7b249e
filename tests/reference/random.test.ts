import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkGraph } from './check-graph.ts'
import { ALL_FEATURES, type Feature } from './features.ts'
import { type Graph, nodeOf } from './graph.ts'
import { Interpreter, TooManyStates } from './interpreter.ts'
import { observationKey } from './observation.ts'
import { orderMatters } from './order.ts'
import { type Intent, messageNames, randomScript, randomVariables, stimulusFor } from './random-stimuli.ts'
import { randomStructured } from './random-structured.ts'
import { randomUnstructured } from './random-unstructured.ts'
import type { Stimulus } from './stimuli.ts'

const without = (...features: Feature[]) => ALL_FEATURES.filter((feature) => !features.includes(feature))

/** Runs a property of a case; one with more orders of steps than can be tried is thrown away. */
function tried(property: () => void): void {
  try {
    property()
  } catch (found) {
    if (found instanceof TooManyStates) fc.pre(false)
    throw found
  }
}

/** Follows the first of the possible observations, as if another engine had shown it. */
function follow(interpreter: Interpreter, graph: Graph, script: Intent[], each: () => void): void {
  each()
  for (const intent of script) {
    const [seen] = interpreter.possible()
    if (seen === undefined) throw new Error('nothing is possible')
    interpreter.saw(seen)
    const stimulus = stimulusFor(intent, graph, seen)
    if (stimulus === undefined) continue
    interpreter.happen(stimulus)
    each()
  }
}

describe('random graphs', () => {
  it('are processes that the interpreter can run', () => {
    fc.assert(fc.property(randomStructured(), (graph) => void expect(checkGraph(graph)).toEqual([])))
    fc.assert(fc.property(randomUnstructured(), (graph) => void expect(checkGraph(graph)).toEqual([])))
  })

  it('hold every kind of node and of event somewhere', () => {
    const kinds = new Set<string>()
    const note = (graph: Graph) => {
      for (const node of graph.nodes) {
        kinds.add(node.kind)
        if ('trigger' in node) kinds.add(`${node.kind} ${node.trigger.on}`)
        if ('does' in node) kinds.add(`${node.kind} ${node.does.throws}`)
        if ('loop' in node && node.loop !== undefined) kinds.add(`loop ${node.loop.repeat}`)
      }
    }
    fc.sample(randomStructured(), { numRuns: 400, seed: 1 }).forEach(note)
    for (const kind of [
      ...['start', 'end', 'task', 'exclusive', 'parallel', 'inclusive', 'complex', 'event-based', 'subprocess'],
      ...['message', 'signal', 'timer', 'error', 'escalation'].map((on) => `boundary ${on}`),
      ...['message', 'signal', 'timer', 'error', 'escalation'].map((on) => `event-subprocess ${on}`),
      ...['message', 'signal', 'timer', 'link'].map((on) => `catch ${on}`),
      ...['none', 'message', 'signal', 'escalation', 'link'].map((does) => `throw ${does}`),
      ...['none', 'error', 'escalation', 'terminate'].map((does) => `end ${does}`),
      ...['standard', 'sequential', 'parallel'].map((repeat) => `loop ${repeat}`),
    ]) {
      expect(kinds).toContain(kind)
    }
  })
})

describe('the interpreter on random graphs', () => {
  it('sees the same in all orders of steps where order does not matter', () => {
    const plain = without('inclusive', 'complex', 'errors', 'escalations', 'terminate', 'thrown-signals', 'loops')
    const graphs = fc.oneof(randomStructured(plain, 2), randomUnstructured(plain, 7))
    fc.assert(
      fc.property(graphs, randomVariables, randomScript(), (graph, variables, script) => {
        expect(orderMatters(graph)).toBe(false)
        tried(() => {
          const quick = new Interpreter({ graph, variables, limit: 1500 })
          const thorough = new Interpreter({ graph, variables, limit: 1500, allOrders: true })
          const keys = (interpreter: Interpreter) => interpreter.possible().map(observationKey).sort()
          expect(keys(quick)).toEqual(keys(thorough))
          for (const intent of script) {
            const [seen] = quick.possible()
            if (seen === undefined) throw new Error('nothing is possible')
            quick.saw(seen)
            expect(thorough.saw(seen)).toBe(true)
            const stimulus = stimulusFor(intent, graph, seen)
            if (stimulus === undefined) continue
            quick.happen(stimulus)
            thorough.happen(stimulus)
            expect(keys(quick)).toEqual(keys(thorough))
          }
        })
      }),
    )
  })

  it('ends every block-structured case normally when all that it waits for happens', () => {
    fc.assert(
      fc.property(randomStructured(without('complex'), 2), randomVariables, (graph, variables) =>
        tried(() => {
          const interpreter = new Interpreter({ graph, variables, limit: 3000 })
          for (let step = 0; step < 200; step += 1) {
            const [seen] = interpreter.possible()
            if (seen === undefined) throw new Error('nothing is possible')
            interpreter.saw(seen)
            expect(seen.exceptions).toEqual([])
            if (seen.ended !== undefined) {
              expect(seen.ended).toEqual({ how: 'normal' })
              return
            }
            interpreter.happen(wanted(graph, seen.waiting))
          }
          throw new Error('still running')
        }),
      ),
    )
  })

  it('keeps at least one possible observation, with nothing waiting once it has ended', () => {
    const graphs = fc.oneof(randomStructured(ALL_FEATURES, 2), randomUnstructured(ALL_FEATURES, 8))
    fc.assert(
      fc.property(graphs, randomVariables, randomScript(), (graph, variables, script) =>
        tried(() => {
          const interpreter = new Interpreter({ graph, variables, limit: 3000 })
          follow(interpreter, graph, script, () => {
            const possible = interpreter.possible()
            expect(possible.length).toBeGreaterThan(0)
            for (const { ended, waiting } of possible) if (ended !== undefined) expect(waiting).toEqual([])
          })
        }),
      ),
    )
  })
})

/** What the first thing that waits waits for; tasks are completed with no condition holding any more, so loops end. */
function wanted(graph: Graph, waiting: string[]): Stimulus {
  const [first] = waiting
  if (first === undefined) return { do: 'advance', seconds: 6 }
  const node = nodeOf(graph, first)
  if (node.kind === 'task')
    return { do: 'complete', node: first, nth: 0, set: { flag1: false, flag2: false, flag3: false } }
  if (node.kind !== 'catch') throw new Error(`${first} waits for nothing`)
  const { trigger } = node
  if (trigger.on === 'message' && messageNames(graph).includes(trigger.name))
    return { do: 'message', name: trigger.name }
  if (trigger.on === 'signal') return { do: 'signal', name: trigger.name }
  return { do: 'advance', seconds: 6 }
}
