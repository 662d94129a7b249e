import type { Flow, Step } from '../../definition/graph.ts'
import { isActivity } from './node-of-step.ts'

/** A rectangle of a drawing, in pixels; y grows downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A node to be drawn, and what it is drawn as. */
export interface Drawn {
  readonly step: Step
  readonly tag: string
  /** The lane that it stands in; only nodes of the process itself have one. */
  readonly lane: string
}

export interface Layout {
  readonly boxes: ReadonlyMap<string, Box>
  /** The corners of each flow from its start to its end. */
  readonly ways: ReadonlyMap<string, readonly Point[]>
  readonly lanes: ReadonlyMap<string, Box>
  readonly size: { readonly width: number; readonly height: number }
}

const TASK = { width: 100, height: 80 }
const EVENT = { width: 36, height: 36 }
const GATEWAY = { width: 50, height: 50 }
const GAP = { across: 60, down: 40 }
const AROUND = 30

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * A drawing from left to right: each node behind all that lead to it, lanes below one another, the inside of a
 * subprocess in its box, attached events on the lower edge of their host, flows in right angles.
 */
export function layOut(nodes: readonly Drawn[], flows: readonly Flow[], lanes: readonly string[]): Layout {
  const boxes = new Map<string, Box>()
  const inside = Map.groupBy(nodes, ({ step }) => step.parent ?? '')
  const known = new Set(nodes.map(({ step }) => step.key))
  const attached = Map.groupBy(
    nodes.filter(({ step, tag }) => tag === 'boundaryEvent' && step.attachedTo !== undefined && known.has(step.attachedTo)),
    ({ step }) => step.attachedTo ?? '',
  )
  const hostOf = new Map([...attached].flatMap(([host, events]) => events.map(({ step }) => [step.key, host] as const)))
  const arranged = arrange(inside.get('') ?? [], lanes)
  placeAt(arranged, { x: 0, y: 0 })
  return { boxes, ways: new Map(flows.flatMap(wayOf)), lanes: arranged.bands, size: arranged.size }

  /** Sizes first, from the inside out; then places, from the outside in. */
  function arrange(all: readonly Drawn[], bands: readonly string[]): Arranged {
    const own = all.filter(({ step }) => !hostOf.has(step.key))
    const inner = new Map(
      own.filter(({ step }) => inside.has(step.key)).map(({ step }) => [step.key, arrange(inside.get(step.key) ?? [], [''])]),
    )
    const sizeOf = ({ step, tag }: Drawn): Size => {
      const within = inner.get(step.key)?.size
      if (within) return { width: within.width + 2 * AROUND, height: within.height + 2 * AROUND }
      return isActivity(tag) ? TASK : tag.endsWith('Gateway') ? GATEWAY : EVENT
    }
    const column = columnsOf(own, flows, hostOf)
    const widths: number[] = []
    for (const node of own) {
      const at = column.get(node.step.key) ?? 0
      widths[at] = Math.max(widths[at] ?? 0, sizeOf(node).width)
    }
    const lefts: number[] = []
    let right = AROUND
    for (let at = 0; at < widths.length; at += 1) {
      lefts.push(right)
      right += (widths[at] ?? 0) + GAP.across
    }
    const places = new Map<string, Box>()
    const laneBoxes = new Map<string, Box>()
    let top = 0
    for (const band of bands) {
      const rows: Drawn[][] = []
      const filled: number[] = []
      for (const node of own.filter(({ lane }) => bands.length === 1 || lane === band)) {
        const at = column.get(node.step.key) ?? 0
        const row = filled[at] ?? 0
        filled[at] = row + 1
        rows[row] = [...(rows[row] ?? []), node]
      }
      let bottom = top + AROUND
      for (const row of rows) {
        const height = Math.max(...row.map((node) => sizeOf(node).height))
        for (const node of row) {
          const size = sizeOf(node)
          const at = column.get(node.step.key) ?? 0
          places.set(node.step.key, {
            ...size,
            x: (lefts[at] ?? 0) + ((widths[at] ?? 0) - size.width) / 2,
            y: bottom + (height - size.height) / 2,
          })
        }
        bottom += height + GAP.down
      }
      const height = Math.max(bottom - top, TASK.height + 2 * AROUND)
      laneBoxes.set(band, { x: 0, y: top, width: 0, height })
      top += height
    }
    const size = { width: Math.max(right, TASK.width), height: top }
    return {
      places,
      inner,
      size,
      bands: new Map([...laneBoxes].map(([key, box]) => [key, { ...box, width: size.width }])),
    }
  }

  function placeAt({ places, inner }: Arranged, origin: Point): void {
    for (const [key, box] of places) {
      const own = { ...box, x: box.x + origin.x, y: box.y + origin.y }
      boxes.set(key, own)
      for (const [index, { step }] of (attached.get(key) ?? []).entries()) {
        boxes.set(step.key, { ...EVENT, x: own.x + own.width - (index + 1) * (EVENT.width + 6), y: own.y + own.height - EVENT.height / 2 })
      }
      const within = inner.get(key)
      if (within) placeAt(within, { x: own.x + AROUND, y: own.y + AROUND })
    }
  }

  function wayOf({ key, from, to }: Flow): [string, readonly Point[]][] {
    const [start, end] = [boxes.get(from), boxes.get(to)]
    return start && end ? [[key, cornersOf(start, end, hostOf.has(from))]] : []
  }
}

interface Arranged {
  readonly places: ReadonlyMap<string, Box>
  readonly inner: ReadonlyMap<string, Arranged>
  readonly size: Size
  readonly bands: ReadonlyMap<string, Box>
}

/** The corners of a line between two boxes; backwards, and out of an attached event, it goes along below. */
export function cornersOf(start: Box, end: Box, fromBelow: boolean): readonly Point[] {
  const middle = { x: end.x, y: end.y + end.height / 2 }
  if (end.x < start.x + start.width) {
    const bottom = start.y + start.height
    const below = bottom + GAP.down / 2
    const [out, into] = [start.x + start.width / 2, end.x + end.width / 2]
    const last = end.y > below ? end.y : end.y + end.height
    return [{ x: out, y: bottom }, { x: out, y: below }, { x: into, y: below }, { x: into, y: last }]
  }
  const turn = end.x - GAP.across / 3
  if (fromBelow) {
    const out = start.x + start.width / 2
    const below = start.y + start.height + GAP.down / 3
    return [{ x: out, y: start.y + start.height }, { x: out, y: below }, { x: turn, y: below }, { x: turn, y: middle.y }, middle]
  }
  const out = { x: start.x + start.width, y: start.y + start.height / 2 }
  return out.y === middle.y ? [out, middle] : [out, { x: turn, y: out.y }, { x: turn, y: middle.y }, middle]
}

/** The column of each node: one more than the last that leads to it, ways back left out. */
function columnsOf(nodes: readonly Drawn[], flows: readonly Flow[], hostOf: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const here = new Set(nodes.map(({ step }) => step.key))
  const placeOf = (key: string) => hostOf.get(key) ?? key
  const outs = Map.groupBy(
    flows.flatMap(({ from, to }) => (here.has(placeOf(from)) && here.has(to) ? [[placeOf(from), to] as const] : [])),
    ([from]) => from,
  )
  const state = new Map<string, 'open' | 'done'>()
  const finished: string[] = []
  const back = new Set<string>()
  for (const { step } of nodes) {
    if (state.has(step.key)) continue
    state.set(step.key, 'open')
    const way: { readonly key: string; at: number }[] = [{ key: step.key, at: 0 }]
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const next = outs.get(last.key)?.[last.at]
      last.at += 1
      if (next === undefined) {
        state.set(last.key, 'done')
        finished.push(last.key)
        way.pop()
      } else if (state.get(next[1]) === 'open') back.add(next.join(' '))
      else if (!state.has(next[1])) {
        state.set(next[1], 'open')
        way.push({ key: next[1], at: 0 })
      }
    }
  }
  const column = new Map(nodes.map(({ step }) => [step.key, 0]))
  for (const key of finished.toReversed()) {
    for (const [from, to] of outs.get(key) ?? []) {
      if (!back.has(`${from} ${to}`)) column.set(to, Math.max(column.get(to) ?? 0, (column.get(key) ?? 0) + 1))
    }
  }
  return column
}
