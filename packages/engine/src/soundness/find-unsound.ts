import { type Exploration, type State, exploreNet } from './explore-net.ts'
import type { FlowGraph } from './flow-graph.ts'
import type { Net } from './net.ts'
import { netOfGraph } from './net-of-graph.ts'
import { reduceNet } from './reduce-net.ts'
import { EMPTY, type Rope, textsOf } from './rope.ts'

/**
 * What can go wrong in a flow: `deadlock`, a step waits for ever; `unsynchronised`, two tokens of one case meet where
 * one is expected, so that what follows happens twice; `endless`, a case can go on but never come to an end; `dead`, a
 * step is never reached.
 */
export type UnsoundKind = 'deadlock' | 'unsynchronised' | 'endless' | 'dead'

export interface Unsound {
  readonly kind: UnsoundKind
  /** The step that waits, where tokens meet, where a case cannot end any more, or that is never reached. */
  readonly node: string
  /** The way to it: steps and flows in the order in which they happen; empty for `dead`. */
  readonly path: readonly string[]
}

export interface Soundness {
  readonly findings: readonly Unsound[]
  /** Whether every state was looked at. When not, what was found is right, and there may be more. */
  readonly complete: boolean
}

/** Enough for every model that people draw (blocks inside of blocks need none of it), and done in about a second. */
export const SOUNDNESS_BUDGET = 1_000_000

/**
 * Finds out what can go wrong in a flow, by looking at every state that a case can reach (soundness of workflow nets:
 * van der Aalst 1998). Conditions are not read: each choice is possible. The budget is of tokens
 * and flows looked at.
 */
export function findUnsound(graph: FlowGraph, budget = SOUNDNESS_BUDGET): Soundness {
  const work = findingUnsound(graph, budget)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** As `findUnsound`, with pauses so that a host can do something else between. */
export function* findingUnsound(graph: FlowGraph, budget = SOUNDNESS_BUDGET): Generator<undefined, Soundness> {
  const net = netOfGraph(graph)
  const all = new Set(net.nodes.map(({ id }) => id).concat(graph.nodes.map(({ id }) => id)))
  yield
  yield* reduceNet(net)
  const exploration = yield* exploreNet(net, budget)
  const { states, complete } = exploration
  const crowded = firstPer(states, ({ crowded: edge }) => (edge === undefined ? [] : [edge.from?.id ?? edge.to.id]))
  yield
  const findings = [...crowded].map(([node, at]) => finding('unsynchronised', node, at, exploration))
  yield
  if (complete) {
    findings.push(...stuckIn(exploration))
    yield
    if (crowded.size === 0) findings.push(...deadIn(all, net, exploration))
  }
  return { findings, complete }
}

function finding(kind: UnsoundKind, node: string, at: number, exploration: Exploration): Unsound {
  return { kind, node, path: pathTo(at, exploration) }
}

/** The first state for each of the steps that something names in it. */
function firstPer(states: readonly State[], named: (state: State) => readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  states.forEach((state, at) => {
    for (const node of named(state)) if (!found.has(node)) found.set(node, at)
  })
  return found
}

/** States from which a case cannot come to an end. */
function stuckIn(exploration: Exploration): Unsound[] {
  const { states, edges } = exploration
  const ending = endingStates(states)
  const waiting = firstPer(states, ({ marking, next, crowded }) =>
    next.length > 0 || crowded !== undefined ? [] : marking.flatMap((number) => edges[number]?.to.id ?? []),
  )
  if (waiting.size > 0) return [...waiting].map(([node, at]) => finding('deadlock', node, at, exploration))
  const endless = states.findIndex((_, at) => !ending.has(at))
  const node = edges[states[endless]?.marking[0] ?? -1]?.to.id
  return node === undefined ? [] : [finding('endless', node, endless, exploration)]
}

/** States from which the end can be reached; those after which nobody looked count among them. */
function endingStates(states: readonly State[]): ReadonlySet<number> {
  const before: number[][] = states.map(() => [])
  states.forEach(({ next }, at) => {
    for (const each of next) before[each]?.push(at)
  })
  const found = new Set<number>()
  states.forEach(({ marking, crowded }, at) => {
    if (marking.length === 0 || crowded !== undefined) found.add(at)
  })
  for (const each of found) for (const at of before[each] ?? []) found.add(at)
  return found
}

function deadIn(all: ReadonlySet<string>, net: Net, { fired, reached }: Exploration): Unsound[] {
  const alive = new Set<string>()
  const seen = new Set<Rope>()
  for (const edge of reached) for (const step of textsOf(edge.steps, seen)) alive.add(step)
  for (const node of net.nodes) if (fired.has(node)) alive.add(node.id)
  return [...all].filter((id) => !alive.has(id)).map((node) => ({ kind: 'dead', node, path: [] }))
}

function pathTo(at: number, { states, edges }: Exploration): readonly string[] {
  const parts: (readonly string[])[] = []
  let state = states[at]
  while (state?.before !== undefined) {
    parts.unshift([state.before.node.id, ...state.before.gave.flatMap(({ way }) => textsOf(way))])
    state = states[state.before.state]
  }
  const path = [...(state?.marking.flatMap((number) => textsOf(edges[number]?.way ?? EMPTY)) ?? []), ...parts.flat()]
  return path.filter((id, index) => id !== path[index - 1])
}
