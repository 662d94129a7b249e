import { activityOf, finishBody, leaveActivity, spawnBody, wantsBody } from './activities.ts'
import { arrivals, reset } from './arrivals.ts'
import { type Catcher, catchers, isDoubtful, trigger } from './events.ts'
import { flowOf, type Graph, nodeOf } from './graph.ts'
import { chooseLeaving } from './routing.ts'
import { copyState, type Place, places, removeOccupant, type State, type Working } from './state.ts'
import { type Step, take } from './step.ts'
import type { Readings } from './synchronization.ts'

/** The states that one small step leads to; none when nothing moves by itself any more. */
export function successors(graph: Graph, state: State, readings: Readings): State[] {
  if (state.ended !== undefined) return []
  const moved = [...places(state)].flatMap((place) =>
    [...stepsAt(graph, state, place, readings)].map((step) => take(state, place, step)),
  )
  return [...moved, ...signalsArriving(graph, state)]
}

function* stepsAt(graph: Graph, state: State, place: Place, readings: Readings): Generator<Step> {
  const { scope } = place
  // A complex gateway without any token before it resets first, which may give tokens (§13.4.5).
  if (scope.tokens.length === 0 && scope.occupants.length === 0 && Object.keys(scope.resets).length === 0) {
    yield (copy, at) => endScope(graph, copy, at)
  }
  const targets = new Set(scope.tokens.map((flow) => flowOf(graph, flow).to))
  for (const target of targets) yield* arrivals(graph, state, place, nodeOf(graph, target), readings)
  for (const gateway of Object.keys(scope.resets)) yield* reset(graph, state, place, nodeOf(graph, gateway), readings)
  for (const occupant of scope.occupants) {
    if (occupant.is === 'activity') yield* working(graph, state, occupant)
  }
}

/** An activity starts its next run, an automatic task finishes one, an activity with nothing more to do ends. */
function* working(graph: Graph, state: State, occupant: Working): Generator<Step> {
  const activity = activityOf(graph, occupant)
  if (wantsBody(state, activity, occupant)) {
    yield (copy, at) => spawnBody(graph, copy, activity, sameWorking(at, occupant))
  } else if (occupant.bodies.length === 0 && chooseLeaving(graph, state, activity.id) !== undefined) {
    yield (copy, at) => leaveActivity(graph, copy, at.scope, activity, sameWorking(at, occupant))
  }
  if (activity.kind === 'task' && 'action' in activity) {
    for (const body of occupant.bodies) {
      yield (_, at) => finishBody(activity, sameWorking(at, occupant), body, 'completed')
    }
  }
}

export function sameWorking(at: Place, { id }: Working): Working {
  const found = at.scope.occupants.find((occupant) => occupant.id === id)
  if (found?.is !== 'activity') throw new Error(`no activity ${id}`)
  return found
}

/** A scope without a token and without anything at work is complete (§13.2, §13.3.4). */
function endScope(graph: Graph, state: State, { scope, outside, owner }: Place): void {
  const how = scope.terminated ? 'terminated' : 'completed'
  if (owner === undefined || outside === undefined) {
    scope.handlers = []
    scope.resets = {}
    state.ended = { how: scope.terminated ? 'terminated' : 'normal' }
  } else if (owner.is === 'handler') {
    removeOccupant(outside.scope, owner.id)
  } else {
    const body = owner.bodies.find((one) => one.scope?.id === scope.id)
    if (body !== undefined) finishBody(activityOf(graph, owner), owner, body, how)
  }
}

/** A signal that is on its way arrives at one of those who waited for it when it was thrown. */
function signalsArriving(graph: Graph, state: State): State[] {
  return [...catchers(graph, state)].flatMap((called, index) => {
    if ((called.armed.called ?? 0) === 0) return []
    return reactions(graph, state, index, ({ armed }) => {
      armed.called = (armed.called ?? 1) - 1
    })
  })
}

/** The states after an event happened for one catcher, found again in the copy by its place in the order. */
export function reactions(
  graph: Graph,
  state: State,
  index: number,
  before: (catcher: Catcher, copy: State) => void = () => {},
): State[] {
  const react = (does: boolean): State => {
    const copy = copyState(state)
    const catcher = [...catchers(graph, copy)][index]
    if (catcher === undefined) throw new Error(`nothing waits at ${index}`)
    before(catcher, copy)
    if (does) trigger(graph, copy, catcher)
    return copy
  }
  const catcher = [...catchers(graph, state)][index]
  return catcher !== undefined && isDoubtful(catcher) ? [react(true), react(false)] : [react(true)]
}
