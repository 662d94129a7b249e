import { activityOf, finishBody } from './activities.ts'
import { catchers } from './events.ts'
import type { Graph } from './graph.ts'
import { copyState, type Place, placeOf, places, type State, type Working } from './state.ts'
import { reactions, sameWorking } from './steps.ts'

/** Something that happens to the case from outside. */
export type Stimulus =
  /** Somebody completes the task's n-th waiting instance, and may set variables by it. */
  | { do: 'complete'; node: string; nth: number; set?: Record<string, boolean> }
  | { do: 'message'; name: string }
  | { do: 'signal'; name: string }
  | { do: 'advance'; seconds: number }

/**
 * The states right after a stimulus, before anything moves by itself: several where the standard does not say which of
 * those that wait is meant. What nothing waits for is lost. The clock is not moved here but by `dueAt` and `ring`.
 */
export function happen(graph: Graph, state: State, stimulus: Stimulus): State[] {
  switch (stimulus.do) {
    case 'complete': {
      const found = waitingBodies(graph, state, stimulus.node)
      return found.length === 0 ? [state] : found.map((one) => complete(graph, state, one, stimulus.set ?? {}))
    }
    case 'message':
      return oneOf(graph, state, (trigger) => trigger.on === 'message' && trigger.name === stimulus.name)
    case 'signal': {
      const copy = copyState(state)
      for (const { armed, trigger } of catchers(graph, copy)) {
        if (trigger.on === 'signal' && trigger.name === stimulus.name) armed.called = (armed.called ?? 0) + 1
      }
      return [copy]
    }
    case 'advance':
      return [state]
  }
}

/** An event that one of those who wait for it gets (a message: §13.5.2, §13.5.3). */
function oneOf(graph: Graph, state: State, matches: (trigger: { on: string; name?: string }) => boolean): State[] {
  const found = [...catchers(graph, state)].flatMap((catcher, index) => (matches(catcher.trigger) ? [index] : []))
  return found.length === 0 ? [state] : found.flatMap((index) => reactions(graph, state, index))
}

/** When the next timer is due, in seconds of the case's clock. */
export function nextDue(graph: Graph, state: State): number | undefined {
  const due = [...catchers(graph, state)].flatMap(({ armed }) => (armed.due === undefined ? [] : [armed.due]))
  return due.length === 0 ? undefined : Math.min(...due)
}

/** The clock is at this time and one of the timers due by then goes off. */
export function ring(graph: Graph, state: State, time: number): State[] {
  const found = [...catchers(graph, state)].flatMap(({ armed }, index) => (armed.due === time ? [index] : []))
  return found.flatMap((index) =>
    reactions(graph, state, index, ({ armed }, copy) => {
      copy.now = time
      delete armed.due
    }),
  )
}

interface WaitingBody {
  place: Place
  working: Working
  body: number
}

function waitingBodies(graph: Graph, state: State, node: string): WaitingBody[] {
  return [...places(state)].flatMap((place) =>
    place.scope.occupants.flatMap((working) => {
      if (working.is !== 'activity' || working.node !== node) return []
      const activity = activityOf(graph, working)
      if (activity.kind !== 'task' || 'action' in activity) return []
      return working.bodies.map(({ id }) => ({ place, working, body: id }))
    }),
  )
}

function complete(graph: Graph, state: State, found: WaitingBody, set: Record<string, boolean>): State {
  const copy = copyState(state)
  Object.assign(copy.variables, set)
  const working = sameWorking(placeOf(copy, found.place.scope.id), found.working)
  const body = working.bodies.find(({ id }) => id === found.body)
  if (body !== undefined) finishBody(activityOf(graph, working), working, body, 'completed')
  return copy
}
