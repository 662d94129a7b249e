import ELK from 'elkjs/lib/elk.bundled.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleDraft } from '../document/example.fixture.ts'
import { type Arrangement, arrangementOf, type Columns } from './arrangement.ts'
import { boxesOf } from './boxes.ts'
import { dagreColumns } from './dagre-layout.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import { columnsOf, elkGraphOf } from './elk-layout.ts'
import { graphOf } from './graph.ts'
import { type Boxes, CHIP_BELOW, NODE_HEIGHT } from './measures.ts'
import { placedByHand } from './place-by-hand.ts'
import { flowBetween, randomModel, stepNamed, usualModel } from './random-model.fixture.ts'

const elk = new (ELK as unknown as new () => { layout(graph: object): Promise<Parameters<typeof columnsOf>[0]> })()
const elkColumns = async (arrangement: Arrangement): Promise<Columns> => columnsOf(await elk.layout(elkGraphOf(arrangement)))

const boxesFrom = (model: Parameters<typeof graphOf>[0]) => boxesOf(graphOf(model), 'de', () => '14 Tage')

/** Pairs of boxes that lie over one another. */
function overlaps(boxes: Boxes, { corners }: Drawing): string[] {
  const placed = boxes.nodes.map(({ key, width }) => ({ key, width, ...(corners[key] ?? { x: Number.NaN, y: Number.NaN }) }))
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter((other) => !(Math.abs(one.y - other.y) >= NODE_HEIGHT || one.x + one.width <= other.x || other.x + other.width <= one.x))
      .map((other) => `${one.key} ${other.key}`),
  )
}

/** Flows that are not made of horizontal and vertical parts from box to box. */
function crooked(boxes: Boxes, { routes }: Drawing): string[] {
  return boxes.edges.flatMap(({ key }) => {
    const points = routes[key]?.points ?? []
    const orthogonal = points.every((point, index) => {
      const before = points[index - 1]
      return before === undefined || before.x === point.x || before.y === point.y
    })
    return points.length > 1 && orthogonal ? [] : [key]
  })
}

/** Flows whose line runs through a box other than their own. */
function runsThrough(boxes: Boxes, { corners, routes }: Drawing): string[] {
  return boxes.edges.flatMap((edge) => {
    const points = routes[edge.key]?.points ?? []
    return boxes.nodes.flatMap((box) => {
      const { x, y } = corners[box.key] ?? { x: 0, y: 0 }
      const hit = points.some((point, index) => {
        const before = points[index - 1]
        if (!before) return false
        const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)]
        const [high, low] = [Math.min(before.y, point.y), Math.max(before.y, point.y)]
        return left < x + box.width && right > x && high < y + NODE_HEIGHT && low > y
      })
      return hit && box.key !== edge.from ? [`${edge.key} ${box.key}`] : []
    })
  })
}

describe.each([
  { name: 'dagre at once', columns: async (arrangement: Arrangement) => dagreColumns(arrangement), runs: 150 },
  { name: 'ELK', columns: elkColumns, runs: 60 },
])('layout by $name', ({ columns, runs }) => {
  const drawn = async (boxes: Boxes) => {
    const arrangement = arrangementOf(boxes)
    return drawingOf(boxes, arrangement, await columns(arrangement))
  }

  it('puts no step over another and draws every flow, for any model of up to 66 steps', async () => {
    await fc.assert(
      fc.asyncProperty(randomModel, async (model) => {
        const boxes = boxesFrom(model)
        const drawing = await drawn(boxes)
        expect(overlaps(boxes, drawing)).toEqual([])
        expect(crooked(boxes, drawing)).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('keeps the usual way straight and leads no flow through a step, for models as people make them', async () => {
    await fc.assert(
      fc.asyncProperty(usualModel, async (model) => {
        const graph = graphOf(model)
        const boxes = boxesFrom(model)
        const drawing = await drawn(boxes)
        const middles = boxes.nodes.filter((box) => box.main).map((box) => (drawing.corners[box.key]?.x ?? 0) + box.width / 2)
        expect(new Set(middles.map((middle) => Math.round(middle)))).toEqual(new Set([0]))
        expect(runsThrough(boxes, drawing)).toEqual([])
        expect(graph.nodes.length).toBe(boxes.nodes.length)
      }),
      { numRuns: runs },
    )
  })
})

describe('a drawing', () => {
  const boxes = boxesFrom(exampleDraft().definition)
  const arrangement = arrangementOf(boxes)
  const drawing = drawingOf(boxes, arrangement, dagreColumns(arrangement))

  it('leads a way back on the outside into the „+“ of the way that it joins', () => {
    const back = boxes.edges.find((edge) => edge.back)
    const route = drawing.routes[back?.key ?? '']
    const joined = boxes.edges.find((edge) => edge.to === back?.to && !edge.back)
    const plus = drawing.routes[joined?.key ?? '']?.plus
    const end = route?.points.at(-1)
    expect(end?.y).toBe(plus?.y)
    expect(Math.abs((end?.x ?? 0) - (plus?.x ?? 0))).toBeLessThan(16)
  })

  it('leads it there also when the step has a way to itself', () => {
    const steps = [stepNamed('a', 'form-start'), stepNamed('b'), stepNamed('c')]
    const flows = [
      flowBetween('self', 'b', 'b'),
      flowBetween('on', 'b', 'c'),
      flowBetween('restart', 'c', 'a'),
      flowBetween('in', 'a', 'b'),
      flowBetween('back', 'c', 'b'),
    ]
    const looped = boxesFrom({ steps, flows })
    const rows = arrangementOf(looped)
    const columns = { '.': 0, a: 0, b: 0, c: 0, 'restart.0': 168, 'restart.1': 224, 'back.1': 168 }
    expect(crooked(looped, drawingOf(looped, rows, columns))).toEqual([])
  })

  it('starts the way out of a deadline at its chip', () => {
    const way = boxes.edges.find((edge) => edge.chip !== undefined)
    const host = drawing.corners[way?.from ?? '']
    const [start] = drawing.routes[way?.key ?? '']?.points ?? []
    expect(start?.y).toBe((host?.y ?? 0) + NODE_HEIGHT + CHIP_BELOW)
    expect(start?.x).toBeGreaterThan(host?.x ?? 0)
  })

  it('leaves stored positions where they are and leads the flows there', () => {
    const key = 's_eiiqcgrr'
    const placed = placedByHand(boxes, drawing, { [key]: { x: 900, y: 40 } })
    expect(placed.corners[key]).toEqual({ x: 900, y: 40 })
    expect(crooked(boxes, placed)).toEqual([])
    const into = boxes.edges.find((edge) => edge.to === key)
    expect(placed.routes[into?.key ?? '']?.points.at(-1)).toEqual({ x: 1028, y: 40 })
    expect(placed.corners.s_bgfjj6m4).toEqual(drawing.corners.s_bgfjj6m4)
  })

  it('puts a step that is not laid out yet below the one before it', () => {
    const { [boxes.nodes[1]?.key ?? '']: gone, ...known } = drawing.corners
    const placed = placedByHand(boxes, { ...drawing, corners: known })
    const above = placed.corners[boxes.nodes[0]?.key ?? '']
    expect(placed.corners[boxes.nodes[1]?.key ?? '']).toEqual({ x: above?.x, y: (above?.y ?? 0) + 104 })
    expect(gone).toBeDefined()
  })
})
