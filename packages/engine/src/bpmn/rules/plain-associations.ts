import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/** Data associations that copy: without a transformation (BPMN 2.0.2 §10.4.2). */
export function plainAssociations(model: BpmnModel): readonly ModelElement[] {
  return model.of('DataAssociation').filter((association) => association.parts('transformation').length === 0)
}
