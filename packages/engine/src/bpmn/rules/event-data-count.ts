import type { BpmnRule } from './rule.ts'

/** An event with data has as many inputs or outputs as triggers. BPMN 2.0.2 §10.5.1, data of events. */
export const eventDataCount: BpmnRule = {
  name: 'bpmn-event-data-count',
  section: '§10.5.1, data of events',
  meaning: 'An event with data has as many inputs or outputs as triggers.',
  extended: ['EXT.093'],
  run(model) {
    return model.of('Event').flatMap((element) => {
      const count = element.parts(element.is('ThrowEvent') ? 'dataInput' : 'dataOutput').length
      const triggers = element.within('EventDefinition').length + element.parts('eventDefinitionRef').length
      if (count === 0 || count === triggers) return []
      return [{ element, values: { count: String(count), triggers: String(triggers) } }]
    })
  },
}
