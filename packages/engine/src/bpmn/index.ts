/** The heavy front door for BPMN files. */
export {
  type BpmnDocument,
  type BpmnElement,
  type ForeignAttribute,
  NAMESPACES,
  attributeOf,
  childrenOf,
  documentName,
  expandedName,
  foreignAttributeOf,
  labelOf,
  textOf,
} from './bpmn-document.ts'
export { type BpmnDifference, compareBpmn } from './compare-bpmn.ts'
export { type FlowSoundness, checkSoundness, soundnessOf } from './flow/check-soundness.ts'
export { BpmnIndex, type BpmnReference } from './bpmn-index.ts'
export { type Bounds, boundsOf, coloursOf, diagramsOf, drawnAs, labelBoundsOf, waypointsOf } from './diagram.ts'
export {
  type BpmnDocumentation,
  type BpmnExpression,
  type BpmnLoop,
  attachedTo,
  boundaryEventsOf,
  childNamed,
  childrenNamed,
  childrenOfKind,
  conditionOf,
  defaultFlowOf,
  documentationOf,
  eventDefinitionsOf,
  expressionIn,
  extensionsOf,
  incomingOf,
  lanesOf,
  loopOf,
  nameOf,
  outgoingOf,
} from './flow-parts.ts'
export { HARMLESS } from './harmless.ts'
export { type BpmnFile, readBpmn } from './read-bpmn.ts'
export { type AttributeEntry, type Part, attributesOf, isKind, partsOf, valuesOf } from './schema.ts'
export { integerOf, isTrue, numberOf, valueOf } from './values.ts'
export { writeBpmn } from './write-bpmn.ts'
export { type ImportedBpmn, definitionsOfBpmn } from './definition-of-bpmn.ts'
export { checkRules } from './rules/check-rules.ts'
export { BPMN_RULES } from './rules/index.ts'
export type { BpmnRule } from './rules/rule.ts'
export { bpmnOfDefinition } from './export/bpmn-of-definition.ts'
export { OWN_NAMESPACE } from './export/own-parts.ts'
