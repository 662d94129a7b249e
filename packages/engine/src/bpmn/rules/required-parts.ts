import { countsOfParts } from './counts-of-parts.ts'
import type { BpmnRule } from './rule.ts'

/**
 * An element that the schema requires is there, as often as it requires. BPMN 2.0.2 clause 15, the schema of each
 * element.
 */
export const requiredParts: BpmnRule = {
  name: 'bpmn-required-parts',
  section: 'clause 15, the schema of each element',
  meaning: 'An element that the schema requires is there, as often as it requires.',
  run(model) {
    return countsOfParts(model).flatMap(({ element, part, count, min }) =>
      count < min ? [{ element, values: { part, count: String(min) } }] : [],
    )
  },
}
