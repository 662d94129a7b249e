import type { BlockType } from '../blocks/index.ts'
import type { Step } from '../definition/graph.ts'
import { type BpmnElement, attributeOf, textOf } from './bpmn-document.ts'
import type { BpmnIndex } from './bpmn-index.ts'
import { eventsOf, messageByFlow, messageOf } from './events-of-bpmn.ts'
import { feelOf } from './feel-of-bpmn.ts'
import { childNamed, expressionIn, lanesOf, nameOf } from './flow-parts.ts'
import type { KeysOfIds } from './keys-of-ids.ts'
import { isTrue } from './values.ts'

interface Reading {
  readonly index: BpmnIndex
  readonly keys: KeysOfIds
}

interface AsBlock {
  readonly block: BlockType
  readonly config: Step['config']
}

type Read = (node: BpmnElement, reading: Reading) => AsBlock

const plain = (block: BlockType): Read => () => ({ block, config: {} })

const events = (block: BlockType): Read => (node, { index, keys }) => ({
  block,
  config: { events: eventsOf(index, node, keys), ...(isTrue(node, 'parallelMultiple') ? { parallel: true } : {}) },
})

const subprocess: Read = (node) => ({ block: isTrue(node, 'triggeredByEvent') ? 'event-subprocess' : 'subprocess', config: {} })

const thrown = (block: BlockType): Read => (node, { index, keys }) => ({ block, config: { events: eventsOf(index, node, keys) } })

/** Each kind of node of the standard as a block, with the settings that the file has for it. */
const READ: Readonly<Record<string, Read>> = {
  'bpmn:StartEvent': events('start-event'),
  'bpmn:IntermediateCatchEvent': events('catch-event'),
  'bpmn:IntermediateThrowEvent': thrown('throw-event'),
  'bpmn:BoundaryEvent': events('boundary-event'),
  'bpmn:EndEvent': thrown('end-event'),
  'bpmn:ExclusiveGateway': plain('exclusive-gateway'),
  'bpmn:InclusiveGateway': plain('inclusive-gateway'),
  'bpmn:ParallelGateway': plain('parallel-gateway'),
  'bpmn:EventBasedGateway': (node) => ({
    block: 'event-gateway',
    config: {
      ...(isTrue(node, 'instantiate') ? { instantiate: true } : {}),
      ...(attributeOf(node, 'eventGatewayType') === 'Parallel' ? { parallel: true } : {}),
    },
  }),
  'bpmn:ComplexGateway': (node, { index }) => {
    const activation = feelOf(expressionIn(index, node, 'bpmn:activationCondition'))
    return { block: 'complex-gateway', config: activation === undefined ? {} : { activation } }
  },
  'bpmn:Task': plain('task'),
  'bpmn:ManualTask': plain('manual-task'),
  'bpmn:UserTask': (node, { index, keys }) => ({
    block: 'user-task',
    config: {
      role: keys.of(`role ${laneName(index, node)}`),
      outcomes: [{ key: 'done', label: { de: 'Erledigt', en: 'Done' } }],
      retention: 'case',
    },
  }),
  'bpmn:ServiceTask': (node, { index }) => {
    const operation = index.referred(node, 'operationRef')[0]
    return { block: 'service-task', config: { connector: ((operation && nameOf(operation)) ?? nameOf(node) ?? idOf(node)).slice(0, 200) } }
  },
  // A rule needs a decision of the model, which no BPMN file has: until somebody names it, it is an action.
  'bpmn:BusinessRuleTask': (node) => ({ block: 'action', config: { action: (nameOf(node) ?? idOf(node)).slice(0, 200) } }),
  'bpmn:ScriptTask': (node) => {
    const script = childNamed(node, 'bpmn:script')
    const text = script === undefined ? '' : textOf(script).trim()
    const name = /^[\w.-]{1,200}$/.test(text) ? text : (nameOf(node) ?? idOf(node))
    return { block: 'action', config: { action: name.slice(0, 200) } }
  },
  'bpmn:SendTask': (node, { index }) => ({
    block: 'send-task',
    config: { message: messageOf(index, node) ?? messageByFlow(index, node) },
  }),
  'bpmn:ReceiveTask': (node, { index }) => ({
    block: 'receive-task',
    config: {
      message: messageOf(index, node) ?? messageByFlow(index, node),
      ...(isTrue(node, 'instantiate') ? { instantiate: true } : {}),
    },
  }),
  'bpmn:SubProcess': subprocess,
  'bpmn:Transaction': plain('transaction'),
  'bpmn:AdHocSubProcess': (node, { index }) => {
    const completion = feelOf(expressionIn(index, node, 'bpmn:completionCondition'))
    return {
      block: 'ad-hoc-subprocess',
      config: {
        ...(attributeOf(node, 'ordering') === 'Sequential' ? { sequential: true } : {}),
        ...(attributeOf(node, 'cancelRemainingInstances') === 'false' ? { cancelRemaining: false } : {}),
        ...(completion === undefined ? {} : { completion }),
      },
    }
  },
  'bpmn:CallActivity': (node, { index, keys }) => {
    const called = index.referred(node, 'calledElement')[0]
    return { block: 'call-activity', config: { process: keys.of(called ? idOf(called) : (attributeOf(node, 'calledElement') ?? 'unknown')) } }
  },
}

export function idOf(element: BpmnElement): string {
  return attributeOf(element, 'id')?.trim() ?? ''
}

/** The innermost lane of a node, as a role is named. */
export function laneName(index: BpmnIndex, node: BpmnElement): string {
  const lane = lanesOf(index, node).at(-1)
  return (lane && (nameOf(lane) ?? idOf(lane))) ?? 'Sachbearbeitung'
}

/** A node as a block; undefined for what cannot be executed. */
export function blockOfNode(node: BpmnElement, reading: Reading): AsBlock | undefined {
  return READ[node.type]?.(node, reading)
}
