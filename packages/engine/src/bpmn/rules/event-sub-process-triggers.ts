import { NO_TRIGGER, otherTriggers } from './other-triggers.ts'
import type { BpmnRule } from './rule.ts'

/**
 * The start of an event subprocess has message, time, escalation, error, compensation, condition or signal as trigger;
 * one that does not interrupt has no error or compensation. BPMN 2.0.2 §10.5.2, table of event subprocess start
 * events.
 */
export const eventSubProcessTriggers: BpmnRule = {
  name: 'bpmn-event-sub-process-triggers',
  section: '§10.5.2, table of event subprocess start events',
  meaning:
    'The start of an event subprocess has message, time, escalation, error, compensation, condition or signal as trigger; one that does not interrupt has no error or compensation.',
  extended: ['EXT.059'],
  run(model) {
    return model.of('StartEvent').flatMap((element) => {
      if (element.parent?.is('SubProcess') !== true || !element.parent.flag('triggeredByEvent')) return []
      const none = element.within('EventDefinition').length + element.parts('eventDefinitionRef').length === 0
      if (none) return [{ element, values: NO_TRIGGER }]
      const interrupting = element.flag('isInterrupting') ? ['Error', 'Compensate'] : []
      return otherTriggers(model, element, ['Message', 'Timer', 'Escalation', 'Conditional', 'Signal', ...interrupting])
    })
  },
}
