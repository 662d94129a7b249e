import { type BpmnRule, breaking } from './rule.ts'

/**
 * A sequence flow leads to every intermediate event of the flow but one that is the target of a link. BPMN 2.0.2
 * §10.5.4.
 */
export const intermediateHasIncoming: BpmnRule = {
  name: 'bpmn-intermediate-has-incoming',
  section: '§10.5.4',
  meaning: 'A sequence flow leads to every intermediate event of the flow but one that is the target of a link.',
  extended: ['EXT.115'],
  run(model) {
    const events = [...model.of('IntermediateCatchEvent'), ...model.of('IntermediateThrowEvent')]
    return breaking(events, (event) => {
      const linked = event.is('IntermediateCatchEvent') && model.hasTrigger(event, 'Link')
      return model.incoming(event).length === 0 && !linked
    })
  },
}
