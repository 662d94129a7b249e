import { Budget } from './budget.ts'
import type { Edge, Net, NetNode } from './net.ts'
import { OrJoins } from './or-joins.ts'

/** Which tokens are where: the numbers of the edges, sorted; a number stands once for each token. */
export type Marking = readonly number[]

/** A state that a case can reach. */
export interface State {
  readonly marking: Marking
  /** How it was reached first. */
  readonly before?: { readonly state: number; readonly node: NetNode; readonly gave: readonly Edge[] }
  readonly next: number[]
  /** An edge with more than one token; what would follow is not looked at. */
  readonly crowded?: Edge
}

export interface Exploration {
  readonly states: readonly State[]
  readonly edges: readonly Edge[]
  /** Nodes that took a token. */
  readonly fired: ReadonlySet<NetNode>
  /** Edges on which a token was. */
  readonly reached: ReadonlySet<Edge>
  /** Whether every state was looked at; false when the budget was used up. */
  readonly complete: boolean
}

/** What a node does next: tokens taken and given, by number of the edge. */
interface Firing {
  readonly node: NetNode
  readonly take: readonly number[]
  readonly give: readonly Edge[]
}

/** Every state that a case can reach, nearest first, with a pause after each. The budget is of tokens and edges looked at. */
export function exploreNet(net: Net, budget: number): Generator<undefined, Exploration> {
  return new Explorer(net, budget).run()
}

class Explorer {
  private readonly edges: readonly Edge[]
  private readonly numbers: ReadonlyMap<Edge, number>
  private readonly states: State[] = []
  private readonly known = new Map<string, number>()
  private readonly fired = new Set<NetNode>()
  private readonly reached = new Set<Edge>()
  private readonly orJoins: OrJoins
  private readonly net: Net
  private readonly budget: Budget

  constructor(net: Net, budget: number) {
    this.net = net
    this.budget = new Budget(budget)
    this.edges = [...new Set([...net.starts.flat(), ...net.nodes.flatMap(({ ins }) => ins)])]
    this.numbers = new Map(this.edges.map((edge, number) => [edge, number]))
    this.orJoins = new OrJoins(this.numbers, this.budget)
  }

  *run(): Generator<undefined, Exploration> {
    for (const start of this.net.starts) {
      for (const edge of start) this.reached.add(edge)
      this.state(start.map((edge) => this.number(edge)).sort(ascending))
    }
    for (let at = 0; at < this.states.length && !this.budget.used; at += 1) {
      this.expand(at)
      yield
    }
    const { states, edges, fired, reached } = this
    return { states, edges, fired, reached, complete: !this.budget.used }
  }

  private number(edge: Edge): number {
    return this.numbers.get(edge) ?? -1
  }

  private state(marking: Marking, before?: State['before']): number {
    const key = marking.join(' ')
    const known = this.known.get(key)
    if (known !== undefined) return known
    const twice = marking.find((edge, at) => marking[at + 1] === edge)
    const crowded = twice === undefined ? undefined : this.edges[twice]
    const number = this.states.length
    this.known.set(key, number)
    this.states.push({
      marking,
      next: [],
      ...(before === undefined ? {} : { before }),
      ...(crowded === undefined ? {} : { crowded }),
    })
    return number
  }

  private expand(at: number) {
    const state = this.states[at]
    if (state === undefined || state.crowded !== undefined) return
    this.budget.spend(state.marking.length)
    for (const { node, take, give } of this.firings(state.marking)) {
      this.budget.spend(state.marking.length + give.length + 1)
      this.fired.add(node)
      for (const edge of give) this.reached.add(edge)
      const rest = node.kind === 'terminate' ? [] : without(state.marking, take)
      const marking = [...rest, ...give.map((edge) => this.number(edge))].sort(ascending)
      state.next.push(this.state(marking, { state: at, node, gave: give }))
      if (this.budget.used) return
    }
  }

  private *firings(marking: Marking): Generator<Firing> {
    const joins = new Set<NetNode>()
    for (const number of new Set(marking)) {
      const node = this.edges[number]?.to
      if (node === undefined) continue
      if (node.kind === 'all-join' || node.kind === 'or-join') joins.add(node)
      else yield* this.choices(node, number)
    }
    const tokens = new Set(marking)
    for (const node of joins) {
      const all = node.ins.map((edge) => this.number(edge))
      this.budget.spend(all.length)
      const there = all.filter((number) => tokens.has(number))
      const ready = node.kind === 'all-join' ? there.length === all.length : this.orJoins.ready(node, marking)
      if (ready) yield { node, take: there, give: node.outs }
    }
  }

  private *choices(node: NetNode, number: number): Generator<Firing> {
    const take = [number]
    if (node.kind === 'one-split') for (const edge of node.outs) yield { node, take, give: [edge] }
    else if (node.kind === 'some-split') {
      for (const give of someOf(node.outs)) {
        this.budget.spend(node.outs.length)
        yield { node, take, give }
      }
    } else yield { node, take, give: node.outs }
  }
}

/** Every choice of edges that a split of several can make: those of always, and some or none of the others. */
function* someOf(edges: readonly Edge[]): Generator<readonly Edge[]> {
  const always = edges.filter((edge) => edge.always)
  const others = edges.filter((edge) => !edge.always)
  const end = 2 ** others.length
  for (let choice = always.length > 0 ? 0 : 1; choice < end; choice += 1) {
    yield [...always, ...others.filter((_, at) => Math.floor(choice / 2 ** at) % 2 === 1)]
  }
}

function without(marking: Marking, take: readonly number[]): number[] {
  const rest = [...marking]
  for (const number of take) rest.splice(rest.indexOf(number), 1)
  return rest
}

function ascending(a: number, b: number): number {
  return a - b
}
