import type { BpmnRule } from './rule.ts'

/**
 * A boundary event stands on the same level as the activity to which it is attached. BPMN 2.0.2 §10.5.4, table of
 * BoundaryEvent.
 */
export const boundaryBesideActivity: BpmnRule = {
  name: 'bpmn-boundary-beside-activity',
  section: '§10.5.4, table of BoundaryEvent',
  meaning: 'A boundary event stands on the same level as the activity to which it is attached.',
  run(model) {
    return model.of('BoundaryEvent').flatMap((element) => {
      const other = model.find(element.attribute('attachedToRef'))
      return other === undefined || other.parent === element.parent ? [] : [{ element, values: { other: other.label } }]
    })
  },
}
