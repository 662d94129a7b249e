import type { Budget } from './budget.ts'
import type { Edge, NetNode } from './net.ts'

/** From which edges a token can come to an edge of a join without passing the join: 1 for each number of such an edge. */
interface Way {
  readonly edge: number
  readonly from: Uint8Array
}

/** Knows when an inclusive join goes on (BPMN 2.0.2 §13.4.3). */
export class OrJoins {
  private readonly ways = new Map<NetNode, readonly Way[]>()
  private readonly numbers: ReadonlyMap<Edge, number>
  private readonly budget: Budget

  constructor(numbers: ReadonlyMap<Edge, number>, budget: Budget) {
    this.numbers = numbers
    this.budget = budget
  }

  /**
   * Ready when a token is there, and every token that could still come to an edge without one could as well come to an
   * edge with one.
   */
  ready(join: NetNode, marking: readonly number[]): boolean {
    const ways = this.waysTo(join)
    this.budget.spend(ways.length * marking.length)
    const tokens = new Set(marking)
    const there = ways.filter(({ edge }) => tokens.has(edge))
    const empty = ways.filter(({ edge }) => !tokens.has(edge))
    if (there.length === 0) return false
    return marking.every(
      (token) => !empty.some(({ from }) => from[token] === 1) || there.some(({ from }) => from[token] === 1),
    )
  }

  private waysTo(join: NetNode): readonly Way[] {
    const known = this.ways.get(join)
    if (known !== undefined) return known
    const ways = join.ins.map((edge) => ({ edge: this.numbers.get(edge) ?? -1, from: this.comingTo(edge, join) }))
    this.budget.spend(ways.length * this.numbers.size)
    this.ways.set(join, ways)
    return ways
  }

  private comingTo(edge: Edge, join: NetNode): Uint8Array {
    const from = new Uint8Array(this.numbers.size)
    const found = new Set<Edge>([edge])
    for (const each of found) {
      from[this.numbers.get(each) ?? -1] = 1
      if (each.from === undefined || each.from === join) continue
      for (const before of each.from.ins) found.add(before)
    }
    return from
  }
}
