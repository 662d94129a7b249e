import type { BpmnRule } from './rule.ts'

/** An event subprocess has exactly one start event. BPMN 2.0.2 §10.3.5, event subprocess. */
export const eventSubProcessOneStart: BpmnRule = {
  name: 'bpmn-event-sub-process-one-start',
  section: '§10.3.5, event subprocess',
  meaning: 'An event subprocess has exactly one start event.',
  extended: ['EXT.058'],
  run(model) {
    return model.of('SubProcess').flatMap((element) => {
      const count = element.within('StartEvent').length
      return element.flag('triggeredByEvent') && count !== 1 ? [{ element, values: { count: String(count) } }] : []
    })
  },
}
