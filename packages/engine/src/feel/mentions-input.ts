import { type Node, childrenOf } from './expression.ts'

/** Whether a unary test speaks of the input itself, so that its result is the answer: `? > 5 and ? < 9`. */
export function mentionsInput(node: Node): boolean {
  if (node.node === 'name') return node.name === '?'
  if (node.node === 'in') return mentionsInput(node.of)
  return childrenOf(node).some(mentionsInput)
}
