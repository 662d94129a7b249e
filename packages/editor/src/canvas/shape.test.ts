import ELK from 'elkjs/lib/elk.bundled.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveStep } from '../document/edits/move-step.ts'
import { exampleStore } from '../document/example.fixture.ts'
import { arrangementOf } from './arrangement.ts'
import { boxesOf } from './boxes.ts'
import { columnsOf, elkGraphOf } from './elk-layout.ts'
import { graphOf } from './graph.ts'
import { randomModel } from './random-model.fixture.ts'
import { columnsIn, shapeColumns, shapeOf, withShape } from './shape.ts'

const elk = new (ELK as unknown as new () => { layout(graph: object): Promise<Parameters<typeof columnsOf>[0]> })()

const arranged = (model: Parameters<typeof graphOf>[0]) => arrangementOf(boxesOf(graphOf(model), 'de', () => '14 Tage'))

type Model = Parameters<typeof graphOf>[0]

/** The same model, every step and flow under another key. */
function renamed({ steps, flows }: Model): Model {
  const other = (key: string) => `z${key}`
  return {
    steps: steps.map((step) => ({
      ...step,
      key: other(step.key),
      ...(step.attachedTo === undefined ? {} : { attachedTo: other(step.attachedTo) }),
    })),
    flows: flows.map((flow) => ({ ...flow, key: other(flow.key), from: other(flow.from), to: other(flow.to) })),
  }
}

describe('the shape of an arrangement', () => {
  it('is all that the layout looks at: what ELK said of it holds for every model of that shape', async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (model) => {
        const [one, other] = [arranged(model), arranged(renamed(model))]
        expect(shapeOf(other)).toBe(shapeOf(one))
        const known = shapeColumns(one, columnsOf(await elk.layout(elkGraphOf(one))))
        expect(columnsIn(other, known)).toEqual(columnsOf(await elk.layout(elkGraphOf(other))))
      }),
      { numRuns: 25 },
    )
  })

  it('stays when two steps of one kind change places, and changes with a flow', () => {
    const store = exampleStore()
    const shape = () => shapeOf(arranged(store.getState().draft.definition))
    const before = shape()
    expect(store.getState().apply(moveStep, { step: 's_yzypbfy2', by: -1 })).toBeNull()
    expect(shape()).toBe(before)
    const { steps, flows } = store.getState().draft.definition
    expect(shapeOf(arranged({ steps, flows: flows.slice(1) }))).not.toBe(before)
  })

  it('is remembered for the last ones', () => {
    let known: ReadonlyMap<string, readonly number[]> = new Map()
    for (let number = 0; number < 40; number += 1) known = withShape(known, `shape ${number}`, [number])
    expect([...known.keys()].at(0)).toBe('shape 8')
    expect(known.get('shape 39')).toEqual([39])
  })
})
