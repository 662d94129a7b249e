import { type BpmnRule, breaking } from './rule.ts'

/** No sequence flow leads to a boundary event. BPMN 2.0.2 §10.5.4. */
export const boundaryWithoutIncoming: BpmnRule = {
  name: 'bpmn-boundary-without-incoming',
  section: '§10.5.4',
  meaning: 'No sequence flow leads to a boundary event.',
  extended: ['EXT.112', 'EXT.150'],
  run(model) {
    return breaking(model.of('BoundaryEvent'), (event) => model.incoming(event).length > 0)
  },
}
