import { NO_TRIGGER, otherTriggers } from './other-triggers.ts'
import type { BpmnRule } from './rule.ts'

/**
 * An intermediate event that waits has message, time, condition, link or signal as trigger. BPMN 2.0.2 §10.5.4,
 * §10.5.5, §10.7.
 */
export const catchTriggers: BpmnRule = {
  name: 'bpmn-catch-triggers',
  section: '§10.5.4, §10.5.5, §10.7',
  meaning: 'An intermediate event that waits has message, time, condition, link or signal as trigger.',
  extended: ['EXT.122', 'EXT.148'],
  run(model) {
    return model.of('IntermediateCatchEvent').flatMap((element) => {
      const none = element.within('EventDefinition').length + element.parts('eventDefinitionRef').length === 0
      if (none) return [{ element, values: NO_TRIGGER }]
      return otherTriggers(model, element, ['Message', 'Timer', 'Conditional', 'Link', 'Signal'])
    })
  },
}
