import { type Activity, boundariesOf, type Graph, type Loop, nodeOf } from './graph.ts'
import { chooseLeaving, holds, putTokens } from './routing.ts'
import { arm, type Body, newId, openScope, removeOccupant, type Scope, type State, type Working } from './state.ts'

/** The activity that a working occupant is an instance of. */
export function activityOf(graph: Graph, working: Working): Activity {
  const node = nodeOf(graph, working.node)
  if (node.kind !== 'task' && node.kind !== 'subprocess') throw new Error(`${node.id} is no activity`)
  return node
}

/** Starts an activity: its boundary events wait from now on, its loop has done nothing yet (§13.3.2, §13.5.3). */
export function startActivity(graph: Graph, state: State, scope: Scope, activity: Activity): void {
  scope.occupants.push({
    is: 'activity',
    id: newId(state),
    node: activity.id,
    boundaries: boundariesOf(graph, activity.id).map((boundary) => arm(state, boundary.id, boundary.trigger)),
    bodies: [],
    spawned: 0,
    completed: 0,
    terminated: 0,
    satisfied: false,
  })
}

/** Whether the activity's work is to be done once more, now. */
export function wantsBody(state: State, activity: Activity, working: Working): boolean {
  if (working.satisfied) return false
  const { loop } = activity
  if (loop === undefined) return working.spawned < 1
  if (loop.repeat !== 'parallel' && working.bodies.length > 0) return false
  return loop.repeat === 'standard' ? onceMore(state, loop, working.spawned) : working.spawned < loop.count
}

/** The condition is asked before every run, or before every run but the first (§13.3.6, loopMaximum in §10.3.8). */
function onceMore(state: State, loop: Extract<Loop, { repeat: 'standard' }>, done: number): boolean {
  if (!loop.testBefore && done === 0) return true
  return done < loop.most && holds(state, loop.while)
}

/** Starts one run of the activity's work. An automatic task records its action here. */
export function spawnBody(graph: Graph, state: State, activity: Activity, working: Working): void {
  working.spawned += 1
  const body: Body = { id: newId(state) }
  if (activity.kind === 'subprocess') body.scope = openScope(graph, state, activity.id)
  else if ('action' in activity) state.actions.push(activity.action)
  working.bodies.push(body)
}

/**
 * Ends one run of the work. The completion condition of a multi-instance activity is asked each time an instance
 * completes; when it holds, the remaining instances are cancelled (§13.3.7). Terminated instances are not completed ones.
 */
export function finishBody(activity: Activity, working: Working, body: Body, how: 'completed' | 'terminated'): void {
  working.bodies = working.bodies.filter((other) => other.id !== body.id)
  working[how] += 1
  const { loop } = activity
  if (loop === undefined || loop.repeat === 'standard' || loop.completeAfter === undefined) return
  if (how === 'completed' && working.completed >= loop.completeAfter) {
    working.satisfied = true
    working.bodies = []
  }
}

/** Ends the activity: its boundary events wait no more, tokens leave (§13.3.2, completionQuantity in §10.3). */
export function leaveActivity(graph: Graph, state: State, scope: Scope, activity: Activity, working: Working): void {
  const flows = chooseLeaving(graph, state, activity.id)
  if (flows === undefined) throw new Error(`no flow leaves ${activity.id}`)
  removeOccupant(scope, working.id)
  putTokens(scope, flows, activity.completionQuantity ?? 1)
}
