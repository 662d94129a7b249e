/**
 * A neutral model of a BPMN process: what the standard calls flow elements, as plain data.
 * Section numbers in this folder are those of BPMN 2.0.2 (formal/13-12-09).
 */

/** A boolean variable of the case by name, or a constant. `waitingForStart` asks a complex gateway (§13.4.5). */
export type Condition = string | boolean

export const WAITING_FOR_START = 'waitingForStart'

/** What starts, continues or interrupts something from outside of the token's own path (§10.5.5). */
export type Trigger =
  | { on: 'message'; name: string }
  | { on: 'signal'; name: string }
  | { on: 'timer'; seconds: number }
  | { on: 'error'; code?: string }
  | { on: 'escalation'; code?: string }
  | { on: 'link'; name: string }

/** What a throwing event does when a token reaches it. */
export type Thrown =
  | { throws: 'none' }
  | { throws: 'terminate' }
  | { throws: 'error'; code: string }
  | { throws: 'escalation'; code: string }
  | { throws: 'signal'; name: string }
  | { throws: 'message'; name: string }
  | { throws: 'link'; name: string }

/** How often an activity does its work for one start (§13.3.6, §13.3.7). */
export type Loop =
  | { repeat: 'standard'; while: Condition; most: number; testBefore: boolean }
  | { repeat: 'sequential' | 'parallel'; count: number; completeAfter?: number }

interface InScope {
  id: string
  /** The subprocess or event subprocess that holds the node; absent in the process itself. */
  parent?: string
}

interface Quantities {
  startQuantity?: number
  completionQuantity?: number
  loop?: Loop
}

/** An automatic task records its action when it starts; a waiting task waits for somebody to complete it. */
export type Task = InScope & Quantities & ({ kind: 'task'; action: string } | { kind: 'task'; waiting: true })

export type Subprocess = InScope & Quantities & { kind: 'subprocess' }

/** It has no flows of its own; its trigger is that of its start event (§13.5.4). */
export type EventSubprocess = InScope & { kind: 'event-subprocess'; trigger: Trigger; interrupting: boolean }

export type Boundary = InScope & { kind: 'boundary'; attachedTo: string; trigger: Trigger; interrupting: boolean }

export type Complex = InScope & { kind: 'complex'; activation: number }

export type Catch = InScope & { kind: 'catch'; trigger: Trigger }

export type Throw = InScope & { kind: 'throw'; does: Thrown }

export type End = InScope & { kind: 'end'; does: Thrown }

export type Plain = InScope & { kind: 'start' | 'exclusive' | 'parallel' | 'inclusive' | 'event-based' }

export type Activity = Task | Subprocess
export type Node = Activity | EventSubprocess | Boundary | Complex | Catch | Throw | End | Plain

/** A sequence flow. The order of a node's flows in the graph is the order in which conditions are asked (§10.6.2). */
export interface Flow {
  id: string
  from: string
  to: string
  condition?: Condition
  default?: true
}

export interface Graph {
  nodes: Node[]
  flows: Flow[]
}

export function nodeOf(graph: Graph, id: string): Node {
  const found = graph.nodes.find((node) => node.id === id)
  if (found === undefined) throw new Error(`no node ${id}`)
  return found
}

export function flowOf(graph: Graph, id: string): Flow {
  const found = graph.flows.find((flow) => flow.id === id)
  if (found === undefined) throw new Error(`no flow ${id}`)
  return found
}

export function incoming(graph: Graph, id: string): Flow[] {
  return graph.flows.filter((flow) => flow.to === id)
}

export function outgoing(graph: Graph, id: string): Flow[] {
  return graph.flows.filter((flow) => flow.from === id)
}

/** The nodes that stand directly in a subprocess, or in the process. */
export function nodesIn(graph: Graph, parent: string | undefined): Node[] {
  return graph.nodes.filter((node) => node.parent === parent)
}

export function boundariesOf(graph: Graph, activity: string): Boundary[] {
  return graph.nodes.filter((node) => node.kind === 'boundary').filter((node) => node.attachedTo === activity)
}

export function eventSubprocessesIn(graph: Graph, parent: string | undefined): EventSubprocess[] {
  return nodesIn(graph, parent).filter((node) => node.kind === 'event-subprocess')
}

/** The one start event of a process, subprocess or event subprocess. */
export function startIn(graph: Graph, parent: string | undefined): Node {
  const found = nodesIn(graph, parent).find((node) => node.kind === 'start')
  if (found === undefined) throw new Error(`no start event in ${parent ?? 'the process'}`)
  return found
}

/** Where a thrown link goes on: the catching link event of the same name in the same scope (§10.5.5). */
export function linkTarget(graph: Graph, thrower: Throw | End, name: string): Node {
  const found = nodesIn(graph, thrower.parent).find(
    (node) => node.kind === 'catch' && node.trigger.on === 'link' && node.trigger.name === name,
  )
  if (found === undefined) throw new Error(`no link ${name} beside ${thrower.id}`)
  return found
}
