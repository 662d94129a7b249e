import { startActivity } from './activities.ts'
import { throwError, throwEscalation, throwSignal } from './events.ts'
import {
  type Complex,
  type Flow,
  type Graph,
  incoming,
  linkTarget,
  type Node,
  nodeOf,
  outgoing,
  type Thrown,
} from './graph.ts'
import { chooseAll, chooseLeaving, chooseOne, putTokens } from './routing.ts'
import { arm, clearScope, newId, type Place, type State, takeToken } from './state.ts'
import type { Step } from './step.ts'
import { filled, mustWait, type Readings } from './synchronization.ts'

/** What the tokens before a node can do. */
export function* arrivals(graph: Graph, state: State, place: Place, node: Node, readings: Readings): Generator<Step> {
  const { scope } = place
  const tokens = scope.tokens.filter((token) => incoming(graph, node.id).some((flow) => flow.id === token))
  const full = filled(graph, scope, node.id).map((flow) => flow.id)
  switch (node.kind) {
    case 'task':
    case 'subprocess': {
      // Each token for itself: several incoming flows merge without control (§13.3.1), so they are counted together.
      const needed = tokens.slice(0, node.startQuantity ?? 1)
      if (needed.length < (node.startQuantity ?? 1)) return
      const flows = chooseLeaving(graph, state, node.id)
      if (node.kind === 'task' && 'action' in node && node.loop === undefined && flows !== undefined) {
        // It takes no time, and nothing outside can tell a token in it from one before or behind it.
        yield (copy, at) => {
          consume(at, needed)
          copy.actions.push(node.action)
          putTokens(at.scope, flows, node.completionQuantity)
        }
        return
      }
      yield (copy, at) => {
        consume(at, needed)
        startActivity(graph, copy, at.scope, node)
      }
      return
    }
    case 'exclusive':
      for (const flow of full) yield* pass([flow], chooseOne(graph, state, node.id))
      return
    case 'parallel':
      // One token from each incoming flow, one on each outgoing flow (§13.4.1).
      if (full.length === incoming(graph, node.id).length) yield* pass(full, outgoing(graph, node.id))
      return
    case 'inclusive':
      if (!mustWait(graph, scope, node.id, new Set(full), readings)) {
        yield* pass(full, chooseAll(graph, state, node.id))
      }
      return
    case 'complex':
      if (!(node.id in scope.resets) && tokens.length >= node.activation) yield* activate(graph, state, node, full)
      return
    case 'event-based':
      for (const flow of full)
        yield wait(
          node,
          [flow],
          outgoing(graph, node.id).map((option) => nodeOf(graph, option.to)),
        )
      return
    case 'catch':
      for (const flow of full) yield wait(node, [flow], [node])
      return
    case 'throw':
    case 'end': {
      const { does } = node
      const next = does.throws === 'link' ? linkTarget(graph, node, does.name).id : node.id
      const flows = chooseLeaving(graph, state, next)
      if (flows === undefined) return
      for (const flow of full) {
        yield (copy, at) => {
          consume(at, [flow])
          putTokens(at.scope, flows)
          perform(graph, copy, at, does)
        }
      }
    }
  }
}

function consume(at: Place, flows: string[]): void {
  for (const flow of flows) takeToken(at.scope, flow)
}

/** Tokens go through a gateway at once; with no flow to go on they stay before it (the exceptions of §13.4). */
function* pass(consumed: string[], flows: Flow[] | undefined): Generator<Step> {
  if (flows === undefined) return
  yield (_, at) => {
    consume(at, consumed)
    putTokens(at.scope, flows)
  }
}

function wait(node: Node, consumed: string[], options: Node[]): Step {
  return (copy, at) => {
    consume(at, consumed)
    const armed = options.map((option) => {
      if (option.kind !== 'catch') throw new Error(`${option.id} catches nothing`)
      return arm(copy, option.id, option.trigger)
    })
    at.scope.occupants.push({ is: 'waiting', id: newId(copy), node: node.id, options: armed })
  }
}

/** The first phase of a complex gateway takes a token from each flow that has one, and waits for reset (§13.4.5). */
function* activate(graph: Graph, state: State, node: Complex, full: string[]): Generator<Step> {
  const flows = chooseAll(graph, state, node.id, { waitingForStart: true })
  if (flows === undefined) return
  yield (_, at) => {
    consume(at, full)
    at.scope.resets[node.id] = full
    putTokens(at.scope, flows)
  }
}

/**
 * The second phase waits for the flows that gave nothing in the first, as an inclusive gateway would, and may give no
 * token at all (§13.4.5).
 */
export function* reset(graph: Graph, state: State, place: Place, node: Node, readings: Readings): Generator<Step> {
  const served = place.scope.resets[node.id] ?? []
  const full = filled(graph, place.scope, node.id).map((flow) => flow.id)
  if (mustWait(graph, place.scope, node.id, new Set([...served, ...full]), readings)) return
  const flows = readings.resetGives ? (chooseAll(graph, state, node.id, { waitingForStart: false }) ?? []) : []
  yield (_, at) => {
    consume(
      at,
      full.filter((flow) => !served.includes(flow)),
    )
    delete at.scope.resets[node.id]
    putTokens(at.scope, flows)
  }
}

/** What a throwing or end event does (§10.5.3, §10.5.4, §13.5.6). A message leaves the process, so it is recorded. */
function perform(graph: Graph, state: State, at: Place, does: Thrown): void {
  switch (does.throws) {
    case 'none':
    case 'link':
      return
    case 'message':
      state.actions.push(`message:${does.name}`)
      return
    case 'signal':
      state.actions.push(`signal:${does.name}`)
      return throwSignal(graph, state, does.name)
    case 'escalation':
      return throwEscalation(graph, state, at, does.code)
    case 'error':
      return throwError(graph, state, at, does.code)
    case 'terminate':
      clearScope(at.scope)
      at.scope.terminated = true
  }
}
