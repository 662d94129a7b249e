import type { Edge, Net, NetNode } from './net.ts'

/** Knows when an inclusive join goes on (BPMN 2.0.2 §13.4.3). */
export class OrJoins {
  /** For each join and each of its edges: the edges from which a token can come there without passing the join. */
  private readonly sources = new Map<
    NetNode,
    readonly { readonly edge: number; readonly from: ReadonlySet<number> }[]
  >()

  constructor(net: Net, numbers: ReadonlyMap<Edge, number>) {
    for (const node of net.nodes) {
      if (node.kind !== 'or-join') continue
      const ways = node.ins.map((edge) => ({ edge: numbers.get(edge) ?? -1, from: comingTo(edge, node, numbers) }))
      this.sources.set(node, ways)
    }
  }

  /**
   * Ready when a token is there, and every token that could still come to an edge without one could as well come to an
   * edge with one.
   */
  ready(join: NetNode, marking: readonly number[]): boolean {
    const ways = this.sources.get(join) ?? []
    const there = ways.filter(({ edge }) => marking.includes(edge))
    const empty = ways.filter(({ edge }) => !marking.includes(edge))
    if (there.length === 0) return false
    return marking.every(
      (token) => !empty.some(({ from }) => from.has(token)) || there.some(({ from }) => from.has(token)),
    )
  }
}

function comingTo(edge: Edge, join: NetNode, numbers: ReadonlyMap<Edge, number>): ReadonlySet<number> {
  const found = new Set<Edge>([edge])
  for (const each of found) {
    if (each.from === undefined || each.from === join) continue
    for (const before of each.from.ins) found.add(before)
  }
  return new Set([...found].map((each) => numbers.get(each) ?? -1))
}
