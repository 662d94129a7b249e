import { type BpmnRule, breaking } from './rule.ts'

/**
 * A link event is reached by sequence flows or left by them, never both: its source has no outgoing flow, its target
 * no incoming one. BPMN 2.0.2 §10.5.4.
 */
export const linkOneSided: BpmnRule = {
  name: 'bpmn-link-one-sided',
  section: '§10.5.4',
  meaning:
    'A link event is reached by sequence flows or left by them, never both: its source has no outgoing flow, its target no incoming one.',
  extended: ['EXT.117'],
  run(model) {
    return [
      ...breaking(
        model.of('IntermediateThrowEvent'),
        (event) => model.hasTrigger(event, 'Link') && model.outgoing(event).length > 0,
      ),
      ...breaking(
        model.of('IntermediateCatchEvent'),
        (event) => model.hasTrigger(event, 'Link') && model.incoming(event).length > 0,
      ),
    ]
  },
}
