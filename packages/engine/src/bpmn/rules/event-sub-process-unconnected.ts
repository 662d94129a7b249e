import { type BpmnRule, breaking } from './rule.ts'

/** No sequence flow leads to an event subprocess or leaves it. BPMN 2.0.2 §10.3.5, event subprocess. */
export const eventSubProcessUnconnected: BpmnRule = {
  name: 'bpmn-event-sub-process-unconnected',
  section: '§10.3.5, event subprocess',
  meaning: 'No sequence flow leads to an event subprocess or leaves it.',
  extended: ['EXT.021', 'EXT.022', 'EXT.057'],
  run(model) {
    return breaking(
      model.of('SubProcess'),
      (inner) => inner.flag('triggeredByEvent') && model.incoming(inner).length + model.outgoing(inner).length > 0,
    )
  },
}
