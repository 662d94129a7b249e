import { type BpmnRule, breaking } from './rule.ts'

/** No sequence flow leads to an activity that compensates or leaves it. BPMN 2.0.2 §10.7, §7.6.1. */
export const compensationActivityUnconnected: BpmnRule = {
  name: 'bpmn-compensation-activity-unconnected',
  section: '§10.7, §7.6.1',
  meaning: 'No sequence flow leads to an activity that compensates or leaves it.',
  run(model) {
    return breaking(
      model.of('Activity'),
      (activity) =>
        activity.flag('isForCompensation') && model.incoming(activity).length + model.outgoing(activity).length > 0,
    )
  },
}
