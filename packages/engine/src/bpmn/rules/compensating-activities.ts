import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/** The activities with which a compensation boundary event is associated, in whichever direction (BPMN 2.0.2 §10.7). */
export function compensatingActivities(model: BpmnModel, event: ModelElement): readonly ModelElement[] {
  return model
    .associations(event)
    .flatMap((association) => [model.sourceOf(association), model.targetOf(association)])
    .flatMap((end) => (end?.is('Activity') === true ? [end] : []))
}
