import { NO_TRIGGER, otherTriggers } from './other-triggers.ts'
import type { BpmnRule } from './rule.ts'

const EITHER = ['Message', 'Timer', 'Escalation', 'Conditional', 'Signal']
const INTERRUPTING = ['Error', 'Cancel', 'Compensate']

/**
 * A boundary event has at least one trigger, and no link or terminate; one that does not interrupt has no error,
 * cancel or compensation. BPMN 2.0.2 §10.5.4, §10.5.5.
 */
export const boundaryTriggers: BpmnRule = {
  name: 'bpmn-boundary-triggers',
  section: '§10.5.4, §10.5.5',
  meaning:
    'A boundary event has at least one trigger, and no link or terminate; one that does not interrupt has no error, cancel or compensation.',
  extended: ['EXT.110'],
  run(model) {
    return model.of('BoundaryEvent').flatMap((element) => {
      if (element.within('EventDefinition').length + element.parts('eventDefinitionRef').length === 0) {
        return [{ element, values: NO_TRIGGER }]
      }
      return otherTriggers(model, element, element.flag('cancelActivity') ? [...EITHER, ...INTERRUPTING] : EITHER)
    })
  },
}
