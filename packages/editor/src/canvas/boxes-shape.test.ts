import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveStep } from '../document/edits/move-step.ts'
import { exampleStore } from '../document/example.fixture.ts'
import { arrangementOf } from './arrangement.ts'
import { boxesOf } from './boxes.ts'
import { boxesShape, drawnAs, sameBoxes } from './boxes-shape.ts'
import { dagreColumns } from './dagre-layout.ts'
import { drawingOf } from './drawing.ts'
import { graphOf } from './graph.ts'
import type { Boxes } from './measures.ts'
import { randomModel, usualModel } from './random-model.fixture.ts'
import { columnsIn, shapeColumns } from './shape.ts'

type Model = Parameters<typeof graphOf>[0]

const boxed = (model: Model) => boxesOf(graphOf(model), 'de', () => '14 Tage')

/** The same model with other keys, in another order of the alphabet. */
function renamed({ steps, flows }: Model): Model {
  const other = (key: string) => `${(key.charCodeAt(key.length - 1) * 7) % 10}${key}`
  return {
    steps: steps.map((step) => ({
      ...step,
      key: other(step.key),
      ...(step.attachedTo === undefined ? {} : { attachedTo: other(step.attachedTo) }),
    })),
    flows: flows.map((flow) => ({ ...flow, key: other(flow.key), from: other(flow.from), to: other(flow.to) })),
  }
}

describe('the shape of boxes', () => {
  it('is all that a drawing looks at: the drawing of the one is that of the other under its keys', () => {
    fc.assert(
      fc.property(fc.oneof(randomModel, usualModel), (model) => {
        const [one, other] = [boxed(model), boxed(renamed(model))]
        expect(boxesShape(other)).toBe(boxesShape(one))
        const [arranged, arrangedOther] = [arrangementOf(one), arrangementOf(other)]
        const columns = dagreColumns(arranged)
        const drawing = drawingOf(one, arranged, columns)
        const anew = drawingOf(other, arrangedOther, columnsIn(arrangedOther, shapeColumns(arranged, columns)))
        expect(drawnAs(drawing, one, other)).toEqual(anew)
      }),
      { numRuns: 200 },
    )
  })

  it('tells boxes apart that are drawn in another way', () => {
    fc.assert(
      fc.property(randomModel, randomModel, (one, other) => {
        const [boxes, otherBoxes] = [boxed(one), boxed(other)]
        if (boxesShape(boxes) !== boxesShape(otherBoxes)) return
        const [drawing, otherDrawing] = [boxes, otherBoxes].map((each) => {
          const arranged = arrangementOf(each)
          return drawingOf(each, arranged, dagreColumns(arranged))
        })
        if (drawing && otherDrawing) expect(drawnAs(drawing, boxes, otherBoxes)).toEqual(otherDrawing)
      }),
      { numRuns: 200 },
    )
    const boxes = boxed(exampleStore().getState().draft.definition)
    const [first, ...rest] = boxes.nodes
    if (!first) throw new Error('the example has no step')
    const changed: readonly Boxes[] = [
      { ...boxes, nodes: [{ ...first, width: first.width + 1 }, ...rest] },
      { ...boxes, nodes: [{ ...first, room: first.room + 1 }, ...rest] },
      { ...boxes, nodes: [{ ...first, main: !first.main }, ...rest] },
      { ...boxes, nodes: [{ ...first, hangs: !first.hangs }, ...rest] },
      { ...boxes, nodes: [{ ...first, chips: { t_1: 5 } }, ...rest] },
      { ...boxes, edges: boxes.edges.slice(1) },
      { ...boxes, edges: boxes.edges.map((edge, index) => (index === 0 ? { ...edge, pill: edge.pill + 1 } : edge)) },
      { ...boxes, edges: boxes.edges.map((edge, index) => (index === 0 ? { ...edge, back: !edge.back } : edge)) },
      { ...boxes, edges: boxes.edges.map((edge, index) => (index === 0 ? { ...edge, to: edge.from } : edge)) },
      { ...boxes, sides: boxes.sides.toReversed() },
    ]
    for (const other of changed) {
      expect(boxesShape(other)).not.toBe(boxesShape(boxes))
      expect(sameBoxes(other, boxes)).toBe(false)
    }
  })

  it('stays when two steps of one kind change places, though the boxes are others then', () => {
    const store = exampleStore()
    const now = () => boxed(store.getState().draft.definition)
    const before = now()
    expect(sameBoxes(before, now())).toBe(true)
    expect(store.getState().apply(moveStep, { step: 's_yzypbfy2', by: -1 })).toBeNull()
    expect(boxesShape(now())).toBe(boxesShape(before))
    expect(sameBoxes(now(), before)).toBe(false)
  })
})
