import { type Node, childrenOf } from './expression.ts'

const weights = new WeakMap<Node, number>()
const heights = new WeakMap<Node, number>()

/** How many nodes an expression has: the units of work that one evaluation of it is charged. */
export function weightOf(node: Node): number {
  const known = weights.get(node)
  if (known !== undefined) return known
  const weight = childrenOf(node).reduce((sum, child) => sum + weightOf(child), 1)
  weights.set(node, weight)
  return weight
}

/** Nodes that need more of the stack than others: they run their parts through functions of their own. */
const LEVELS: ReadonlyMap<Node['node'], number> = new Map([
  ['for', 4],
  ['some', 4],
  ['every', 4],
  ['call', 4],
  ['named-call', 4],
  ['filter', 2],
  ['in', 2],
  ['list', 2],
])

/** How many levels an evaluation goes down. */
export function heightOf(node: Node): number {
  const known = heights.get(node)
  if (known !== undefined) return known
  const height =
    childrenOf(node).reduce((most, child) => Math.max(most, heightOf(child)), 0) + (LEVELS.get(node.node) ?? 1)
  heights.set(node, height)
  return height
}
