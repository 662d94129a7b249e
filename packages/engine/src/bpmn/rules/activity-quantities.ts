import type { BpmnRule } from './rule.ts'

/**
 * The start quantity and the completion quantity of an activity are one or more. BPMN 2.0.2 §10.3, table of Activity.
 */
export const activityQuantities: BpmnRule = {
  name: 'bpmn-activity-quantities',
  section: '§10.3, table of Activity',
  meaning: 'The start quantity and the completion quantity of an activity are one or more.',
  extended: ['EXT.037', 'EXT.038'],
  run(model) {
    return model.of('Activity').flatMap((element) =>
      ['startQuantity', 'completionQuantity'].flatMap((attribute) => {
        const value = element.attribute(attribute) ?? '1'
        return Number(value) < 1 ? [{ element, values: { attribute, value } }] : []
      }),
    )
  },
}
