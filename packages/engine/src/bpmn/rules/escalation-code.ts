import { type BpmnRule, breaking } from './rule.ts'

/**
 * In an executable process an event that throws an escalation names one that has a code. BPMN 2.0.2 §8.4.4, table of
 * Escalation.
 */
export const escalationCode: BpmnRule = {
  name: 'bpmn-escalation-code',
  section: '§8.4.4, table of Escalation',
  meaning: 'In an executable process an event that throws an escalation names one that has a code.',
  extended: ['EXT.011'],
  run(model) {
    return breaking(model.of('ThrowEvent'), (event) => {
      const thrown = model.triggers(event).filter((trigger) => trigger.is('EscalationEventDefinition'))
      return (
        event.executable &&
        thrown.some((trigger) => !model.find(trigger.attribute('escalationRef'))?.attribute('escalationCode'))
      )
    })
  },
}
