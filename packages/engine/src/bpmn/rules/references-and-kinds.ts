import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/** Kinds whose instances hold data (BPMN 2.0.2 §10.4.1, ItemAwareElement). */
const ITEM_AWARE = [
  'DataObject',
  'DataObjectReference',
  'DataStore',
  'DataStoreReference',
  'DataInput',
  'DataOutput',
  'Property',
]

/**
 * Attributes and elements that refer, with the kinds that they are for, as the tables of the standard say. Ends of
 * sequence and message flows have rules of their own.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  activityRef: ['Activity'],
  attachedToRef: ['Activity'],
  calledElement: ['CallableElement'],
  categoryValueRef: ['CategoryValue'],
  choreographyRef: ['Choreography'],
  calledChoreographyRef: ['Choreography'],
  calledCollaborationRef: ['Collaboration'],
  correlationKeyRef: ['CorrelationKey'],
  correlationPropertyRef: ['CorrelationProperty'],
  dataInputRefs: ['DataInput'],
  dataObjectRef: ['DataObject'],
  dataOutputRefs: ['DataOutput'],
  dataStoreRef: ['DataStore'],
  default: ['SequenceFlow'],
  errorRef: ['Error'],
  escalationRef: ['Escalation'],
  eventDefinitionRef: ['EventDefinition'],
  flowNodeRef: ['FlowNode'],
  inMessageRef: ['Message'],
  incoming: ['SequenceFlow'],
  initiatingParticipantRef: ['Participant'],
  innerParticipantRef: ['Participant'],
  inputSetRefs: ['InputSet'],
  interfaceRef: ['Interface'],
  itemRef: ['ItemDefinition'],
  itemSubjectRef: ['ItemDefinition'],
  loopDataInputRef: ITEM_AWARE,
  loopDataOutputRef: ITEM_AWARE,
  messageFlowRef: ['MessageFlow'],
  messageRef: ['Message'],
  operationRef: ['Operation'],
  optionalInputRefs: ['DataInput'],
  optionalOutputRefs: ['DataOutput'],
  outMessageRef: ['Message'],
  outerParticipantRef: ['Participant'],
  outgoing: ['SequenceFlow'],
  outputSetRefs: ['OutputSet'],
  parameterRef: ['ResourceParameter'],
  processRef: ['Process'],
  resourceRef: ['Resource'],
  signalRef: ['Signal'],
  supportedInterfaceRef: ['Interface'],
  whileExecutingInputRefs: ['DataInput'],
  whileExecutingOutputRefs: ['DataOutput'],
}

const OF_DATA_ASSOCIATIONS = ['sourceRef', 'targetRef']

/** A reference that leads to an element of the file, and the kinds to which it may lead. */
export interface ReferenceAndKinds {
  readonly element: ModelElement
  readonly property: string
  readonly to: ModelElement
  readonly kinds: readonly string[]
}

/** Every reference of the model that leads somewhere and is for certain kinds only. */
export function referencesAndKinds(model: BpmnModel): readonly ReferenceAndKinds[] {
  return model.all.flatMap((element) => {
    if (!element.element.type.startsWith('bpmn:')) return []
    const written = Object.keys(element.element.attributes).map((name) => [name, element.attribute(name)] as const)
    const inside = element.children.map((child) => [child.tag, child.text] as const)
    return [...written, ...inside].flatMap(([property, reference]) => {
      const data = element.is('DataAssociation') && OF_DATA_ASSOCIATIONS.includes(property)
      const kinds = data ? ITEM_AWARE : Object.hasOwn(KINDS, property) ? KINDS[property] : undefined
      const to = kinds === undefined ? undefined : model.find(reference)
      return kinds === undefined || to === undefined ? [] : [{ element, property, to, kinds }]
    })
  })
}
