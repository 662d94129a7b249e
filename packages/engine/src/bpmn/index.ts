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
export { type BpmnFile, readBpmn } from './read-bpmn.ts'
export { writeBpmn } from './write-bpmn.ts'
export { HARMLESS } from './harmless.ts'
