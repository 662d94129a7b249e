import { type Part, partsOf } from '../schema.ts'
import type { BpmnModel } from './bpmn-model.ts'
import type { ModelElement } from './model-element.ts'

/** How often something stands in an element, and how often it may. */
export interface PartCount {
  readonly element: ModelElement
  /** The tag as the schema names it. */
  readonly part: string
  readonly count: number
  readonly min: number
  readonly max?: number
}

/** The counts of every part in every element of the model (not of the drawing) for which the schema has a limit. */
export function countsOfParts(model: BpmnModel): readonly PartCount[] {
  return model.all.flatMap((element) => {
    if (!element.element.type.startsWith('bpmn:')) return []
    const parts = partsOf(element.element.type)
    const limited = new Map<string, Part>()
    for (const part of parts.values()) if (part.min > 0 || part.max !== undefined) limited.set(part.head, part)
    return [...limited.values()].map(({ head, min, max }) => ({
      element,
      part: head.slice(head.indexOf(':') + 1),
      count: element.children.filter((child) => parts.get(child.element.name)?.head === head).length,
      min,
      ...(max === undefined ? {} : { max }),
    }))
  })
}
