import type { FlowGraph, GraphFlow, GraphNode, NodeKind } from '../../soundness/flow-graph.ts'
import type { BpmnModel } from '../rules/bpmn-model.ts'
import { counterparts, linksOf } from '../rules/links.ts'
import type { ModelElement } from '../rules/model-element.ts'

/** Gateways, in the order in which they are looked for; a complex one can do what an inclusive one does and less. */
const GATEWAYS: readonly (readonly [string, NodeKind])[] = [
  ['ExclusiveGateway', 'xor'],
  ['EventBasedGateway', 'event-xor'],
  ['ParallelGateway', 'and'],
  ['Gateway', 'or'],
]

/** Results of end events that end everything around them (BPMN 2.0.2 §10.5.3). */
const ENDING_ALL = ['Terminate', 'Error', 'Cancel']

/** How a step is called in a graph: its id, or its line when it has none. */
export function nodeId(element: ModelElement): string {
  return element.id ?? `line ${element.line}`
}

/**
 * The flow of a process or subprocess (BPMN 2.0.2 §13). Subprocesses inside are steps; compensation and event
 * subprocesses are no part of the flow. The two ends of a link are a flow.
 */
export function flowGraphOf(model: BpmnModel, container: ModelElement): FlowGraph {
  const steps = container.within('FlowNode').filter((step) => !aside(model, step))
  const known = new Set(steps)
  const flows = steps.flatMap((step) => model.outgoing(step)).flatMap((flow) => graphFlow(model, flow, known))
  return { nodes: steps.map((step) => graphNode(model, step)), flows: [...flows, ...links(model, container)] }
}

/** What is not reached by the flow but by an event: it has no place in the graph. */
function aside(model: BpmnModel, step: ModelElement): boolean {
  if (step.is('BoundaryEvent')) {
    const activity = model.find(step.attribute('attachedToRef'))
    return activity === undefined || aside(model, activity) || model.hasTrigger(step, 'Compensate')
  }
  return step.flag('triggeredByEvent') || step.flag('isForCompensation')
}

function graphNode(model: BpmnModel, step: ModelElement): GraphNode {
  const id = nodeId(step)
  if (step.is('StartEvent')) return { id, kind: 'start' }
  if (step.is('EndEvent')) return { id, kind: model.hasTrigger(step, ...ENDING_ALL) ? 'terminate' : 'end' }
  if (step.is('BoundaryEvent')) {
    const activity = model.find(step.attribute('attachedToRef'))
    const attachedTo = activity === undefined ? '' : nodeId(activity)
    return { id, kind: 'boundary', attachedTo, interrupting: step.flag('cancelActivity') }
  }
  const kind = GATEWAYS.find(([name]) => step.is(name))?.[1] ?? 'task'
  return step.flag('instantiate') && model.incoming(step).length === 0 ? { id, kind, starts: true } : { id, kind }
}

function graphFlow(model: BpmnModel, flow: ModelElement, known: ReadonlySet<ModelElement>): GraphFlow[] {
  const [source, target] = [model.sourceOf(flow), model.targetOf(flow)]
  if (source === undefined || target === undefined || !known.has(target)) return []
  const ends = { id: nodeId(flow), from: nodeId(source), to: nodeId(target) }
  if (model.find(source.attribute('default')) === flow) return [{ ...ends, otherwise: true }]
  return [flow.parts('conditionExpression').length > 0 ? { ...ends, conditional: true } : ends]
}

function links(model: BpmnModel, container: ModelElement): GraphFlow[] {
  const { sources, targets } = linksOf(model)
  const own = sources.filter(({ parent }) => parent?.parent === container)
  return own.flatMap((source) =>
    // More than one target breaks a rule, which is told elsewhere.
    counterparts(model, source, targets)
      .slice(0, 1)
      .flatMap((target) => {
        const [from, to] = [source.parent, target.parent]
        if (from === undefined || to?.parent !== container) return []
        return [{ id: nodeId(source), from: nodeId(from), to: nodeId(to) }]
      }),
  )
}
