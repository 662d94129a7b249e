import { otherTriggers } from './other-triggers.ts'
import type { BpmnRule } from './rule.ts'

/**
 * A start event of a process has no trigger, or message, time, condition or signal. BPMN 2.0.2 §10.5.2, table of top-
 * level start events.
 */
export const processStartTriggers: BpmnRule = {
  name: 'bpmn-process-start-triggers',
  section: '§10.5.2, table of top-level start events',
  meaning: 'A start event of a process has no trigger, or message, time, condition or signal.',
  extended: ['EXT.098'],
  run(model) {
    return model
      .of('StartEvent')
      .filter(({ parent }) => parent?.is('Process') === true)
      .flatMap((event) => otherTriggers(model, event, ['Message', 'Timer', 'Conditional', 'Signal']))
  },
}
