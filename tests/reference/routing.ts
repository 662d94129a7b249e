import { type Condition, type Flow, type Graph, outgoing, WAITING_FOR_START } from './graph.ts'
import type { Scope, State } from './state.ts'

/** What a complex gateway answers when a condition asks for `waitingForStart`. */
export interface Asking {
  waitingForStart?: boolean
}

export function holds(state: State, condition: Condition | undefined, asking: Asking = {}): boolean {
  if (condition === undefined) return true
  if (typeof condition === 'boolean') return condition
  if (condition === WAITING_FOR_START) return asking.waitingForStart === true
  return state.variables[condition] === true
}

/**
 * The flows that get a token when all conditions are asked: those that hold, and the default flow when none does.
 * So for inclusive and complex gateways (§13.4.3, §13.4.5) and for what leaves an activity or event (§13.3.1, where a
 * flow without a condition always gets its token). Nothing at all is the exception that §13.4.3 speaks of.
 */
export function chooseAll(graph: Graph, state: State, node: string, asking: Asking = {}): Flow[] | undefined {
  const flows = outgoing(graph, node)
  if (flows.length === 0) return []
  const taken = flows.filter((flow) => flow.default !== true && holds(state, flow.condition, asking))
  if (taken.length > 0) return taken
  const otherwise = flows.find((flow) => flow.default)
  return otherwise === undefined ? undefined : [otherwise]
}

/**
 * What leaves an activity or event: every flow without a condition and every one whose condition holds. The default flow
 * is for when no conditional flow holds (§10.3.2), whatever flows without a condition stand beside it.
 */
export function chooseLeaving(graph: Graph, state: State, node: string): Flow[] | undefined {
  const flows = outgoing(graph, node)
  if (flows.length === 0) return []
  const otherwise = flows.find((flow) => flow.default)
  const conditional = flows.filter((flow) => flow !== otherwise && flow.condition !== undefined)
  const always = flows.filter((flow) => flow !== otherwise && flow.condition === undefined)
  const holding = conditional.filter((flow) => holds(state, flow.condition))
  const taken = [...always, ...holding, ...(holding.length === 0 && otherwise !== undefined ? [otherwise] : [])]
  return taken.length > 0 ? taken : undefined
}

/** The first flow in order whose condition holds, the default flow when none does (§13.4.2). */
export function chooseOne(graph: Graph, state: State, node: string): Flow[] | undefined {
  const flows = outgoing(graph, node)
  if (flows.length === 0) return []
  const found =
    flows.find((flow) => flow.default !== true && holds(state, flow.condition)) ?? flows.find((flow) => flow.default)
  return found === undefined ? undefined : [found]
}

export function putTokens(scope: Scope, flows: Flow[], times = 1): void {
  for (let time = 0; time < times; time += 1) scope.tokens.push(...flows.map((flow) => flow.id))
}
