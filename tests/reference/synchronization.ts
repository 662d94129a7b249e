import { boundariesOf, type Flow, flowOf, type Graph, incoming, linkTarget, nodeOf, outgoing } from './graph.ts'
import type { Scope } from './state.ts'

/** Where the standard's text can be read in two ways. See README.md. */
export interface Readings {
  /** Whether a path goes on from an activity to its boundary events, which no sequence flow connects. */
  boundaryPaths: boolean
  /** Whether a complex gateway that resets gives tokens again, to the flows whose conditions hold then. */
  resetGives: boolean
}

export const READINGS: Readings = { boundaryPaths: true, resetGives: true }

/**
 * Whether a joining inclusive gateway must wait (§13.4.3, table 13.3). It goes on when some incoming flow has a token and,
 * for every path that starts with a flow that has a token, ends with an incoming flow without one and does not visit the
 * gateway, there is also a path that starts with the same flow, ends with an incoming flow with a token and does not
 * visit the gateway. Paths stay inside the subprocess. A token that a node holds (an activity at work, an event that
 * waits) counts as if it stood before that node: the table speaks of flows only, since it knows no time inside of nodes.
 *
 * `served`: the incoming flows that count as having a token; a complex gateway that waits for reset adds those that gave
 * one in its first phase (§13.4.5, table 13.5).
 */
export function mustWait(
  graph: Graph,
  scope: Scope,
  gateway: string,
  served: Set<string>,
  readings: Readings,
): boolean {
  const starts = [
    ...[...new Set(scope.tokens)].map((flow) => entered(graph, flowOf(graph, flow), gateway, readings)),
    ...scope.occupants.map((occupant) => fromNode(graph, occupant.node, gateway, readings)),
  ]
  return starts.some((reached) => {
    const ends = [...reached]
    return ends.some((flow) => !served.has(flow)) && !ends.some((flow) => served.has(flow))
  })
}

/** The incoming flows of the gateway in which a path that starts with this flow can end. */
function entered(graph: Graph, start: Flow, gateway: string, readings: Readings): Set<string> {
  return start.to === gateway ? new Set([start.id]) : fromNode(graph, start.to, gateway, readings)
}

function fromNode(graph: Graph, start: string, gateway: string, readings: Readings): Set<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const open = [start]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node) || node === gateway) continue
    seen.add(node)
    for (const flow of outgoing(graph, node)) {
      if (flow.to === gateway) found.add(flow.id)
      else open.push(flow.to)
    }
    open.push(...withoutFlow(graph, node, readings))
  }
  return found
}

/** What follows a node though no flow leads there: the catching link of a thrown one, and what is attached to it. */
function withoutFlow(graph: Graph, id: string, readings: Readings): string[] {
  const node = nodeOf(graph, id)
  if (node.kind === 'throw' && node.does.throws === 'link') return [linkTarget(graph, node, node.does.name).id]
  return readings.boundaryPaths ? boundariesOf(graph, id).map((boundary) => boundary.id) : []
}

/** The incoming flows of a node that have a token. */
export function filled(graph: Graph, scope: Scope, node: string): Flow[] {
  return incoming(graph, node).filter((flow) => scope.tokens.includes(flow.id))
}
