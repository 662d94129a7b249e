import { activityOf } from './activities.ts'
import { type Graph, type Node, nodeOf } from './graph.ts'
import { chooseAll, chooseLeaving, chooseOne } from './routing.ts'
import { type Ended, places, type State } from './state.ts'
import { filled } from './synchronization.ts'

/** What can be seen from outside when nothing moves by itself any more. Lists are multisets in sorted order. */
export interface Observation {
  /** Recorded since the last stimulus. */
  actions: string[]
  /** Waiting tasks and waiting catching events, those after an event-based gateway each by itself. */
  waiting: string[]
  /** Nodes that no token can leave, since no condition holds and there is no default flow (the exceptions of §13.4). */
  exceptions: string[]
  ended?: Ended
}

export function observe(graph: Graph, state: State): Observation {
  return {
    actions: [...state.actions].sort(),
    waiting: waitingNodes(graph, state).sort(),
    exceptions: [...exceptionNodes(graph, state)].sort(),
    ...(state.ended === undefined ? {} : { ended: state.ended }),
  }
}

function waitingNodes(graph: Graph, state: State): string[] {
  return [...places(state)].flatMap(({ scope }) =>
    scope.occupants.flatMap((occupant) => {
      if (occupant.is === 'waiting') return occupant.options.map(({ node }) => node)
      if (occupant.is === 'handler') return []
      const activity = activityOf(graph, occupant)
      return activity.kind === 'task' && 'waiting' in activity ? occupant.bodies.map(() => activity.id) : []
    }),
  )
}

function* exceptionNodes(graph: Graph, state: State): Generator<string> {
  for (const { scope } of places(state)) {
    for (const node of graph.nodes) {
      if (filled(graph, scope, node.id).length > 0 && isClosed(graph, state, node)) yield node.id
    }
    for (const occupant of scope.occupants) {
      const done = occupant.is === 'activity' && occupant.spawned > 0 && occupant.bodies.length === 0
      if (done && chooseLeaving(graph, state, occupant.node) === undefined) yield nodeOf(graph, occupant.node).id
    }
  }
}

function isClosed(graph: Graph, state: State, node: Node): boolean {
  if (node.kind === 'exclusive') return chooseOne(graph, state, node.id) === undefined
  if (node.kind === 'inclusive' || node.kind === 'complex') {
    return chooseAll(graph, state, node.id, { waitingForStart: true }) === undefined
  }
  return false
}

/** Two observations are the same when they read the same. */
export function observationKey({ actions, waiting, exceptions, ended }: Observation): string {
  return JSON.stringify([actions, waiting, exceptions, ended ?? null])
}
