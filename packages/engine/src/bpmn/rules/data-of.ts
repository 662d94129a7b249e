import type { ModelElement } from './model-element.ts'

/** The inputs, outputs or sets (`dataInput`, `outputSet`) that an activity, process or global task declares. */
export function dataOf(element: ModelElement, tag: string): readonly ModelElement[] {
  return element.parts('ioSpecification').flatMap((specification) => specification.parts(tag))
}

export function callsOperation(task: ModelElement): boolean {
  return (task.attribute('operationRef') ?? '') !== ''
}
