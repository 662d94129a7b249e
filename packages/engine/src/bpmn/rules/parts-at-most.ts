import { countsOfParts } from './counts-of-parts.ts'
import type { BpmnRule } from './rule.ts'

/**
 * An element stands no more often in another than the schema allows. BPMN 2.0.2 clause 15, the schema of each element.
 */
export const partsAtMost: BpmnRule = {
  name: 'bpmn-parts-at-most',
  section: 'clause 15, the schema of each element',
  meaning: 'An element stands no more often in another than the schema allows.',
  run(model) {
    return countsOfParts(model).flatMap(({ element, part, count, max }) =>
      max !== undefined && count > max ? [{ element, values: { part, count: String(max) } }] : [],
    )
  },
}
