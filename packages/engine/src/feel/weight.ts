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

/** How many levels of nodes an expression has. */
export function heightOf(node: Node): number {
  const known = heights.get(node)
  if (known !== undefined) return known
  const height = childrenOf(node).reduce((most, child) => Math.max(most, heightOf(child)), 0) + 1
  heights.set(node, height)
  return height
}
