import { otherTriggers } from './other-triggers.ts'
import type { BpmnRule } from './rule.ts'

/**
 * An intermediate event that throws has no trigger, or message, escalation, compensation, link or signal. BPMN 2.0.2
 * §10.5.4, §10.5.5.
 */
export const throwTriggers: BpmnRule = {
  name: 'bpmn-throw-triggers',
  section: '§10.5.4, §10.5.5',
  meaning: 'An intermediate event that throws has no trigger, or message, escalation, compensation, link or signal.',
  extended: ['EXT.149'],
  run(model) {
    const possible = ['Message', 'Escalation', 'Compensate', 'Link', 'Signal']
    return model.of('IntermediateThrowEvent').flatMap((event) => otherTriggers(model, event, possible))
  },
}
