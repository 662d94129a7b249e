import { type BpmnRule, breaking } from './rule.ts'

/** A sequence flow leaves every boundary event but one for compensation. BPMN 2.0.2 §10.5.4. */
export const boundaryHasOutgoing: BpmnRule = {
  name: 'bpmn-boundary-has-outgoing',
  section: '§10.5.4',
  meaning: 'A sequence flow leaves every boundary event but one for compensation.',
  extended: ['EXT.113'],
  run(model) {
    return breaking(
      model.of('BoundaryEvent'),
      (event) => model.outgoing(event).length === 0 && !model.hasTrigger(event, 'Compensate'),
    )
  },
}
