import type { FlowGraph, GraphFlow, GraphNode, NodeKind } from './flow-graph.ts'
import { type Edge, type ElementaryKind, type Net, type NetNode, connect } from './net.ts'
import { EMPTY, rope } from './rope.ts'

const JOINS: Readonly<Record<NodeKind, ElementaryKind>> = {
  start: 'any-join',
  end: 'sink',
  terminate: 'terminate',
  task: 'any-join',
  xor: 'any-join',
  'event-xor': 'any-join',
  and: 'all-join',
  or: 'or-join',
  boundary: 'any-join',
}

const SPLITS: Readonly<Record<NodeKind, ElementaryKind>> = {
  start: 'all-split',
  end: 'all-split',
  terminate: 'all-split',
  task: 'all-split',
  xor: 'one-split',
  'event-xor': 'one-split',
  and: 'all-split',
  or: 'some-split',
  boundary: 'all-split',
}

/** Takes a graph apart into joins and splits. Flows to or from steps that do not exist are left out. */
export function netOfGraph({ nodes, flows }: FlowGraph): Net {
  const builder = new Builder(nodes, flows)
  return builder.net()
}

class Builder {
  private readonly made: NetNode[] = []
  private readonly heads = new Map<string, NetNode>()
  private readonly incoming = new Map<string, GraphFlow[]>()
  private readonly outgoing = new Map<string, GraphFlow[]>()
  private readonly attached = new Map<string, GraphNode[]>()
  private readonly nodes: readonly GraphNode[]

  constructor(nodes: readonly GraphNode[], flows: readonly GraphFlow[]) {
    this.nodes = nodes
    const known = new Set(nodes.map(({ id }) => id))
    for (const flow of flows) {
      if (!known.has(flow.from) || !known.has(flow.to)) continue
      listed(this.outgoing, flow.from).push(flow)
      listed(this.incoming, flow.to).push(flow)
    }
    for (const node of nodes) if (node.attachedTo !== undefined) listed(this.attached, node.attachedTo).push(node)
    for (const node of nodes)
      if (node.kind !== 'boundary') this.heads.set(node.id, this.make(JOINS[node.kind], node.id))
  }

  net(): Net {
    for (const node of this.nodes) if (node.kind !== 'boundary') this.body(node)
    const marked = this.nodes.filter(({ kind, starts }) => kind === 'start' || starts === true)
    const bare = this.nodes.filter(({ id, kind }) => kind !== 'boundary' && (this.incoming.get(id) ?? []).length === 0)
    const begins = marked.length > 0 ? marked.map((node) => [node]) : [bare]
    return { nodes: this.made, starts: begins.map((together) => together.flatMap((node) => this.begin(node))) }
  }

  private make(kind: ElementaryKind, id: string): NetNode {
    const node: NetNode = { kind, id, ins: [], outs: [] }
    this.made.push(node)
    return node
  }

  private begin({ id }: GraphNode): Edge[] {
    const head = this.heads.get(id)
    return head === undefined ? [] : [connect(undefined, head, EMPTY, EMPTY)]
  }

  /** What follows the join of a step: first what leaves it besides, then what ends it, then its own flows. */
  private body(node: GraphNode) {
    const head = this.heads.get(node.id)
    if (head === undefined || head.kind === 'sink' || head.kind === 'terminate') return
    const attached = this.attached.get(node.id) ?? []
    let at = head
    const besides = attached.filter(({ interrupting }) => interrupting === false)
    if (besides.length > 0) {
      at = this.after(at, 'some-split', node.id)
      for (const each of besides) this.leave(at, each)
      at = this.after(at, 'any-join', node.id, true)
    }
    const ends = attached.filter(({ interrupting }) => interrupting !== false)
    if (ends.length > 0) {
      at = this.after(at, 'one-split', node.id)
      for (const each of ends) this.leave(at, each)
      at = this.after(at, 'any-join', node.id)
    }
    this.flows(at, node)
  }

  private after(at: NetNode, kind: ElementaryKind, id: string, always = false): NetNode {
    const next = this.make(kind, id)
    connect(at, next, EMPTY, EMPTY, always)
    return next
  }

  private leave(at: NetNode, boundary: GraphNode) {
    const join = this.make('any-join', boundary.id)
    connect(at, join, rope(boundary.id), rope(boundary.id))
    this.flows(join, boundary)
  }

  private flows(at: NetNode, node: GraphNode) {
    const flows = this.outgoing.get(node.id) ?? []
    if (flows.length === 0) {
      connect(at, this.make('sink', node.id), EMPTY, EMPTY)
      return
    }
    const choosing = node.kind === 'task' && flows.some(({ conditional }) => conditional === true)
    const split = this.after(at, choosing ? 'some-split' : SPLITS[node.kind], node.id)
    for (const flow of flows) {
      const to = this.heads.get(flow.to)
      // The flow that is taken otherwise is one of those of which at least one is taken.
      const always = choosing && flow.conditional !== true && flow.otherwise !== true
      if (to !== undefined) connect(split, to, rope(flow.id), EMPTY, always)
    }
  }
}

function listed<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key) ?? []
  map.set(key, known)
  return known
}
