import { itemOf, sameItem } from './items.ts'
import { type BpmnRule, breaking } from './rule.ts'

const CARRIERS = ['messageRef', 'errorRef', 'escalationRef', 'signalRef']

/**
 * The data of an event has the types of its messages, errors, escalations and signals, in the same order. BPMN 2.0.2
 * §10.5.1, data of events.
 */
export const eventDataTypes: BpmnRule = {
  name: 'bpmn-event-data-types',
  section: '§10.5.1, data of events',
  meaning: 'The data of an event has the types of its messages, errors, escalations and signals, in the same order.',
  extended: ['EXT.094'],
  run(model) {
    return breaking(model.of('Event'), (event) => {
      const data = event.parts(event.is('ThrowEvent') ? 'dataInput' : 'dataOutput')
      const triggers = model.triggers(event)
      if (data.length !== triggers.length) return false
      return triggers.some((trigger, at) => {
        const carried = CARRIERS.map((name) => model.find(trigger.attribute(name))).find((each) => each !== undefined)
        return carried !== undefined && !sameItem(itemOf(model, carried), itemOf(model, data[at]))
      })
    })
  },
}
