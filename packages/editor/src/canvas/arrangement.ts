import type { Boxes } from './measures.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A connection as a layered layout takes it: always downwards. */
export interface Downward {
  readonly key: string
  readonly upper: string
  readonly lower: string
  /** How much the layout should keep it straight and short. */
  readonly weight: number
}

/** What a layered layout answers: middles of the boxes, and for connections over several rows the lane kept free. */
export interface Rough {
  readonly middles: Readonly<Record<string, Point>>
  readonly lanes: Readonly<Record<string, readonly Point[]>>
}

/** Stands above the first step, so that a way back to it finds a lane beside it. No key of a model has a dot. */
export const ROOF = '.'

/**
 * Connections without circles. A way back needs a lane beside the step to which it leads, so it is laid out as
 * a way down from the step above that one.
 */
export function arrangementOf({ nodes, edges }: Boxes): { readonly roof: string | null; readonly edges: readonly Downward[] } {
  const above = new Map<string, string>()
  for (const edge of edges) if (!edge.back && !above.has(edge.to)) above.set(edge.to, edge.from)
  const entered = new Set<string>()
  const downward: Downward[] = []
  const roofed = new Set<string>()
  for (const { key, from, to, back, main } of edges) {
    if (!back) {
      downward.push({ key, upper: from, lower: to, weight: main ? 12 : entered.has(to) ? 1 : 3 })
      entered.add(to)
    } else if (from !== to) {
      const upper = above.get(to)
      if (upper === undefined) roofed.add(to)
      downward.push({ key, upper: upper ?? ROOF, lower: from, weight: 1 })
    }
  }
  if (roofed.size === 0) return { roof: null, edges: downward }
  for (const node of nodes) {
    if (roofed.has(node.key)) downward.push({ key: `${ROOF}${node.key}`, upper: ROOF, lower: node.key, weight: 12 })
  }
  return { roof: ROOF, edges: downward }
}
