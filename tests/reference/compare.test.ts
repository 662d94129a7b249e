import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Engine, firstDifference, InterpretingEngine } from './compare.ts'
import { ALL_FEATURES, type Feature } from './features.ts'
import type { Graph, Node } from './graph.ts'
import { TooManyStates } from './interpreter.ts'
import { randomScript, randomVariables } from './random-stimuli.ts'
import { randomStructured } from './random-structured.ts'
import { randomUnstructured } from './random-unstructured.ts'

/** On random graphs with these features, the interpreter sees no difference to the engine. */
function property(engine: (pick: number) => Engine, features: readonly Feature[]) {
  const graphs = fc.oneof(randomStructured(features, 2), randomUnstructured(features, 7))
  return fc.property(graphs, randomVariables, randomScript(), fc.nat(5), (graph, variables, script, pick) => {
    try {
      return firstDifference(engine(pick), { graph, variables, script, limit: LIMIT }) === undefined
    } catch (found) {
      if (found instanceof TooManyStates) fc.pre(false)
      throw found
    }
  })
}

const LIMIT = 1000

/** An engine that runs every graph as if its nodes were these. */
const broken = (change: (node: Node, graph: Graph) => Node) => (pick: number) =>
  new InterpretingEngine({
    pick,
    limit: LIMIT,
    changed: (graph) => ({ ...graph, nodes: graph.nodes.map((node) => change(node, graph)) }),
  })

describe('comparing an engine with the reference interpreter', () => {
  it('finds no difference to an engine that picks any of the possible orders', () => {
    fc.assert(property((pick) => new InterpretingEngine({ pick, limit: LIMIT }), ALL_FEATURES))
  })

  it.each([
    [
      'an inclusive gateway that does not wait',
      ['inclusive', 'waiting'] as Feature[],
      broken((node) => (node.kind === 'inclusive' ? { ...node, kind: 'exclusive' } : node)),
    ],
    [
      'an inclusive gateway that waits for every flow',
      ['inclusive', 'waiting'] as Feature[],
      broken((node, { flows }) => {
        const joins = flows.filter(({ to }) => to === node.id).length > 1
        const splits = flows.filter(({ from }) => from === node.id).length > 1
        return node.kind === 'inclusive' && joins && !splits ? { ...node, kind: 'parallel' } : node
      }),
    ],
    [
      'a parallel gateway that does not wait',
      ['waiting'] as Feature[],
      broken((node, { flows }) => {
        const joins = flows.filter(({ to }) => to === node.id).length > 1
        const splits = flows.filter(({ from }) => from === node.id).length > 1
        return node.kind === 'parallel' && joins && !splits ? { ...node, kind: 'exclusive' } : node
      }),
    ],
    [
      'a boundary event that does not interrupt',
      ['waiting', 'boundaries'] as Feature[],
      broken((node) =>
        node.kind === 'boundary' && node.trigger.on !== 'error' ? { ...node, interrupting: false } : node,
      ),
    ],
    [
      'an event subprocess that always interrupts',
      ['waiting', 'subprocesses', 'event-subprocesses'] as Feature[],
      broken((node) => (node.kind === 'event-subprocess' ? { ...node, interrupting: true } : node)),
    ],
    [
      'a loop with one run too many',
      ['loops'] as Feature[],
      broken((node) =>
        (node.kind === 'task' || node.kind === 'subprocess') && node.loop?.repeat === 'standard'
          ? { ...node, loop: { ...node.loop, most: node.loop.most + 1 } }
          : node,
      ),
    ],
    [
      'instances that ignore the completion condition',
      ['waiting', 'loops'] as Feature[],
      broken((node) => {
        if ((node.kind !== 'task' && node.kind !== 'subprocess') || node.loop === undefined) return node
        const { repeat } = node.loop
        return repeat === 'standard' ? node : { ...node, loop: { repeat, count: node.loop.count } }
      }),
    ],
    [
      'a terminate event that ends only its own path',
      ['waiting', 'terminate'] as Feature[],
      broken((node) =>
        node.kind === 'end' && node.does.throws === 'terminate' ? { ...node, does: { throws: 'none' } } : node,
      ),
    ],
    [
      'a start quantity that is not heeded',
      ['quantities', 'waiting'] as Feature[],
      broken((node) => (node.kind === 'task' ? { ...node, startQuantity: 1 } : node)),
    ],
    [
      'a timer that is a second late',
      ['events', 'waiting'] as Feature[],
      broken((node) =>
        'trigger' in node && node.trigger.on === 'timer'
          ? { ...node, trigger: { ...node.trigger, seconds: node.trigger.seconds + 1 } }
          : node,
      ),
    ],
  ])('finds %s', (_, features, engine) => {
    const { failed, errorInstance } = fc.check(property(engine, features), {
      numRuns: 2000,
      endOnFailure: true,
      seed: 11,
    })
    expect(failed).toBe(true)
    // It was seen, and did not merely break something.
    expect(String(errorInstance)).toContain('returning false')
  })
})
