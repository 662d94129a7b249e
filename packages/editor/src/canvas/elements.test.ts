import { describe, expect, it } from 'vitest'
import { moveStep } from '../document/edits/move-step.ts'
import { renameStep } from '../document/edits/rename-step.ts'
import { exampleStore } from '../document/example.fixture.ts'
import { arrangementOf } from './arrangement.ts'
import { boxesOf } from './boxes.ts'
import { dagreColumns } from './dagre-layout.ts'
import { drawingOf } from './drawing.ts'
import { type Elements, elementsOf } from './elements.ts'
import { graphOf } from './graph.ts'

function drawn(model: Parameters<typeof graphOf>[0], before: Elements | null): Elements {
  const graph = graphOf(model)
  const boxes = boxesOf(graph, 'de', () => '')
  const arrangement = arrangementOf(boxes)
  return elementsOf(graph, boxes, drawingOf(boxes, arrangement, dagreColumns(arrangement)), before)
}

describe('the elements of a diagram', () => {
  it('stay the same objects where an edit left them alone', () => {
    const store = exampleStore()
    const key = 's_eiiqcgrr'
    const first = drawn(store.getState().draft.definition, null)
    const name = store.getState().draft.definition.steps.find((step) => step.key === key)?.name.de ?? ''
    expect(store.getState().apply(renameStep, { step: key, name: { de: `${name.slice(0, -1)}x` } })).toBeNull()
    const second = drawn(store.getState().draft.definition, first)
    expect(second.nodes.filter((node) => !first.nodes.includes(node)).map(({ id }) => id)).toEqual([key])
    expect(second.edges.filter((edge) => !first.edges.includes(edge))).toEqual([])
  })

  it('say after any edit the same as if nothing were known of before', () => {
    const store = exampleStore()
    const { definition } = store.getState().draft
    let before = drawn(definition, null)
    const moved = definition.steps.filter(({ key }) => store.getState().allowed(moveStep, { step: key, by: 1 }) === null)
    expect(moved.length).toBeGreaterThan(0)
    for (const { key } of moved) {
      store.getState().apply(moveStep, { step: key, by: 1 })
      const now = store.getState().draft.definition
      const after = drawn(now, before)
      expect(after).toEqual(drawn(now, null))
      expect(after.edges).not.toEqual(before.edges)
      before = after
    }
  })
})
