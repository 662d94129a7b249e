import { type BpmnRule, breaking } from './rule.ts'

/**
 * A sequence flow leaves every intermediate event of the flow but one that is the source of a link. BPMN 2.0.2
 * §10.5.4.
 */
export const intermediateHasOutgoing: BpmnRule = {
  name: 'bpmn-intermediate-has-outgoing',
  section: '§10.5.4',
  meaning: 'A sequence flow leaves every intermediate event of the flow but one that is the source of a link.',
  extended: ['EXT.116'],
  run(model) {
    const events = [...model.of('IntermediateCatchEvent'), ...model.of('IntermediateThrowEvent')]
    return breaking(events, (event) => {
      const linked = event.is('IntermediateThrowEvent') && model.hasTrigger(event, 'Link')
      return model.outgoing(event).length === 0 && !linked
    })
  },
}
