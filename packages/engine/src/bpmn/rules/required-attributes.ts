import { attributesOf } from '../schema.ts'
import type { BpmnRule } from './rule.ts'

/** An attribute that the schema requires is written. BPMN 2.0.2 clause 15, the schema of each element. */
export const requiredAttributes: BpmnRule = {
  name: 'bpmn-required-attributes',
  section: 'clause 15, the schema of each element',
  meaning: 'An attribute that the schema requires is written.',
  run(model) {
    return model.all.flatMap((element) =>
      element.element.type.startsWith('bpmn:')
        ? [...attributesOf(element.element.type).values()]
            .filter(({ name, required }) => required === true && (element.attribute(name) ?? '') === '')
            .map(({ name }) => ({ element, values: { attribute: name } }))
        : [],
    )
  },
}
