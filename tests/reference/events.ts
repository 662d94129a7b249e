import { type Boundary, type EventSubprocess, type Graph, nodeOf, type Trigger } from './graph.ts'
import { chooseLeaving, putTokens } from './routing.ts'
import {
  type Armed,
  clearScope,
  newId,
  openScope,
  type Place,
  places,
  removeOccupant,
  type Scope,
  type State,
  type Waiting,
  type Working,
} from './state.ts'

/** Something that waits for an event, and where. */
export type Catcher = { armed: Armed; scope: Scope; trigger: Trigger } & (
  | { by: 'waiting'; waiting: Waiting }
  | { by: 'boundary'; boundary: Boundary; working: Working }
  | { by: 'handler'; handler: EventSubprocess }
)

/** Everything that waits for an event, anywhere in the case. */
export function* catchers(graph: Graph, state: State): Generator<Catcher> {
  for (const { scope } of places(state)) yield* catchersIn(graph, scope)
}

function* catchersIn(graph: Graph, scope: Scope): Generator<Catcher> {
  for (const armed of scope.handlers) {
    const handler = nodeOf(graph, armed.node)
    if (handler.kind === 'event-subprocess') yield { by: 'handler', handler, armed, scope, trigger: handler.trigger }
  }
  for (const occupant of scope.occupants) {
    if (occupant.is === 'activity') yield* boundaryCatchers(graph, scope, occupant)
    if (occupant.is !== 'waiting') continue
    for (const armed of occupant.options) {
      const option = nodeOf(graph, armed.node)
      if (option.kind === 'catch') yield { by: 'waiting', waiting: occupant, armed, scope, trigger: option.trigger }
    }
  }
}

function* boundaryCatchers(graph: Graph, scope: Scope, working: Working): Generator<Catcher> {
  for (const armed of working.boundaries) {
    const boundary = nodeOf(graph, armed.node)
    if (boundary.kind === 'boundary') {
      yield { by: 'boundary', boundary, working, armed, scope, trigger: boundary.trigger }
    }
  }
}

/**
 * Whether the standard leaves open that this catcher still reacts: the content of the scope is done and only running
 * event subprocesses keep it from completing (the state Completing of §13.3.2).
 */
export function isDoubtful({ by, scope }: Catcher): boolean {
  const content = scope.tokens.length > 0 || scope.occupants.some(({ is }) => is !== 'handler')
  return by === 'handler' && !content
}

/** The event happens for this catcher. */
export function trigger(graph: Graph, state: State, catcher: Catcher): void {
  const { scope, armed } = catcher
  if (catcher.by === 'waiting') {
    // Of an event-based gateway's options the first one wins, the others wait no more (§13.4.4, §13.5.2).
    removeOccupant(scope, catcher.waiting.id)
    return go(graph, state, scope, armed.node)
  }
  if (catcher.by === 'boundary') {
    // The activity ends with all of its instances, or goes on (§13.5.3).
    if (catcher.boundary.interrupting) removeOccupant(scope, catcher.working.id)
    else catcher.working.boundaries = afterwards(catcher.working.boundaries, catcher)
    return go(graph, state, scope, armed.node)
  }
  // An interrupting one ends all that runs or waits in its scope and takes its place, one may run (§13.5.4, §10.5.6).
  if (catcher.handler.interrupting) clearScope(scope)
  else scope.handlers = afterwards(scope.handlers, catcher)
  const inside = openScope(graph, state, catcher.handler.id)
  scope.occupants.push({ is: 'handler', id: newId(state), node: catcher.handler.id, scope: inside })
}

/** A duration is over once; messages, signals and escalations can come again while nothing is interrupted. */
function afterwards(waiting: Armed[], { armed, trigger }: Catcher): Armed[] {
  return trigger.on === 'timer' ? waiting.filter((other) => other !== armed) : waiting
}

function go(graph: Graph, state: State, scope: Scope, event: string): void {
  const flows = chooseLeaving(graph, state, event)
  if (flows === undefined) throw new Error(`no flow leaves ${event}`)
  putTokens(scope, flows)
}

/**
 * The nearest catcher of an error or escalation that is thrown in a scope: an event subprocess beside it, otherwise a
 * boundary event of the activity around it, otherwise the same one scope further out (§10.5.6 and §10.5.7). A code is
 * caught by the catcher of that code before the one without a code. What an event subprocess throws is not its own to catch.
 */
export function nearestCatcher(
  graph: Graph,
  thrown: { on: 'error' | 'escalation'; code: string },
  from: Place,
): Catcher | undefined {
  for (let place: Place | undefined = from, within: string | undefined; place !== undefined; place = place.outside) {
    const here = [...catchersIn(graph, place.scope)].filter((catcher) => catches(catcher.trigger, thrown))
    const beside = here.filter((catcher) => catcher.by === 'handler' && catcher.handler.id !== within)
    const { owner, outside } = place
    const around =
      owner?.is === 'activity' && outside !== undefined
        ? [...boundaryCatchers(graph, outside.scope, owner)].filter((catcher) => catches(catcher.trigger, thrown))
        : []
    const found = mostExact(beside) ?? mostExact(around)
    if (found !== undefined) return found
    within = owner?.is === 'handler' ? owner.node : undefined
  }
  return undefined
}

function catches(trigger: Trigger, thrown: { on: 'error' | 'escalation'; code: string }): boolean {
  return trigger.on === thrown.on && (trigger.code === undefined || trigger.code === thrown.code)
}

function mostExact(found: Catcher[]): Catcher | undefined {
  return found.find(({ trigger }) => 'code' in trigger && trigger.code !== undefined) ?? found[0]
}

/** An error that nobody catches ends the case (§10.5.6). */
export function throwError(graph: Graph, state: State, from: Place, code: string): void {
  const catcher = nearestCatcher(graph, { on: 'error', code }, from)
  if (catcher !== undefined) return trigger(graph, state, catcher)
  clearScope(state.process)
  state.ended = { how: 'error', code }
}

/** An escalation that nobody catches changes nothing (§10.5.6): it is no error, and its thrower goes on. */
export function throwEscalation(graph: Graph, state: State, from: Place, code: string): void {
  const catcher = nearestCatcher(graph, { on: 'escalation', code }, from)
  if (catcher !== undefined) trigger(graph, state, catcher)
}

/** A signal is on its way to everything that waits for it at this moment (§10.5.1); it arrives in any order. */
export function throwSignal(graph: Graph, state: State, name: string): void {
  for (const { armed, trigger } of catchers(graph, state)) {
    if (trigger.on === 'signal' && trigger.name === name) armed.called = (armed.called ?? 0) + 1
  }
}
