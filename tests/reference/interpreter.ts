import { catchers } from './events.ts'
import type { Graph } from './graph.ts'
import { type Observation, observationKey, observe } from './observation.ts'
import { orderMatters } from './order.ts'
import { keyOf, openScope, type State } from './state.ts'
import { successors } from './steps.ts'
import { happen, nextDue, ring, type Stimulus } from './stimuli.ts'
import { READINGS, type Readings } from './synchronization.ts'

/** A model has more orders of its steps than the limit allows to try. */
export class TooManyStates extends Error {}

export interface Run {
  graph: Graph
  variables: Record<string, boolean>
  readings?: Readings
  /** Most states looked at for one stimulus. */
  limit?: number
  /** Tries all orders of steps even where the graph says that one stands for all. */
  allOrders?: boolean
}

/**
 * The interpreter for one case. The standard leaves the order of concurrent steps open, so it keeps every state that some
 * order leads to, and what has been seen from outside decides which of them remain.
 */
export class Interpreter {
  private states: State[]
  private readonly graph: Graph
  private readonly readings: Readings
  private readonly limit: number
  private readonly allOrders: boolean

  /** Starts a case and lets it run until nothing moves by itself. */
  constructor({ graph, variables, readings = READINGS, limit = 20_000, allOrders = false }: Run) {
    this.graph = graph
    this.readings = readings
    this.limit = limit
    this.allOrders = allOrders || orderMatters(graph)
    const empty: State = { now: 0, next: 0, variables, actions: [], process: nothing() }
    this.states = this.settle([{ ...empty, process: openScope(graph, empty, undefined) }])
  }

  /** What may be seen now; one entry when the order of concurrent steps does not matter. */
  possible(): Observation[] {
    const found = new Map(this.states.map((state) => [observationKey(observe(this.graph, state)), state]))
    return [...found.values()].map((state) => observe(this.graph, state))
  }

  /** What is seen now, for a model in which the order of concurrent steps does not matter; otherwise an error. */
  seen(): Observation {
    const [only, ...others] = this.possible()
    if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} possible observations`)
    return only
  }

  /** Keeps the states that fit what was seen of another engine; false when the standard allows no such thing. */
  saw(observation: Observation): boolean {
    const key = observationKey(observation)
    const fitting = this.states.filter((state) => observationKey(observe(this.graph, state)) === key)
    if (fitting.length > 0) this.states = fitting
    return fitting.length > 0
  }

  /** Lets something happen from outside, and the case run on until nothing moves by itself. */
  happen(stimulus: Stimulus): void {
    const before = this.states.filter((state) => state.ended === undefined)
    const ended = this.states.filter((state) => state.ended !== undefined)
    const fresh = before.map((state) => ({ ...state, actions: [] }))
    const after =
      stimulus.do === 'advance'
        ? fresh.flatMap((state) => this.advance(state, state.now + stimulus.seconds))
        : this.settle(fresh.flatMap((state) => happen(this.graph, state, stimulus)))
    this.states = this.distinct([...ended.map((state) => ({ ...state, actions: [] })), ...after])
  }

  /** Timers go off at their own time, one after the other, and what follows happens before the next (§10.5.5). */
  private advance(from: State, until: number): State[] {
    let open = [from]
    const done: State[] = []
    while (open.length > 0) {
      const rung = open.flatMap((state) => {
        const due = state.ended === undefined ? nextDue(this.graph, state) : undefined
        if (due !== undefined && due <= until) return ring(this.graph, state, due)
        done.push({ ...state, now: until })
        return []
      })
      open = this.settle(rung)
    }
    return this.distinct(done)
  }

  /** All states in which nothing moves by itself that some order of steps leads to. */
  private settle(from: State[]): State[] {
    const seen = new Set<string>()
    const quiet: State[] = []
    const open = [...from]
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const key = keyOf(state)
      if (seen.has(key)) continue
      if (seen.size >= this.limit) throw new TooManyStates(`more than ${this.limit} states`)
      seen.add(key)
      const next = successors(this.graph, state, this.readings)
      if (next.length === 0) quiet.push(state)
      else open.push(...(this.allOrders || signalled(this.graph, state) ? next : next.slice(0, 1)))
    }
    return quiet
  }

  private distinct(states: State[]): State[] {
    return [...new Map(states.map((state) => [keyOf(state), state])).values()]
  }
}

/** A signal is on its way: it may arrive before or after any other step. */
function signalled(graph: Graph, state: State): boolean {
  return [...catchers(graph, state)].some(({ armed }) => (armed.called ?? 0) > 0)
}

function nothing(): State['process'] {
  return { id: 0, tokens: [], occupants: [], handlers: [], resets: {}, terminated: false }
}

/** What is seen after the start and after each stimulus. */
export function trace(run: Run, script: Stimulus[]): Observation[] {
  const interpreter = new Interpreter(run)
  return [
    interpreter.seen(),
    ...script.map((stimulus) => {
      interpreter.happen(stimulus)
      return interpreter.seen()
    }),
  ]
}
