import type { Rope } from './rope.ts'

/** What an elementary node does: joins have several edges in and one out, splits one in and several out. */
export type ElementaryKind =
  | 'any-join'
  | 'all-join'
  | 'or-join'
  | 'one-split'
  | 'all-split'
  | 'some-split'
  | 'sink'
  | 'terminate'

export interface NetNode {
  readonly kind: ElementaryKind
  /** The step of the graph. */
  readonly id: string
  readonly ins: Edge[]
  readonly outs: Edge[]
  gone?: boolean
}

/** A place for tokens between two elementary nodes; after reduction it stands for a part of the graph. */
export interface Edge {
  from: NetNode | undefined
  to: NetNode
  /** Steps and flows on one way through what it stands for. */
  way: Rope
  /** Steps that are reached exactly when a token comes here. */
  steps: Rope
  /** For outgoing edges of a `some-split`: a token comes here each time. */
  always: boolean
}

/** A graph as elementary nodes; a case begins with a token on each edge of one of the starts. */
export interface Net {
  nodes: NetNode[]
  readonly starts: readonly (readonly Edge[])[]
}

export function connect(from: NetNode | undefined, to: NetNode, way: Rope, steps: Rope, always = false): Edge {
  const edge: Edge = { from, to, way, steps, always }
  from?.outs.push(edge)
  to.ins.push(edge)
  return edge
}

/** Takes an edge off one of its ends. */
export function drop(list: Edge[], edge: Edge) {
  list.splice(list.indexOf(edge), 1)
}
