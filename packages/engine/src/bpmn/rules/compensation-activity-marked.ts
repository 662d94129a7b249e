import { compensatingActivities } from './compensating-activities.ts'
import { type BpmnRule, breaking } from './rule.ts'

/** The activity that compensates is marked as such. BPMN 2.0.2 §10.7, table of Activity. */
export const compensationActivityMarked: BpmnRule = {
  name: 'bpmn-compensation-activity-marked',
  section: '§10.7, table of Activity',
  meaning: 'The activity that compensates is marked as such.',
  extended: ['EXT.144'],
  run(model) {
    const connected = model
      .of('BoundaryEvent')
      .filter((event) => model.hasTrigger(event, 'Compensate'))
      .flatMap((event) => compensatingActivities(model, event))
    return breaking(connected, (activity) => !activity.flag('isForCompensation'))
  },
}
