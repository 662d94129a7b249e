import type { Repetition, Step } from '../../definition/graph.ts'
import type { Catalog } from './catalog.ts'
import { eventDefinitions, type EventParts } from './events-of-step.ts'
import { element, expression, plainText } from './xml-text.ts'

/** A step as an element of the standard: its name, attributes, and children that stand behind the flows of the node. */
export interface NodeWords {
  readonly tag: string
  readonly attributes?: Readonly<Record<string, string | boolean | undefined>>
  readonly content?: string
}

type Write = (step: Step, parts: EventParts) => NodeWords

const as = (tag: string): Write => () => ({ tag })

const textIn = ({ config }: Step, name: string): string | undefined => {
  const value = config[name]
  return typeof value === 'string' ? value : undefined
}

const eventNode = (tag: string): Write => (step, parts) => ({
  tag,
  attributes: { parallelMultiple: step.config.parallel === true ? true : undefined },
  content: eventDefinitions(step.config.events, parts),
})

const boundary = (step: Step, { nodeId }: EventParts): Readonly<Record<string, string | boolean | undefined>> => ({
  attachedToRef: nodeId(step.attachedTo ?? ''),
  cancelActivity: step.interrupting !== false,
})

const due = (step: Step): string => element('timerEventDefinition', {}, expression('timeDate', textIn(step, 'at') ?? 'null'))

const sent = (name: string, catalog: Catalog): NodeWords => ({ tag: 'sendTask', attributes: { messageRef: catalog.message(name) } })

/**
 * Each block in the words of the standard. What the office says in one step (hearing, consulting, four eyes) is one
 * activity there too; its settings go with it.
 */
const WRITE: Readonly<Record<string, Write>> = {
  'form-start': as('startEvent'),
  question: as('userTask'),
  'user-task': as('userTask'),
  rule: as('businessRuleTask'),
  letter: (step, { catalog }) => sent(textIn(step, 'letter') ?? step.name.de, catalog),
  timer: (step, parts) =>
    step.attachedTo === undefined
      ? { tag: 'intermediateCatchEvent', content: due(step) }
      : { tag: 'boundaryEvent', attributes: boundary(step, parts), content: due(step) },
  'exclusive-gateway': as('exclusiveGateway'),
  end: as('endEvent'),
  hearing: as('userTask'),
  consult: as('userTask'),
  'four-eyes': as('userTask'),
  resubmission: as('userTask'),
  payment: as('userTask'),
  transfer: (step, { catalog }) => sent(step.name.de, catalog),
  'parallel-gateway': as('parallelGateway'),
  'inclusive-gateway': as('inclusiveGateway'),
  'event-gateway': ({ config }) => ({
    tag: 'eventBasedGateway',
    attributes: {
      instantiate: config.instantiate === true ? true : undefined,
      eventGatewayType: config.parallel === true ? 'Parallel' : undefined,
    },
  }),
  'complex-gateway': (step) => {
    const activation = textIn(step, 'activation')
    return { tag: 'complexGateway', content: activation === undefined ? '' : expression('activationCondition', activation) }
  },
  'start-event': (step, parts) => {
    const { attributes, ...words } = eventNode('startEvent')(step, parts)
    return { ...words, attributes: { ...attributes, isInterrupting: step.interrupting === false ? false : undefined } }
  },
  'catch-event': eventNode('intermediateCatchEvent'),
  'throw-event': (step, parts) => ({ tag: 'intermediateThrowEvent', content: eventDefinitions(step.config.events, parts) }),
  'boundary-event': (step, parts) => {
    const { attributes, ...words } = eventNode('boundaryEvent')(step, parts)
    return { ...words, attributes: { ...attributes, ...boundary(step, parts) } }
  },
  'end-event': (step, parts) => ({ tag: 'endEvent', content: eventDefinitions(step.config.events, parts) }),
  task: as('task'),
  'manual-task': as('manualTask'),
  'service-task': (step) => ({ tag: 'serviceTask', attributes: { implementation: textIn(step, 'connector') } }),
  action: (step) => ({
    tag: 'scriptTask',
    attributes: { scriptFormat: 'text/x-laufzettel-action' },
    content: element('script', {}, plainText(textIn(step, 'action') ?? '')),
  }),
  'send-task': (step, { catalog }) => sent(textIn(step, 'message') ?? '', catalog),
  'receive-task': (step, { catalog }) => ({
    tag: 'receiveTask',
    attributes: { messageRef: catalog.message(textIn(step, 'message') ?? ''), instantiate: step.config.instantiate === true ? true : undefined },
  }),
  subprocess: as('subProcess'),
  'event-subprocess': () => ({ tag: 'subProcess', attributes: { triggeredByEvent: true } }),
  'ad-hoc-subprocess': (step) => {
    const completion = textIn(step, 'completion')
    return {
      tag: 'adHocSubProcess',
      attributes: {
        ordering: step.config.sequential === true ? 'Sequential' : undefined,
        cancelRemainingInstances: step.config.cancelRemaining === false ? false : undefined,
      },
      content: completion === undefined ? '' : expression('completionCondition', completion),
    }
  },
  transaction: as('transaction'),
  'call-activity': (step) => ({ tag: 'callActivity', attributes: { calledElement: textIn(step, 'process') } }),
}

const ACTIVITY = /(T|^t)ask$|^(subProcess|transaction|adHocSubProcess|callActivity)$/

/** Whether an element of this name is an activity of the standard (BPMN 2.0 §10.3). */
export const isActivity = (tag: string): boolean => ACTIVITY.test(tag)

/** The node of a step; a block that nobody knows is an abstract task. */
export function nodeOf(step: Step, parts: EventParts): NodeWords {
  return WRITE[step.block]?.(step, parts) ?? { tag: 'task' }
}

/** Attributes that activities have: quantities of tokens and whether it undoes another one (§10.3, §10.7). */
export function activityAttributes(step: Step): Readonly<Record<string, string | number | boolean | undefined>> {
  return {
    isForCompensation: step.compensates ? true : undefined,
    startQuantity: step.startQuantity,
    completionQuantity: step.completionQuantity,
  }
}

/** How an activity is repeated (§10.3.8); a list is counted, since which names its turns see stands in the settings. */
export function loopOf(repeats: Repetition | undefined): string {
  if (repeats === undefined) return ''
  if (repeats.kind === 'loop') {
    return element(
      'standardLoopCharacteristics',
      { testBefore: repeats.testBefore ? true : undefined, loopMaximum: repeats.maximum },
      repeats.condition === undefined ? '' : expression('loopCondition', repeats.condition),
    )
  }
  const count = repeats.count ?? (repeats.collection === undefined ? '1' : `count(${repeats.collection})`)
  return element(
    'multiInstanceLoopCharacteristics',
    { isSequential: repeats.sequential ? true : undefined },
    expression('loopCardinality', count),
    repeats.completion === undefined ? '' : expression('completionCondition', repeats.completion),
  )
}
