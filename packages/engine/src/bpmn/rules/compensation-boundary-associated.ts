import { compensatingActivities } from './compensating-activities.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** A compensation boundary event is associated with the activity that compensates. BPMN 2.0.2 §10.7. */
export const compensationBoundaryAssociated: BpmnRule = {
  name: 'bpmn-compensation-boundary-associated',
  section: '§10.7',
  meaning: 'A compensation boundary event is associated with the activity that compensates.',
  extended: ['EXT.143'],
  run(model) {
    return breaking(
      model.of('BoundaryEvent'),
      (event) => model.hasTrigger(event, 'Compensate') && compensatingActivities(model, event).length === 0,
    )
  },
}
