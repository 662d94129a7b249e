import type { EventConfig } from '../blocks/events/index.ts'
import { type BpmnElement, attributeOf } from './bpmn-document.ts'
import type { BpmnIndex } from './bpmn-index.ts'
import { cycleOf, durationOf, feelOf, momentOf } from './feel-of-bpmn.ts'
import { childrenNamed, eventDefinitionsOf, expressionIn, nameOf } from './flow-parts.ts'
import type { KeysOfIds } from './keys-of-ids.ts'
import { textOf } from './bpmn-document.ts'

type Read = (definition: BpmnElement, event: BpmnElement, index: BpmnIndex, keys: KeysOfIds) => EventConfig

/** Each event definition of the standard as the event of a step (BPMN 2.0 §10.5.5). */
const READ: Readonly<Record<string, Read>> = {
  'bpmn:MessageEventDefinition': (definition, event, index) => ({
    kind: 'message',
    message: messageOf(index, definition) ?? messageByFlow(index, event),
  }),
  'bpmn:TimerEventDefinition': (definition, _event, index) => {
    const at = momentOf(expressionIn(index, definition, 'bpmn:timeDate'))
    const after = durationOf(expressionIn(index, definition, 'bpmn:timeDuration'))
    const every = cycleOf(expressionIn(index, definition, 'bpmn:timeCycle'))
    return {
      kind: 'timer',
      ...(at === undefined ? {} : { at }),
      ...(after === undefined ? {} : { after }),
      ...(every === undefined ? {} : { every }),
    }
  },
  'bpmn:SignalEventDefinition': (definition, _event, index) => ({ kind: 'signal', signal: signalOf(index, definition) }),
  'bpmn:ConditionalEventDefinition': (definition, _event, index) => ({
    kind: 'condition',
    condition: feelOf(expressionIn(index, definition, 'bpmn:condition')) ?? 'false',
  }),
  'bpmn:ErrorEventDefinition': (definition, _event, index) => coded('error', index, definition, 'errorRef', 'errorCode'),
  'bpmn:EscalationEventDefinition': (definition, _event, index) =>
    coded('escalation', index, definition, 'escalationRef', 'escalationCode'),
  'bpmn:CompensateEventDefinition': (definition, event, index, keys) => {
    const activity = index.referred(definition, 'activityRef')[0]
    const handler = event.type === 'bpmn:BoundaryEvent' ? handlerOf(index, event) : undefined
    return {
      kind: 'compensation',
      ...(activity === undefined ? {} : { activity: keys.of(attributeOf(activity, 'id') ?? '') }),
      ...(handler === undefined ? {} : { handler: keys.of(attributeOf(handler, 'id') ?? '') }),
    }
  },
  'bpmn:CancelEventDefinition': () => ({ kind: 'cancel' }),
  'bpmn:TerminateEventDefinition': () => ({ kind: 'terminate' }),
  'bpmn:LinkEventDefinition': (definition, event) => ({ kind: 'link', link: nameOf(definition) ?? nameOf(event) ?? 'link' }),
}

/** The events of a node, in the order of the file. */
export function eventsOf(index: BpmnIndex, event: BpmnElement, keys: KeysOfIds): EventConfig[] {
  return eventDefinitionsOf(index, event).flatMap((definition) => {
    const read = READ[definition.type]
    return read === undefined ? [] : [read(definition, event, index, keys)]
  })
}

function coded(kind: string, index: BpmnIndex, definition: BpmnElement, reference: string, attribute: string): EventConfig {
  const target = index.referred(definition, reference)[0]
  if (target === undefined) return { kind }
  return { kind, code: attributeOf(target, attribute)?.trim() || nameOf(target) || attributeOf(target, 'id') || kind }
}

/** The signal that an event definition means: its name, else its id. */
export function signalOf(index: BpmnIndex, definition: BpmnElement): string {
  const target = index.referred(definition, 'signalRef')[0]
  return (target && (nameOf(target) ?? attributeOf(target, 'id'))) ?? attributeOf(definition, 'signalRef') ?? 'signal'
}

/** The message that a task or event definition names, itself or by its operation. */
export function messageOf(index: BpmnIndex, element: BpmnElement): string | undefined {
  const direct = index.referred(element, 'messageRef')[0]
  if (direct !== undefined) return nameOf(direct) ?? attributeOf(direct, 'id')
  const operation =
    index.referred(element, 'operationRef')[0] ??
    childrenNamed(element, 'bpmn:operationRef').map((reference) => index.byId(textOf(reference).trim()))[0]
  const message = operation && index.referred(operation, 'inMessageRef')[0]
  return message && (nameOf(message) ?? attributeOf(message, 'id'))
}

/** Without a message that is named, the message flow at the node is one. */
export function messageByFlow(index: BpmnIndex, node: BpmnElement): string {
  const flow = index.usersOf(node).find(({ from, property }) => from.type === 'bpmn:MessageFlow' && /^(source|target)Ref$/.test(property))
  return (flow && (nameOf(flow.from) ?? attributeOf(flow.from, 'id'))) ?? nameOf(node) ?? attributeOf(node, 'id') ?? 'message'
}

/** The activity that an association leads to from a compensation event at a boundary (§10.7). */
function handlerOf(index: BpmnIndex, boundary: BpmnElement): BpmnElement | undefined {
  for (const { from, property } of index.usersOf(boundary)) {
    if (from.type !== 'bpmn:Association') continue
    const other = index.referred(from, property === 'sourceRef' ? 'targetRef' : 'sourceRef')[0]
    if (other !== undefined) return other
  }
  return undefined
}
