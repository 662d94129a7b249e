import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangementOf } from './arrangement.ts'
import { boxesOf } from './boxes.ts'
import { dagreColumns } from './dagre-layout.ts'
import { drawingOf } from './drawing.ts'
import { graphOf } from './graph.ts'
import { type Direction, type Stop, stopAfter } from './navigation.ts'
import { flowBetween, labelled, randomModel, stepNamed } from './random-model.fixture.ts'

function drawn(model: Parameters<typeof graphOf>[0]) {
  const graph = graphOf(model)
  const boxes = boxesOf(graph, 'de', () => '')
  const arrangement = arrangementOf(boxes)
  return { graph, drawing: drawingOf(boxes, arrangement, dagreColumns(arrangement)) }
}

const step = (key: string): Stop => ({ kind: 'step', key })
const flow = (key: string): Stop => ({ kind: 'flow', key })

const { graph, drawing } = drawn({
  steps: [
    stepNamed('start', 'form-start'),
    stepNamed('split', 'exclusive-gateway'),
    stepNamed('usual'),
    stepNamed('ask', 'question'),
    stepNamed('late', 'timer', { attachedTo: 'ask', interrupting: false }),
    stepNamed('remind', 'letter'),
    stepNamed('end', 'end'),
  ],
  flows: [
    flowBetween('f1', 'start', 'split'),
    flowBetween('f2', 'split', 'ask', labelled('unklar')),
    flowBetween('f3', 'split', 'usual', { isDefault: true }),
    flowBetween('f4', 'ask', 'start'),
    flowBetween('f5', 'late', 'remind'),
    flowBetween('f6', 'usual', 'end'),
  ],
})
const go = (from: Stop, ...directions: Direction[]) => directions.reduce((at, direction) => stopAfter(graph, drawing, at, direction), from)

describe('arrow keys in the diagram', () => {
  it('go down and up the usual way', () => {
    expect(go(step('start'), 'next', 'next', 'next')).toEqual(step('end'))
    expect(go(step('end'), 'previous', 'previous', 'previous')).toEqual(step('start'))
  })

  it('go left and right between branches of the same step', () => {
    expect(go(step('usual'), 'right')).toEqual(step('ask'))
    expect(go(step('ask'), 'left')).toEqual(step('usual'))
    expect(go(step('usual'), 'left')).toEqual(step('usual'))
  })

  it('go on at the right end to deadlines and ways out', () => {
    expect(go(step('ask'), 'right')).toEqual(step('late'))
    expect(go(step('ask'), 'right', 'right')).toEqual(flow('f4'))
    expect(go(step('late'), 'next')).toEqual(step('remind'))
    expect(go(step('late'), 'previous')).toEqual(step('ask'))
    expect(go(step('split'), 'right')).toEqual(flow('f2'))
    expect(go(flow('f2'), 'right')).toEqual(flow('f3'))
    expect(go(flow('f2'), 'left')).toEqual(step('split'))
    expect(go(flow('f3'), 'next')).toEqual(step('usual'))
    expect(go(flow('f3'), 'previous')).toEqual(step('split'))
  })

  it('go to the first and the last step', () => {
    expect(go(step('ask'), 'first')).toEqual(step('start'))
    expect(go(step('ask'), 'last')).toEqual(step(graph.order.at(-1) ?? ''))
  })

  it('reach every step and every flow of any model from the first step', () => {
    const all: readonly Direction[] = ['next', 'previous', 'left', 'right', 'first', 'last', 'way']
    fc.assert(
      fc.property(randomModel, (model) => {
        const any = drawn(model)
        const first = any.graph.order[0] ?? ''
        const open: Stop[] = [step(first)]
        const seen = new Set([`step ${first}`])
        for (let at = open.pop(); at; at = open.pop()) {
          for (const direction of all) {
            const next = stopAfter(any.graph, any.drawing, at, direction)
            if (seen.has(`${next.kind} ${next.key}`)) continue
            seen.add(`${next.kind} ${next.key}`)
            open.push(next)
          }
        }
        const missing = [
          ...any.graph.order.map((key) => `step ${key}`),
          ...any.graph.edges.map((edge) => `flow ${edge.key}`),
        ].filter((each) => !seen.has(each))
        expect(missing).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
