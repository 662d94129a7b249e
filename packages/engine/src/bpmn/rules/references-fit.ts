import { referencesAndKinds } from './references-and-kinds.ts'
import type { BpmnRule } from './rule.ts'

/** A reference leads to an element of the kind that it is for. BPMN 2.0.2 the section of each element; clause 15. */
export const referencesFit: BpmnRule = {
  name: 'bpmn-references-fit',
  section: 'the section of each element; clause 15',
  meaning: 'A reference leads to an element of the kind that it is for.',
  run(model) {
    return referencesAndKinds(model).flatMap(({ element, property, to, kinds }) =>
      to.is(...kinds) ? [] : [{ element, values: { attribute: property, other: to.label, kind: kinds.join(', ') } }],
    )
  },
}
