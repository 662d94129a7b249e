import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/** Where an element names its type, in the order in which it counts. */
const TYPES = ['itemSubjectRef', 'itemRef', 'structureRef']
const OBJECTS = ['dataObjectRef', 'dataStoreRef']

/** The item definition of data, a message, signal, error or escalation; of a reference to data, that of the data. */
export function itemOf(model: BpmnModel, element: ModelElement | undefined): ModelElement | undefined {
  for (const name of TYPES) {
    const item = model.find(element?.attribute(name))
    if (item?.is('ItemDefinition') === true) return item
  }
  const object = OBJECTS.map((name) => model.find(element?.attribute(name))).find((each) => each !== undefined)
  return object === undefined || object === element ? undefined : itemOf(model, object)
}

/** Whether two item definitions are equivalent: the same one, or of the same structure (BPMN 2.0.2 §8.4.10). */
export function sameItem(a: ModelElement | undefined, b: ModelElement | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const structure = a.attribute('structureRef')
  return a === b || (structure !== undefined && structure === b.attribute('structureRef'))
}
