import { isKind } from './schema.ts'

/**
 * References without which a flow cannot run; an unresolved one refuses the file. Operations are not among them: they
 * describe the interface of a web service, which no flow calls here; messages are what is sent and received.
 */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'bpmn:SequenceFlow': ['sourceRef', 'targetRef'],
  'bpmn:Activity': ['default'],
  'bpmn:ExclusiveGateway': ['default'],
  'bpmn:InclusiveGateway': ['default'],
  'bpmn:ComplexGateway': ['default'],
  'bpmn:BoundaryEvent': ['attachedToRef'],
  'bpmn:CatchEvent': ['eventDefinitionRef'],
  'bpmn:ThrowEvent': ['eventDefinitionRef'],
  'bpmn:MessageEventDefinition': ['messageRef'],
  'bpmn:SignalEventDefinition': ['signalRef'],
  'bpmn:ErrorEventDefinition': ['errorRef'],
  'bpmn:EscalationEventDefinition': ['escalationRef'],
  'bpmn:CompensateEventDefinition': ['activityRef'],
  'bpmn:SendTask': ['messageRef'],
  'bpmn:ReceiveTask': ['messageRef'],
  'bpmn:MultiInstanceLoopCharacteristics': [
    'loopDataInputRef',
    'loopDataOutputRef',
    'oneBehaviorEventRef',
    'noneBehaviorEventRef',
  ],
  'bpmn:DataObjectReference': ['dataObjectRef'],
  'bpmn:DataAssociation': ['sourceRef', 'targetRef'],
  'bpmn:InputSet': ['dataInputRefs', 'optionalInputRefs', 'whileExecutingInputRefs', 'outputSetRefs'],
  'bpmn:OutputSet': ['dataOutputRefs', 'optionalOutputRefs', 'whileExecutingOutputRefs', 'inputSetRefs'],
  'bpmn:InputOutputBinding': ['inputDataRef', 'outputDataRef'],
  'bpmn:CorrelationKey': ['correlationPropertyRef'],
  'bpmn:CorrelationPropertyBinding': ['correlationPropertyRef'],
  'bpmn:CorrelationPropertyRetrievalExpression': ['messageRef'],
  'bpmn:CorrelationSubscription': ['correlationKeyRef'],
}

/** References to something that often stands elsewhere: another model, called by its key. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'bpmn:CallActivity': ['calledElement'],
  'bpmn:CallChoreography': ['calledChoreographyRef'],
  'bpmn:CallConversation': ['calledCollaborationRef'],
  'bpmn:Collaboration': ['choreographyRef'],
  'bpmn:Process': ['definitionalCollaborationRef', 'supports'],
  'bpmn:Participant': ['processRef'],
}

/** Names of types and programs outside of BPMN, which no element of a file is. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  'bpmn:ItemDefinition': ['structureRef'],
  'bpmn:Error': ['structureRef'],
  'bpmn:Escalation': ['structureRef'],
  'bpmn:Signal': ['structureRef'],
  'bpmn:FormalExpression': ['evaluatesToTypeRef'],
  'bpmn:Interface': ['implementationRef'],
  'bpmn:Operation': ['implementationRef'],
  'bpmn:CorrelationProperty': ['type'],
  'bpmn:ResourceParameter': ['type'],
  'bpmn:Extension': ['definition'],
  'bpmn:Relationship': ['source', 'target'],
}

/** What an unresolved reference means. */
export type Weight = 'needed' | 'elsewhere' | 'outside' | 'shown'

/** The weight of a reference in elements of a type. */
export function weightOf(type: string, property: string): Weight {
  const within = (list: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(list).some(([kind, names]) => names.includes(property) && isKind(type, kind))
  if (within(NEEDED)) return 'needed'
  if (within(OUTSIDE)) return 'outside'
  return within(ELSEWHERE) ? 'elsewhere' : 'shown'
}
