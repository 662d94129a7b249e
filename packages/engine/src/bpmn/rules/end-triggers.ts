import { otherTriggers } from './other-triggers.ts'
import type { BpmnRule } from './rule.ts'

/**
 * An end event has no result, or message, error, escalation, cancel, compensation, signal or terminate. BPMN 2.0.2
 * §10.5.3, §10.5.5.
 */
export const endTriggers: BpmnRule = {
  name: 'bpmn-end-triggers',
  section: '§10.5.3, §10.5.5',
  meaning: 'An end event has no result, or message, error, escalation, cancel, compensation, signal or terminate.',
  extended: ['EXT.146'],
  run(model) {
    const results = ['Message', 'Error', 'Escalation', 'Cancel', 'Compensate', 'Signal', 'Terminate']
    return model.of('EndEvent').flatMap((event) => otherTriggers(model, event, results))
  },
}
