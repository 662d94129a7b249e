import type { BpmnRule } from './rule.ts'

/**
 * An id begins with a letter or an underscore and holds letters, digits, dots, hyphens and underscores only. BPMN
 * 2.0.2 clause 15, type ID of BaseElement.
 */
export const idsWellFormed: BpmnRule = {
  name: 'bpmn-ids-well-formed',
  section: 'clause 15, type ID of BaseElement',
  meaning: 'An id begins with a letter or an underscore and holds letters, digits, dots, hyphens and underscores only.',
  run(model) {
    return model
      .of('BaseElement')
      .concat(model.of('BaseElementWithMixedContent'))
      .flatMap((element) => {
        const { id } = element
        return id === undefined || /^[\p{L}_][\p{L}\p{M}\p{N}._·-]*$/u.test(id) ? [] : [{ element, values: { id } }]
      })
  },
}
