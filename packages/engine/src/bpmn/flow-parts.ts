import { type BpmnElement, attributeOf, childrenOf, textOf } from './bpmn-document.ts'
import type { BpmnIndex } from './bpmn-index.ts'
import { isKind } from './schema.ts'
import { integerOf, isTrue, valueOf } from './values.ts'

/** The children of a kind: `bpmn:FlowNode` of a process. */
export function childrenOfKind(element: BpmnElement, kind: string): readonly BpmnElement[] {
  return childrenOf(element).filter(({ type }) => isKind(type, kind))
}

/** The children of a name: `bpmn:documentation`. */
export function childrenNamed(element: BpmnElement, name: string): readonly BpmnElement[] {
  return childrenOf(element).filter((child) => child.name === name)
}

/** The first child of a name. */
export function childNamed(element: BpmnElement, name: string): BpmnElement | undefined {
  return childrenOf(element).find((child) => child.name === name)
}

/** A text in a language: a condition, a time, a cardinality. */
export interface BpmnExpression {
  readonly element: BpmnElement
  readonly text: string
  /** Its own language, or that of the definitions; undefined for an informal expression (BPMN 2.0.2 §8.4.6). */
  readonly language: string | undefined
}

/** The expression in a child of this name (`bpmn:conditionExpression`). */
export function expressionIn(index: BpmnIndex, element: BpmnElement, name: string): BpmnExpression | undefined {
  const found = childNamed(element, name)
  if (found === undefined) return undefined
  const language = valueOf(found, 'language') ?? valueOf(index.root, 'expressionLanguage')
  return {
    element: found,
    text: textOf(found).trim(),
    language: found.type === 'bpmn:FormalExpression' ? language : undefined,
  }
}

/** The condition of a sequence flow. */
export function conditionOf(index: BpmnIndex, flow: BpmnElement): BpmnExpression | undefined {
  return expressionIn(index, flow, 'bpmn:conditionExpression')
}

/** What an event waits for or triggers: definitions inside of it, then those it refers to. None for a none event. */
export function eventDefinitionsOf(index: BpmnIndex, event: BpmnElement): readonly BpmnElement[] {
  return [...childrenOfKind(event, 'bpmn:EventDefinition'), ...index.referred(event, 'eventDefinitionRef')]
}

/** The sequence flows that leave a node, in document order, as the flows themselves say it. */
export function outgoingOf(index: BpmnIndex, node: BpmnElement): readonly BpmnElement[] {
  return flowsAt(index, node, 'sourceRef')
}

/** The sequence flows that reach a node, in document order, as the flows themselves say it. */
export function incomingOf(index: BpmnIndex, node: BpmnElement): readonly BpmnElement[] {
  return flowsAt(index, node, 'targetRef')
}

function flowsAt(index: BpmnIndex, node: BpmnElement, end: string): readonly BpmnElement[] {
  const flows = index
    .usersOf(node)
    .filter(({ from, property }) => property === end && from.type === 'bpmn:SequenceFlow')
  return flows.map(({ from }) => from)
}

/** The flow that is taken when no condition holds. */
export function defaultFlowOf(index: BpmnIndex, node: BpmnElement): BpmnElement | undefined {
  return index.referred(node, 'default')[0]
}

/** The activity that a boundary event is attached to. */
export function attachedTo(index: BpmnIndex, event: BpmnElement): BpmnElement | undefined {
  return index.referred(event, 'attachedToRef')[0]
}

/** The boundary events at an activity, in document order. */
export function boundaryEventsOf(index: BpmnIndex, activity: BpmnElement): readonly BpmnElement[] {
  return index.usersOf(activity).flatMap(({ from, property }) => (property === 'attachedToRef' ? [from] : []))
}

/** The lanes of a node, the outermost first; tools name a node in its innermost lane, or in those around it as well. */
export function lanesOf(index: BpmnIndex, node: BpmnElement): readonly BpmnElement[] {
  const named = index
    .usersOf(node)
    .filter(({ from, property }) => property === 'flowNodeRef' && from.type === 'bpmn:Lane')
  const ways = named.map(({ from }) => {
    const way = [from]
    for (let lane = index.around(from, 'bpmn:Lane'); lane !== undefined; lane = index.around(lane, 'bpmn:Lane'))
      way.unshift(lane)
    return way
  })
  return ways.reduce((deepest, way) => (way.length > deepest.length ? way : deepest), [])
}

/** How an activity is repeated (§13.3.6, §13.3.7); undefined when it is not. */
export type BpmnLoop =
  | {
      readonly kind: 'standard'
      readonly testBefore: boolean
      readonly maximum: number | undefined
      readonly condition: BpmnExpression | undefined
    }
  | {
      readonly kind: 'multiple'
      readonly sequential: boolean
      readonly cardinality: BpmnExpression | undefined
      readonly input: BpmnElement | undefined
      readonly output: BpmnElement | undefined
      readonly inputItem: BpmnElement | undefined
      readonly outputItem: BpmnElement | undefined
      readonly completion: BpmnExpression | undefined
      /** `None`, `One`, `All` or `Complex`: which instances throw an event when they end. */
      readonly behavior: string
    }

export function loopOf(index: BpmnIndex, activity: BpmnElement): BpmnLoop | undefined {
  const loop = childrenOfKind(activity, 'bpmn:LoopCharacteristics')[0]
  if (loop === undefined) return undefined
  if (loop.type === 'bpmn:StandardLoopCharacteristics') {
    return {
      kind: 'standard',
      testBefore: isTrue(loop, 'testBefore'),
      maximum: integerOf(loop, 'loopMaximum'),
      condition: expressionIn(index, loop, 'bpmn:loopCondition'),
    }
  }
  return {
    kind: 'multiple',
    sequential: isTrue(loop, 'isSequential'),
    cardinality: expressionIn(index, loop, 'bpmn:loopCardinality'),
    input: index.referred(loop, 'loopDataInputRef')[0],
    output: index.referred(loop, 'loopDataOutputRef')[0],
    inputItem: childNamed(loop, 'bpmn:inputDataItem'),
    outputItem: childNamed(loop, 'bpmn:outputDataItem'),
    completion: expressionIn(index, loop, 'bpmn:completionCondition'),
    behavior: valueOf(loop, 'behavior') ?? 'All',
  }
}

/** A piece of documentation: its text, as plain text with its markup gone, and the format that it names. */
export interface BpmnDocumentation {
  readonly text: string
  readonly format: string
}

/** The documentation of an element, in order. */
export function documentationOf(element: BpmnElement): readonly BpmnDocumentation[] {
  return childrenNamed(element, 'bpmn:documentation').map((each) => ({
    text: wholeText(each),
    format: valueOf(each, 'textFormat') ?? 'text/plain',
  }))
}

function wholeText(element: BpmnElement): string {
  return element.content.map((part) => (typeof part === 'string' ? part : wholeText(part))).join('')
}

/** The elements below `extensionElements`, generic trees of other vendors. */
export function extensionsOf(element: BpmnElement): readonly BpmnElement[] {
  return childrenNamed(element, 'bpmn:extensionElements').flatMap(childrenOf)
}

/** The name of an element as people read it; undefined when it has none. */
export function nameOf(element: BpmnElement): string | undefined {
  return attributeOf(element, 'name')?.trim() || undefined
}
