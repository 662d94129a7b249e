import { blockOf } from '../blocks/index.ts'
import type { Flow, Step } from '../definition/graph.ts'
import type { ProcessDefinition } from '../definition/process-definition.ts'
import type { FlowGraph, GraphFlow, GraphNode, NodeKind } from '../soundness/flow-graph.ts'
import { linkOf, placeNameOf } from './links-paired.ts'
import { finishedBlock, nestingOf } from './nesting.ts'
import { isUndoing } from './undoing-handled.ts'

/** What a gateway does with tokens; one by a rule of its own gathers at least as an inclusive one. */
const GATEWAYS = { one: 'xor', some: 'or', all: 'and', first: 'event-xor' } as const satisfies Record<string, NodeKind>

/**
 * The flow of the case and of each subprocess, as far as tokens run along flows: what undoes a step and what an event
 * begins are flows of their own. Scopes in which a step needs or gives several tokens are left out: how many there are
 * is up to the data (BPMN 2.0 §13.3.2).
 */
export function flowGraphs(definition: Pick<ProcessDefinition, 'steps' | 'flows'>): FlowGraph[] {
  const { inside } = nestingOf(definition)
  const flows = Map.groupBy(definition.flows, ({ from }) => from)
  return [...inside.values()].flatMap((steps) => {
    return steps.some(countsTokens) ? [] : withoutAsides(graphOf(steps, flows))
  })
}

/** A step that needs or gives more than one token. */
export function countsTokens({ startQuantity = 1, completionQuantity = 1 }: Step): boolean {
  return startQuantity > 1 || completionQuantity > 1
}

/**
 * What happens beside a step that goes on and never meets the flow again is a flow of its own: it may well happen
 * several times at once, as a reminder in a loop does. Where it stops the whole scope it stays a part of it.
 */
function withoutAsides(graph: FlowGraph): FlowGraph[] {
  const next = Map.groupBy(graph.flows, ({ from }) => from)
  const attached = Map.groupBy(graph.nodes, ({ attachedTo }) => attachedTo)
  const from = (ids: readonly string[], beside: boolean): ReadonlySet<string> => {
    const found = new Set(ids)
    for (const id of found) {
      for (const { to } of next.get(id) ?? []) found.add(to)
      for (const each of attached.get(id) ?? []) if (beside || each.interrupting !== false) found.add(each.id)
    }
    return found
  }
  const entered = new Set(graph.flows.map(({ to }) => to))
  const first = graph.nodes.filter(({ id, kind, starts }) => starts || (kind !== 'boundary' && !entered.has(id)))
  const main = from(first.map(({ id }) => id), false)
  const asides = graph.nodes.flatMap((node) => {
    if (node.kind !== 'boundary' || node.interrupting !== false) return []
    const reached = from([node.id], true)
    const apart = graph.nodes.filter(({ id, kind }) => reached.has(id) && (main.has(id) || kind === 'terminate')).length === 0
    return apart ? [{ node, reached }] : []
  })
  const gone = new Set(asides.flatMap(({ reached }) => [...reached]))
  const part = (nodes: readonly GraphNode[]): FlowGraph => {
    const ids = new Set(nodes.map(({ id }) => id))
    return { nodes, flows: graph.flows.filter(({ from: one, to }) => ids.has(one) && ids.has(to)) }
  }
  return [
    part(graph.nodes.filter(({ id }) => !gone.has(id))),
    ...asides.map(({ node, reached }) =>
      part(graph.nodes.filter(({ id }) => reached.has(id)).map((each) => (each === node ? { id: node.id, kind: 'start' } : each))),
    ),
  ]
}

/** The steps of one scope and the flows between them, jumps included, without what undoes and what events begin. */
export function graphOf(all: readonly Step[], flows: ReadonlyMap<string, readonly Flow[]>): FlowGraph {
  const steps = all.filter((step) => step.compensates !== true && blockOf(step.block)?.startedByEvent !== true && !isUndoing(step))
  return {
    nodes: steps.map(nodeOf),
    flows: steps.flatMap((step) => [...(flows.get(step.key) ?? []).map((flow) => flowOf(flow, step)), ...jumpsOf(step, steps)]),
  }
}

function nodeOf(step: Step): GraphNode {
  const node = { id: step.key, kind: kindOf(step) }
  if (step.attachedTo !== undefined) return { ...node, attachedTo: step.attachedTo, interrupting: step.interrupting !== false }
  const used = finishedBlock(step)
  const starts = step.parent === undefined && (used?.block.triggers?.(used.config).length ?? 0) > 0
  return starts && node.kind !== 'start' ? { ...node, starts } : node
}

function kindOf(step: Step): NodeKind {
  const block = blockOf(step.block)
  if (step.attachedTo !== undefined) return 'boundary'
  if (block?.starts) return 'start'
  const used = finishedBlock(step)
  if (block?.ends) return used?.block.stopsScope?.(used.config) === true ? 'terminate' : 'end'
  return block?.takes === undefined ? 'task' : GATEWAYS[block.takes]
}

function flowOf({ key, from, to, condition, isDefault }: Flow, step: Step): GraphFlow {
  const flow = { id: key, from, to }
  if (blockOf(step.block)?.branches) return flow
  return { ...flow, ...(condition === undefined ? {} : { conditional: true }), ...(isDefault ? { otherwise: true } : {}) }
}

function jumpsOf(step: Step, beside: readonly Step[]): GraphFlow[] {
  const link = linkOf(step)
  if (link === undefined) return []
  return beside.filter((other) => placeNameOf(other) === link).map(({ key }) => ({ id: `${step.key}/${link}`, from: step.key, to: key }))
}
