import type { Graph, Node } from './graph.ts'

/**
 * Whether the order of concurrent steps can change what is seen. It cannot in a graph where a step that may be taken stays
 * possible until it is taken and takes nothing from another one: then one order stands for all. It can where a node looks
 * at tokens elsewhere (inclusive and complex gateways) or ends what runs beside it (terminate, errors, escalations that
 * interrupt, a completion condition), and where a signal is thrown that somebody may wait for in time or not.
 */
export function orderMatters(graph: Graph): boolean {
  return graph.nodes.some(matters)
}

function matters(node: Node): boolean {
  switch (node.kind) {
    case 'inclusive':
    case 'complex':
      return true
    case 'throw':
    case 'end':
      return ['terminate', 'error', 'escalation', 'signal'].includes(node.does.throws)
    case 'task':
    case 'subprocess':
      return node.loop !== undefined && node.loop.repeat !== 'standard' && node.loop.completeAfter !== undefined
    default:
      return false
  }
}
