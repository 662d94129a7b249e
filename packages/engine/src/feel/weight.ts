import { type Node, childrenOf } from './expression.ts'

/** Of nodes with parts, which a loop's body would ask for again at every level. */
const weights = new WeakMap<Node, number>()
const heights = new WeakMap<Node, number>()

/** How many nodes an expression has: the units of work that one evaluation of it is charged. */
export function weightOf(node: Node): number {
  const children = childrenOf(node)
  if (children.length === 0) return 1
  const known = weights.get(node)
  if (known !== undefined) return known
  let weight = 1
  for (const child of children) weight += weightOf(child)
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
  const own = LEVELS.get(node.node) ?? 1
  const children = childrenOf(node)
  if (children.length === 0) return own
  const known = heights.get(node)
  if (known !== undefined) return known
  let most = 0
  for (const child of children) most = Math.max(most, heightOf(child))
  heights.set(node, most + own)
  return most + own
}
