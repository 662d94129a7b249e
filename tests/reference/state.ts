import { eventSubprocessesIn, type Graph, outgoing, startIn, type Trigger } from './graph.ts'

/** What has been set to wait for an event: which node reacts, and when its timer is due (in seconds of the clock). */
export interface Armed {
  node: string
  due?: number
  /** Signals that were thrown while this waited and have not arrived yet. */
  called?: number
}

/** One run of an activity's work; that of a subprocess holds a scope. */
export interface Body {
  id: number
  scope?: Scope
}

/** An activity at work, started once by its tokens. Its loop spawns bodies, its boundary events wait all the while. */
export interface Working {
  is: 'activity'
  id: number
  node: string
  boundaries: Armed[]
  bodies: Body[]
  spawned: number
  completed: number
  terminated: number
  /** The completion condition holds: no further body is spawned. */
  satisfied: boolean
}

/** A catching event, or an event-based gateway with its options, that holds a token until one of them happens. */
export interface Waiting {
  is: 'waiting'
  id: number
  node: string
  options: Armed[]
}

/** A running event subprocess. */
export interface Handling {
  is: 'handler'
  id: number
  node: string
  scope: Scope
}

export type Occupant = Working | Waiting | Handling

/** An instance of the process, of a subprocess or of an event subprocess, with everything inside it. */
export interface Scope {
  id: number
  /** The node it is an instance of; absent for the process. */
  of?: string
  /** Flows with a token on them, one entry per token. */
  tokens: string[]
  occupants: Occupant[]
  handlers: Armed[]
  /** Complex gateways that wait for reset, with the flows that gave a token in the first phase (§13.4.5). */
  resets: Record<string, string[]>
  terminated: boolean
}

export type Ended = { how: 'normal' } | { how: 'terminated' } | { how: 'error'; code: string }

export interface State {
  now: number
  next: number
  variables: Record<string, boolean>
  /** What has been recorded since the last stimulus, in the order of this run. */
  actions: string[]
  process: Scope
  ended?: Ended
}

export function newId(state: State): number {
  state.next += 1
  return state.next
}

/** A node set to wait from now on. */
export function arm(state: State, node: string, trigger: Trigger): Armed {
  return trigger.on === 'timer' ? { node, due: state.now + trigger.seconds } : { node }
}

/** A new scope with a token on each flow out of its start event and its event subprocesses waiting (§13.3.4, §13.5.4). */
export function openScope(graph: Graph, state: State, of: string | undefined): Scope {
  const id = newId(state)
  return {
    id,
    ...(of === undefined ? {} : { of }),
    tokens: outgoing(graph, startIn(graph, of).id).map((flow) => flow.id),
    occupants: [],
    handlers: eventSubprocessesIn(graph, of).map((handler) => arm(state, handler.id, handler.trigger)),
    resets: {},
    terminated: false,
  }
}

/** Ends everything inside a scope: tokens, activities, running and waiting event subprocesses (§13.3.2, §13.5.4). */
export function clearScope(scope: Scope): void {
  scope.tokens = []
  scope.occupants = []
  scope.handlers = []
  scope.resets = {}
}

/** A scope with what stands around it: the scope outside, and the activity or handler it belongs to there. */
export interface Place {
  scope: Scope
  outside?: Place
  owner?: Working | Handling
}

/** All living scopes, the process first. */
export function* places(state: State): Generator<Place> {
  const open: Place[] = [{ scope: state.process }]
  for (let place = open.shift(); place !== undefined; place = open.shift()) {
    yield place
    for (const owner of place.scope.occupants) {
      if (owner.is === 'handler') open.push({ scope: owner.scope, outside: place, owner })
      if (owner.is !== 'activity') continue
      for (const { scope } of owner.bodies) if (scope !== undefined) open.push({ scope, outside: place, owner })
    }
  }
}

export function placeOf(state: State, scopeId: number): Place {
  for (const place of places(state)) if (place.scope.id === scopeId) return place
  throw new Error(`no scope ${scopeId}`)
}

/** Takes a token from a flow. */
export function takeToken(scope: Scope, flow: string): void {
  const at = scope.tokens.indexOf(flow)
  if (at < 0) throw new Error(`no token on ${flow}`)
  scope.tokens.splice(at, 1)
}

export function removeOccupant(scope: Scope, id: number): void {
  scope.occupants = scope.occupants.filter((occupant) => occupant.id !== id)
}

export function copyState(state: State): State {
  return structuredClone(state)
}

/** Two states with the same key are the same but for the numbers of their instances and the order of what is equal. */
export function keyOf(state: State): string {
  const { now, variables, actions, ended, process } = state
  return JSON.stringify([now, variables, [...actions].sort(), ended ?? null, scopeKey(process)])
}

function scopeKey(scope: Scope): unknown {
  return [
    scope.of ?? null,
    [...scope.tokens].sort(),
    sorted(scope.occupants.map(occupantKey)),
    sorted(scope.handlers.map(armedKey)),
    sorted(Object.entries(scope.resets).map(([gateway, flows]) => [gateway, [...flows].sort()])),
    scope.terminated,
  ]
}

function occupantKey(occupant: Occupant): unknown {
  if (occupant.is === 'waiting') return [occupant.node, sorted(occupant.options.map(armedKey))]
  if (occupant.is === 'handler') return [occupant.node, scopeKey(occupant.scope)]
  const { node, boundaries, bodies, spawned, completed, terminated, satisfied } = occupant
  const inside = sorted(bodies.map(({ scope }) => (scope === undefined ? null : scopeKey(scope))))
  return [node, sorted(boundaries.map(armedKey)), inside, spawned, completed, terminated, satisfied]
}

function armedKey({ node, due, called }: Armed): unknown {
  return [node, due ?? null, called ?? 0]
}

function sorted(keys: unknown[]): string[] {
  return keys.map((key) => JSON.stringify(key)).sort()
}
