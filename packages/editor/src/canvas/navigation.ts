import type { CanvasGraph } from './graph.ts'
import type { Drawing } from './drawing.ts'

/** Where the keyboard is: on a step (or deadline), or on a flow with its „+“. */
export interface Stop {
  readonly kind: 'step' | 'flow'
  readonly key: string
}

export type Direction = 'next' | 'previous' | 'left' | 'right' | 'first' | 'last' | 'way'

/**
 * The arrow keys follow the drawing: next is the usual way out, previous the way in; left and right go to the
 * branch beside, and at the right end on to deadlines and ways out of the step. On a flow, next is its target,
 * previous its source, left and right the other ways out. `way` goes from a step to its first way out at once.
 */
export function stopAfter(graph: CanvasGraph, drawing: Drawing, stop: Stop, direction: Direction): Stop {
  if (direction === 'first') return step(graph.order[0]) ?? stop
  if (direction === 'last') return step(graph.order.at(-1)) ?? stop
  return (stop.kind === 'flow' ? fromFlow(graph, stop, direction) : fromStep(graph, drawing, stop, direction)) ?? stop
}

function fromFlow(graph: CanvasGraph, stop: Stop, direction: Direction): Stop | null {
  const edge = graph.edges.find((each) => each.key === stop.key)
  if (!edge) return step(graph.order[0])
  if (direction === 'next') return step(edge.to)
  const source = edge.chip ?? edge.from
  if (direction === 'previous' || direction === 'way') return step(source)
  const ways = waysFrom(graph, source)
  const at = ways.findIndex((way) => way.kind === 'flow' && way.key === edge.key)
  return direction === 'right' ? (ways[at + 1] ?? null) : (ways[at - 1] ?? step(source))
}

function fromStep(graph: CanvasGraph, drawing: Drawing, stop: Stop, direction: Direction): Stop | null {
  const ways = waysFrom(graph, stop.key)
  if (direction === 'way') return ways[0] ?? null
  const index = graph.order.indexOf(stop.key)
  const host = graph.nodes.find((node) => node.chips.some((chip) => chip.key === stop.key))
  if (direction === 'next') {
    const outs = graph.edges.filter(
      (edge) => (edge.chip ?? edge.from) === stop.key && !edge.back && graph.order.indexOf(edge.to) > index,
    )
    const usual = outs.find((edge) => edge.main) ?? outs.find((edge) => edge.flow.isDefault) ?? outs[0]
    return step(usual?.to) ?? step(graph.order[index + 1])
  }
  if (direction === 'previous') {
    if (host) return step(host.key)
    const ins = graph.edges.filter((edge) => edge.to === stop.key && !edge.back)
    const usual = ins.find((edge) => edge.main) ?? ins[0]
    return step(usual && (usual.chip ?? usual.from)) ?? step(graph.order[index - 1])
  }
  if (host) {
    const beside = waysFrom(graph, host.key)
    const at = beside.findIndex((way) => way.key === stop.key)
    return direction === 'right' ? (beside[at + 1] ?? ways[0] ?? null) : (beside[at - 1] ?? step(host.key))
  }
  const row = siblings(graph, drawing, stop.key)
  const at = row.indexOf(stop.key)
  if (direction === 'left') return step(row[at - 1])
  return step(row[at + 1]) ?? ways[0] ?? null
}

/** Deadlines and flows that leave a step, in the order of the model: deadlines first, they belong to the step. */
function waysFrom(graph: CanvasGraph, key: string): readonly Stop[] {
  const chips = graph.nodes.find((node) => node.key === key)?.chips ?? []
  return [
    ...chips.map((chip): Stop => ({ kind: 'step', key: chip.key })),
    ...graph.edges.filter((edge) => (edge.chip ?? edge.from) === key).map((edge): Stop => ({ kind: 'flow', key: edge.key })),
  ]
}

/** Steps that begin a branch of the same step, from left to right in the drawing. */
function siblings(graph: CanvasGraph, { corners }: Drawing, key: string): readonly string[] {
  const sources = new Set(graph.edges.filter((edge) => edge.to === key && !edge.back).map((edge) => edge.from))
  const beside = new Set(graph.edges.filter((edge) => sources.has(edge.from) && !edge.back).map((edge) => edge.to))
  const y = corners[key]?.y ?? 0
  const near = [...beside].filter((each) => each === key || Math.abs((corners[each]?.y ?? 0) - y) < 1)
  return near.sort((one, other) => (corners[one]?.x ?? 0) - (corners[other]?.x ?? 0))
}

function step(key: string | undefined): Stop | null {
  return key === undefined ? null : { kind: 'step', key }
}
