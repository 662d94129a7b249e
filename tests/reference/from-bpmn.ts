import { childOf, childrenOf, type Element, parseXml } from '../conformance/xml.ts'
import type { Condition, Flow, Graph, Loop, Node, Thrown, Trigger } from './graph.ts'

/** An element or attribute that the neutral model has no words for. */
export class NotModelled extends Error {}

/** What expressions mean; a file of another author asks for more than boolean variables and constants. */
export interface Expressions {
  condition: (text: string) => Condition
  count: (text: string) => number
}

export const PLAIN: Expressions = {
  condition: (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
  count: (text) => {
    if (!/^\d+$/.test(text)) throw new NotModelled(`the number ${text}`)
    return Number(text)
  },
}

/** Reads the one process of a BPMN file as a graph, or throws `NotModelled`. The other way of `toBpmn`. */
export function fromBpmn(xml: string, expressions: Expressions = PLAIN): Graph {
  const definitions = parseXml(xml)
  const processes = childrenOf(definitions, 'process')
  const [process] = processes
  if (process === undefined || processes.length > 1) throw new NotModelled(`${processes.length} processes`)
  return new Reading(definitions, expressions).graph(process)
}

const SILENT = ['incoming', 'outgoing', 'extensionElements', 'documentation', 'ioSpecification', 'laneSet', 'property']

class Reading {
  private readonly nodes: Node[] = []
  private readonly flows: Flow[] = []
  private readonly definitions: Element
  private readonly expressions: Expressions

  constructor(definitions: Element, expressions: Expressions) {
    this.definitions = definitions
    this.expressions = expressions
  }

  graph(process: Element): Graph {
    this.contents(process, undefined)
    const defaults = new Set(this.defaults(process))
    const flows = this.flows.map((flow) => (defaults.has(flow.id) ? { ...flow, default: true as const } : flow))
    return { nodes: this.nodes, flows }
  }

  private *defaults(within: Element): Generator<string> {
    for (const child of within.children) {
      if (child.attributes['default'] !== undefined) yield child.attributes['default']
      yield* this.defaults(child)
    }
  }

  private contents(holder: Element, parent: string | undefined): void {
    const inner = holder.children.filter(({ name }) => !SILENT.includes(name) && !name.endsWith('LoopCharacteristics'))
    for (const child of inner) {
      if (child.name === 'sequenceFlow') this.flows.push(this.flow(child))
      else this.node(child, parent)
    }
  }

  private flow(element: Element): Flow {
    const { id = '', sourceRef = '', targetRef = '' } = element.attributes
    const condition = childOf(element, 'conditionExpression')
    const asked = condition === undefined ? {} : { condition: this.expressions.condition(condition.text.trim()) }
    return { id, from: sourceRef, to: targetRef, ...asked }
  }

  private node(element: Element, parent: string | undefined): void {
    const id = element.attributes['id'] ?? ''
    const place = parent === undefined ? { id } : { id, parent }
    const node = this.described(element)
    if (node.kind === 'start' && element.children.some(({ name }) => name.endsWith('EventDefinition'))) {
      if (this.nodes.find((other) => other.id === parent)?.kind !== 'event-subprocess') {
        throw new NotModelled('a start event with a trigger')
      }
    }
    this.nodes.push({ ...node, ...place } as Node)
    if (element.name === 'subProcess') this.contents(element, id)
  }

  private described(element: Element): Omit<Node, 'id'> {
    const { attributes, name } = element
    switch (name) {
      case 'startEvent':
        return { kind: 'start' }
      case 'endEvent':
        return { kind: 'end', does: this.thrown(element) } as Omit<Node, 'id'>
      case 'intermediateThrowEvent':
        return { kind: 'throw', does: this.thrown(element) } as Omit<Node, 'id'>
      case 'intermediateCatchEvent':
        return { kind: 'catch', trigger: this.trigger(element) } as Omit<Node, 'id'>
      case 'boundaryEvent':
        return {
          kind: 'boundary',
          attachedTo: attributes['attachedToRef'],
          trigger: this.trigger(element),
          interrupting: attributes['cancelActivity'] !== 'false',
        } as Omit<Node, 'id'>
      case 'scriptTask':
        return {
          kind: 'task',
          action: childOf(element, 'script')?.text.trim() ?? '',
          ...this.repeated(element),
        } as Omit<Node, 'id'>
      case 'userTask':
        return { kind: 'task', waiting: true, ...this.repeated(element) } as Omit<Node, 'id'>
      case 'subProcess':
        return attributes['triggeredByEvent'] === 'true'
          ? this.eventSubprocess(element)
          : ({ kind: 'subprocess', ...this.repeated(element) } as Omit<Node, 'id'>)
      case 'exclusiveGateway':
        return { kind: 'exclusive' }
      case 'parallelGateway':
        return { kind: 'parallel' }
      case 'inclusiveGateway':
        return { kind: 'inclusive' }
      case 'eventBasedGateway':
        return { kind: 'event-based' }
      case 'complexGateway': {
        const text = childOf(element, 'activationCondition')?.text.trim() ?? 'activationCount >= 1'
        const needed = /^activationCount >= (\d+)$/.exec(text)?.[1]
        if (needed === undefined) throw new NotModelled(text)
        return { kind: 'complex', activation: Number(needed) } as Omit<Node, 'id'>
      }
      default:
        throw new NotModelled(`<${name}>`)
    }
  }

  private eventSubprocess(element: Element): Omit<Node, 'id'> {
    const start = childOf(element, 'startEvent')
    if (start === undefined) throw new NotModelled('an event subprocess without a start event')
    const interrupting = start.attributes['isInterrupting'] !== 'false'
    return { kind: 'event-subprocess', trigger: this.trigger(start), interrupting } as Omit<Node, 'id'>
  }

  private repeated(element: Element): { loop?: Loop; startQuantity?: number; completionQuantity?: number } {
    const { startQuantity, completionQuantity } = element.attributes
    return {
      ...(startQuantity === undefined ? {} : { startQuantity: Number(startQuantity) }),
      ...(completionQuantity === undefined ? {} : { completionQuantity: Number(completionQuantity) }),
      ...this.loop(element),
    }
  }

  private loop(element: Element): { loop?: Loop } {
    const standard = childOf(element, 'standardLoopCharacteristics')
    if (standard !== undefined) {
      const { loopMaximum, testBefore } = standard.attributes
      if (loopMaximum === undefined) throw new NotModelled('a loop without a maximum')
      const condition = childOf(standard, 'loopCondition')?.text.trim() ?? 'true'
      const most = this.expressions.count(loopMaximum)
      return {
        loop: {
          repeat: 'standard',
          while: this.expressions.condition(condition),
          most,
          testBefore: testBefore === 'true',
        },
      }
    }
    const multi = childOf(element, 'multiInstanceLoopCharacteristics')
    if (multi === undefined) return {}
    const { behavior, isSequential } = multi.attributes
    if (behavior !== undefined && behavior !== 'All') throw new NotModelled(`behavior ${behavior}`)
    const until = childOf(multi, 'completionCondition')?.text.trim()
    const after = /^numberOfCompletedInstances >= (\d+)$/.exec(until ?? '')?.[1]
    if (until !== undefined && after === undefined) throw new NotModelled(until)
    return {
      loop: {
        repeat: isSequential === 'true' ? 'sequential' : 'parallel',
        count: this.expressions.count(childOf(multi, 'loopCardinality')?.text.trim() ?? ''),
        ...(after === undefined ? {} : { completeAfter: Number(after) }),
      },
    }
  }

  private eventDefinition(element: Element): Element | undefined {
    const found = element.children.filter(({ name }) => name.endsWith('EventDefinition'))
    if (found.length > 1 || childOf(element, 'eventDefinitionRef') !== undefined)
      throw new NotModelled('several triggers')
    return found[0]
  }

  private trigger(element: Element): Trigger {
    const found = this.eventDefinition(element)
    switch (found?.name) {
      case 'messageEventDefinition':
        return { on: 'message', name: this.root(found, 'messageRef', 'name') ?? '' }
      case 'signalEventDefinition':
        return { on: 'signal', name: this.root(found, 'signalRef', 'name') ?? '' }
      case 'errorEventDefinition': {
        const code = this.root(found, 'errorRef', 'errorCode')
        return code === undefined ? { on: 'error' } : { on: 'error', code }
      }
      case 'escalationEventDefinition': {
        const code = this.root(found, 'escalationRef', 'escalationCode')
        return code === undefined ? { on: 'escalation' } : { on: 'escalation', code }
      }
      case 'linkEventDefinition':
        return { on: 'link', name: found.attributes['name'] ?? '' }
      case 'timerEventDefinition': {
        const duration = childOf(found, 'timeDuration')?.text.trim() ?? ''
        const seconds = /^PT(\d+)S$/.exec(duration)?.[1]
        if (seconds === undefined) throw new NotModelled(`a timer that is no duration in seconds: ${duration}`)
        return { on: 'timer', seconds: Number(seconds) }
      }
      default:
        throw new NotModelled(`an event with ${found?.name ?? 'no trigger'}`)
    }
  }

  private thrown(element: Element): Thrown {
    const found = this.eventDefinition(element)
    switch (found?.name) {
      case undefined:
        return { throws: 'none' }
      case 'terminateEventDefinition':
        return { throws: 'terminate' }
      case 'linkEventDefinition':
        return { throws: 'link', name: found.attributes['name'] ?? '' }
      case 'messageEventDefinition':
        return { throws: 'message', name: this.root(found, 'messageRef', 'name') ?? '' }
      case 'signalEventDefinition':
        return { throws: 'signal', name: this.root(found, 'signalRef', 'name') ?? '' }
      case 'errorEventDefinition':
        return { throws: 'error', code: this.root(found, 'errorRef', 'errorCode') ?? '' }
      case 'escalationEventDefinition':
        return { throws: 'escalation', code: this.root(found, 'escalationRef', 'escalationCode') ?? '' }
      default:
        throw new NotModelled(`an event that throws ${found?.name}`)
    }
  }

  /** The name or code of the message, signal, error or escalation that is referred to; its id where it has none. */
  private root(definition: Element, reference: string, attribute: string): string | undefined {
    const id = definition.attributes[reference]?.replace(/^.*:/, '')
    if (id === undefined) return undefined
    return this.definitions.children.find((child) => child.attributes['id'] === id)?.attributes[attribute] ?? id
  }
}
