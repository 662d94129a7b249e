import { type BpmnRule, breaking } from './rule.ts'

/** No sequence flow leaves a compensation boundary event. BPMN 2.0.2 §10.5.4, §10.7. */
export const compensationBoundaryWithoutOutgoing: BpmnRule = {
  name: 'bpmn-compensation-boundary-without-outgoing',
  section: '§10.5.4, §10.7',
  meaning: 'No sequence flow leaves a compensation boundary event.',
  extended: ['EXT.114'],
  run(model) {
    return breaking(
      model.of('BoundaryEvent'),
      (event) => model.hasTrigger(event, 'Compensate') && model.outgoing(event).length > 0,
    )
  },
}
