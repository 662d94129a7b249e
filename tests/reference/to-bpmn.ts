import {
  type Flow,
  type Graph,
  incoming,
  type Loop,
  type Node,
  nodesIn,
  outgoing,
  type Thrown,
  type Trigger,
} from './graph.ts'

export const PROCESS_ID = 'process'

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance'

/**
 * The graph as BPMN 2.0 XML without a diagram, so that any engine can run it. Conditions are FEEL expressions over boolean
 * variables; an automatic task is a script task whose text is the name of the action to record; a waiting task is a user
 * task; a timer is a duration in seconds. Flows keep their order, which is the order in which their conditions are asked.
 */
export function toBpmn(graph: Graph): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions xmlns="${MODEL}" xmlns:xsi="${INSTANCE}" id="definitions" targetNamespace="urn:reference" expressionLanguage="${FEEL}">`,
    ...roots(graph),
    element('process', { id: PROCESS_ID, isExecutable: true }, contents(graph, undefined)).replaceAll(/^/gm, '  '),
    '</definitions>',
    '',
  ].join('\n')
}

const FEEL = 'https://www.omg.org/spec/DMN/20230324/FEEL/'

type Attributes = Record<string, string | number | boolean | undefined>

function element(name: string, attributes: Attributes, inside: string[] | string = []): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const tag = [name, ...given.map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ')
  if (inside.length === 0) return `<${tag}/>`
  if (typeof inside === 'string') return `<${tag}>${escaped(inside)}</${name}>`
  return [`<${tag}>`, ...inside.flatMap((part) => part.split('\n').map((line) => `  ${line}`)), `</${name}>`].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function expression(name: string, text: string): string {
  return element(name, { 'xsi:type': 'tFormalExpression' }, text)
}

/** Messages, signals, errors and escalations stand beside the process and are referred to (§8.4, §10.5.5). */
function roots(graph: Graph): string[] {
  const named = [...new Set(graph.nodes.flatMap(rootsOf).map((root) => JSON.stringify(root)))]
  return named.map((text) => {
    const { kind, name } = JSON.parse(text) as Root
    return `  ${element(kind, { id: rootId(kind, name), name, ...codeOf(kind, name) })}`
  })
}

type RootKind = 'message' | 'signal' | 'error' | 'escalation'

interface Root {
  kind: RootKind
  name: string
}

function codeOf(kind: RootKind, name: string): Attributes {
  if (kind === 'error') return { errorCode: name }
  return kind === 'escalation' ? { escalationCode: name } : {}
}

function rootId(kind: string, name: string): string {
  return `${kind}_${name}`
}

function rootsOf(node: Node): Root[] {
  const root = 'trigger' in node ? caughtRoot(node.trigger) : 'does' in node ? thrownRoot(node.does) : undefined
  return root === undefined ? [] : [root]
}

function caughtRoot(trigger: Trigger): Root | undefined {
  if (trigger.on === 'timer' || trigger.on === 'link') return undefined
  const name = 'name' in trigger ? trigger.name : trigger.code
  return name === undefined ? undefined : { kind: trigger.on, name }
}

function thrownRoot(does: Thrown): Root | undefined {
  if (does.throws === 'none' || does.throws === 'terminate' || does.throws === 'link') return undefined
  return { kind: does.throws, name: 'name' in does ? does.name : does.code }
}

function contents(graph: Graph, parent: string | undefined): string[] {
  const nodes = nodesIn(graph, parent)
  const flows = graph.flows.filter((flow) => nodes.some(({ id }) => id === flow.from))
  return [...nodes.map((node) => nodeElement(graph, node)), ...flows.map(flowElement)]
}

function flowElement({ id, from, to, condition }: Flow): string {
  const inside = condition === undefined ? [] : [expression('conditionExpression', String(condition))]
  return element('sequenceFlow', { id, sourceRef: from, targetRef: to }, inside)
}

function nodeElement(graph: Graph, node: Node): string {
  const { id } = node
  const ends = [
    ...incoming(graph, id).map((flow) => element('incoming', {}, flow.id)),
    ...outgoing(graph, id).map((flow) => element('outgoing', {}, flow.id)),
  ]
  const otherwise = outgoing(graph, id).find((flow) => flow.default)?.id
  switch (node.kind) {
    case 'start':
      return startElement(graph, node, ends)
    case 'end':
      return element('endEvent', { id }, [...ends, ...thrownDefinition(node.does)])
    case 'throw':
      return element('intermediateThrowEvent', { id }, [...ends, ...thrownDefinition(node.does)])
    case 'catch':
      return element('intermediateCatchEvent', { id }, [...ends, definition(node.trigger)])
    case 'boundary':
      return element('boundaryEvent', { id, attachedToRef: node.attachedTo, cancelActivity: node.interrupting }, [
        ...ends,
        definition(node.trigger),
      ])
    case 'task':
      return element(
        'action' in node ? 'scriptTask' : 'userTask',
        { id, name: id, ...quantities(node), default: otherwise },
        [...ends, ...loopElement(node.loop), ...('action' in node ? [element('script', {}, node.action)] : [])],
      )
    case 'subprocess':
      return element('subProcess', { id, ...quantities(node), default: otherwise }, [
        ...ends,
        ...loopElement(node.loop),
        ...contents(graph, id),
      ])
    case 'event-subprocess':
      return element('subProcess', { id, triggeredByEvent: true }, contents(graph, id))
    case 'complex':
      return element('complexGateway', { id, default: otherwise }, [
        ...ends,
        expression('activationCondition', `activationCount >= ${node.activation}`),
      ])
    case 'exclusive':
    case 'inclusive':
    case 'parallel':
      return element(`${node.kind}Gateway`, { id, default: otherwise }, ends)
    case 'event-based':
      return element('eventBasedGateway', { id }, ends)
  }
}

/** The start event of an event subprocess carries its trigger, and whether it interrupts (§10.5.2). */
function startElement(graph: Graph, { id, parent }: Node, ends: string[]): string {
  const handler = graph.nodes.find((node) => node.id === parent)
  if (handler?.kind !== 'event-subprocess') return element('startEvent', { id }, ends)
  return element('startEvent', { id, isInterrupting: handler.interrupting }, [...ends, definition(handler.trigger)])
}

function quantities(node: { startQuantity?: number; completionQuantity?: number }): Attributes {
  const given = (quantity: number | undefined) => (quantity === 1 ? undefined : quantity)
  return { startQuantity: given(node.startQuantity), completionQuantity: given(node.completionQuantity) }
}

function loopElement(loop: Loop | undefined): string[] {
  if (loop === undefined) return []
  if (loop.repeat === 'standard') {
    const { testBefore, most, while: condition } = loop
    return [
      element('standardLoopCharacteristics', { testBefore, loopMaximum: most }, [
        expression('loopCondition', String(condition)),
      ]),
    ]
  }
  const { repeat, count, completeAfter } = loop
  return [
    element('multiInstanceLoopCharacteristics', { isSequential: repeat === 'sequential' }, [
      expression('loopCardinality', String(count)),
      ...(completeAfter === undefined
        ? []
        : [expression('completionCondition', `numberOfCompletedInstances >= ${completeAfter}`)]),
    ]),
  ]
}

function definition(trigger: Trigger): string {
  if (trigger.on === 'timer') {
    return element('timerEventDefinition', {}, [expression('timeDuration', `PT${trigger.seconds}S`)])
  }
  if (trigger.on === 'link') return element('linkEventDefinition', { name: trigger.name })
  return eventDefinition(trigger.on, 'name' in trigger ? trigger.name : trigger.code)
}

function thrownDefinition(does: Thrown): string[] {
  if (does.throws === 'none') return []
  if (does.throws === 'terminate') return [element('terminateEventDefinition', {})]
  if (does.throws === 'link') return [element('linkEventDefinition', { name: does.name })]
  return [eventDefinition(does.throws, 'name' in does ? does.name : does.code)]
}

function eventDefinition(kind: RootKind, name: string | undefined): string {
  return element(`${kind}EventDefinition`, { [`${kind}Ref`]: name === undefined ? undefined : rootId(kind, name) })
}
