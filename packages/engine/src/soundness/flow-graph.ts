/**
 * What a step does with tokens (BPMN 2.0.2 §13): `start` gives one to each outgoing flow, `end` takes one away,
 * `terminate` takes all away; `task` takes each token that comes and gives one to each outgoing flow; `xor` and
 * `event-xor` take each token and give one to one flow; `and` waits for one from each flow and gives one to each; `or`
 * waits for all that may still come (§13.4.3) and gives one to one flow or several; `boundary` leaves the task to which
 * it is attached.
 */
export type NodeKind = 'start' | 'end' | 'terminate' | 'task' | 'xor' | 'event-xor' | 'and' | 'or' | 'boundary'

export interface GraphNode {
  readonly id: string
  readonly kind: NodeKind
  /** For `boundary`: the task. */
  readonly attachedTo?: string
  /** For `boundary`: whether the task ends with it; true unless said otherwise. */
  readonly interrupting?: boolean
  /** For other kinds than `start`: a case can begin here. */
  readonly starts?: boolean
}

export interface GraphFlow {
  readonly id: string
  readonly from: string
  readonly to: string
  /** For flows that leave a `task`: taken only if a condition holds. */
  readonly conditional?: boolean
  /** For flows that leave a `task` with conditional flows: taken only if no condition holds. */
  readonly otherwise?: boolean
}

/**
 * The flow of one process or subprocess. A case begins at one of its starts; when there is none, at every step without
 * incoming flow at once (BPMN 2.0.2 §13.2). A path also ends at a step without outgoing flow.
 */
export interface FlowGraph {
  readonly nodes: readonly GraphNode[]
  readonly flows: readonly GraphFlow[]
}
