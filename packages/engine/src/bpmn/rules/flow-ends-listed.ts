import type { ModelElement } from './model-element.ts'
import type { BpmnRule, Finding } from './rule.ts'

/**
 * The step from which a flow starts names it as outgoing, the one that it reaches as incoming, and steps name no other
 * flows. BPMN 2.0.2 §8.4.7, table of FlowNode; §8.4.13.
 */
export const flowEndsListed: BpmnRule = {
  name: 'bpmn-flow-ends-listed',
  section: '§8.4.7, table of FlowNode; §8.4.13',
  meaning:
    'The step from which a flow starts names it as outgoing, the one that it reaches as incoming, and steps name no other flows.',
  extended: ['EXT.023'],
  run(model) {
    return model
      .of('FlowNode')
      .flatMap((element) => [
        ...differing(element, 'outgoing', model.outgoing(element)),
        ...differing(element, 'incoming', model.incoming(element)),
      ])
  },
}

/** The flows that one of both sides names and the other does not. */
function differing(element: ModelElement, list: 'incoming' | 'outgoing', flows: readonly ModelElement[]): Finding[] {
  const named = new Set(element.references(list).map(withoutPrefix))
  const there = new Set(flows.flatMap(({ id }) => id ?? []))
  const either = [...new Set([...named, ...there])]
  return either
    .filter((flow) => !named.has(flow) || !there.has(flow))
    .map((flow) => ({ element, values: { flow, list } }))
}

function withoutPrefix(reference: string): string {
  return reference.slice(reference.indexOf(':') + 1)
}
