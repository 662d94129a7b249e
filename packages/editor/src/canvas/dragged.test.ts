import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { arrangementOf } from './arrangement.ts'
import { boxesOf } from './boxes.ts'
import { dagreColumns } from './dagre-layout.ts'
import { withDragged } from './dragged.ts'
import { drawingOf } from './drawing.ts'
import { elementsOf } from './elements.ts'
import { graphOf } from './graph.ts'
import { placedByHand } from './place-by-hand.ts'
import { usualModel } from './random-model.fixture.ts'

function drawn(model: Parameters<typeof graphOf>[0]) {
  const graph = graphOf(model)
  const boxes = boxesOf(graph, 'de', () => '14 Tage')
  const arrangement = arrangementOf(boxes)
  return { graph, boxes, drawing: drawingOf(boxes, arrangement, dagreColumns(arrangement)) }
}

describe('a step that is dragged', () => {
  it('takes its flows with it and leaves everything else the same object', () => {
    const { graph, boxes, drawing } = drawn(exampleDraft().definition)
    const elements = elementsOf(graph, boxes, drawing)
    const key = 's_eiiqcgrr'
    const held = withDragged(elements, boxes, drawing, { key, corner: { x: 900, y: 40 } })
    const changed = held.edges.filter((edge) => !elements.edges.includes(edge))
    expect(changed.map(({ id }) => id).sort()).toEqual(
      graph.edges
        .filter(({ from, to }) => from === key || to === key)
        .map((edge) => edge.key)
        .sort(),
    )
    expect(changed.length).toBeGreaterThan(1)
    expect(held.nodes.filter((node) => !elements.nodes.includes(node)).map(({ id }) => id)).toEqual([key])
  })

  it('looks while it is held as it does once it is dropped, whichever step goes wherever', () => {
    const place = fc.integer({ min: -2000, max: 2000 })
    fc.assert(
      fc.property(usualModel, fc.nat(), place, place, (model, which, x, y) => {
        const { graph, boxes, drawing } = drawn(model)
        const key = boxes.nodes[which % boxes.nodes.length]?.key ?? ''
        const corner = { x, y }
        const held = withDragged(elementsOf(graph, boxes, drawing), boxes, drawing, { key, corner })
        const dropped = elementsOf(graph, boxes, placedByHand(boxes, drawing, { [key]: corner }))
        const nodes = held.nodes.map(({ zIndex: _above, ...node }) => node)
        expect({ ...held, nodes }).toEqual(dropped)
      }),
      { numRuns: 100 },
    )
  })
})
