import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auto, boundary, complex, drawn, end, error, gate, handler, message, start, sub, timer, work } from './drawn.ts'
import { fromBpmn, NotModelled } from './from-bpmn.ts'
import type { Graph } from './graph.ts'
import { randomStructured } from './random-structured.ts'
import { randomUnstructured } from './random-unstructured.ts'
import { toBpmn } from './to-bpmn.ts'

describe('BPMN XML of a graph', () => {
  const graph = drawn(
    [
      start('s'),
      gate('x', 'exclusive'),
      work('w', { startQuantity: 2, loop: { repeat: 'parallel', count: 3, completeAfter: 2 } }),
      boundary('b', 'w', timer(7), false),
      sub('p', { loop: { repeat: 'standard', while: 'again', most: 4, testBefore: true } }),
      start('ps', 'p'),
      auto('a', { parent: 'p', completionQuantity: 2 }),
      end('fail', { throws: 'error', code: 'E' }, 'p'),
      handler('h', message('m'), false, 'p'),
      start('hs', 'h'),
      auto('c', { parent: 'h' }),
      boundary('caught', 'p', error()),
      complex('g', 2),
      end('e', { throws: 'terminate' }),
    ],
    's > x',
    'x > w if flag1',
    'x > p otherwise',
    'w > g > e',
    'p > g',
    'b > g',
    'caught > g',
    'ps > a > fail',
    'hs > c',
  )

  it('says everything that the graph says', () => {
    expect(toBpmn(graph)).toMatchInlineSnapshot()
  })

  it('reads back as the same graph', () => {
    const both = fc.oneof(randomStructured(), randomUnstructured())
    fc.assert(
      fc.property(both, (drawing) => {
        expect(sorted(fromBpmn(toBpmn(drawing)))).toEqual(sorted(drawing))
      }),
    )
  })

  it('is not read where it says more than the model can', () => {
    const told = toBpmn(graph)
    expect(() => fromBpmn(told.replaceAll('userTask', 'callActivity'))).toThrow(NotModelled)
    expect(() => fromBpmn(told.replaceAll('PT7S', 'P7D'))).toThrow(NotModelled)
  })
})

/** Nodes of one scope stand together in XML; what counts is the order of the flows from one node. Quantities of one go unsaid. */
function sorted({ nodes, flows }: Graph): Graph {
  const said = nodes.map((node) => {
    if (node.kind !== 'task' && node.kind !== 'subprocess') return node
    const { startQuantity = 1, completionQuantity = 1, ...rest } = node
    return { ...rest, startQuantity, completionQuantity }
  })
  const by = <T>(list: T[], key: (one: T) => string) => [...list].sort((a, b) => key(a).localeCompare(key(b)))
  return { nodes: by(said, ({ id }) => id), flows: by(flows, ({ from }) => from) }
}
