import { attributesOf } from '../schema.ts'
import type { BpmnRule } from './rule.ts'

/**
 * An element has no attributes without a namespace but those of the schema; tools write their own in a namespace of
 * theirs. BPMN 2.0.2 clause 15, the schema of each element.
 */
export const attributesKnown: BpmnRule = {
  name: 'bpmn-attributes-known',
  section: 'clause 15, the schema of each element',
  meaning:
    'An element has no attributes without a namespace but those of the schema; tools write their own in a namespace of theirs.',
  run(model) {
    return model.all.flatMap((element) => {
      const { type, attributes } = element.element
      if (!type.startsWith('bpmn:')) return []
      const known = attributesOf(type)
      const others = Object.keys(attributes).filter((attribute) => !known.has(attribute))
      return others.map((attribute) => ({ element, values: { attribute } }))
    })
  },
}
