import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { Events, type EventsConfig, expressionsOfEvents, messagesOf, raiseAll, stopsScope, undoneBy } from './events/index.ts'

const config = Type.Object({ events: Events }, closed)

/** Ende mit Ereignis: throws its events, then its token is consumed (BPMN 2.0 §10.5.3, §13.5.6). */
export const endEvent = defineBlock<EventsConfig>({
  type: 'end-event',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Ende mit Ereignis', en: 'End with an event' }],
  eventsAt: 'end',
  ends: true,
  stopsScope,
  expressions: expressionsOfEvents,
  messages: messagesOf,
  undoes: undoneBy,
  yields: ({ events }) => events.some(({ kind }) => kind === 'signal'),
  enter(run) {
    if (raiseAll(run, run.config, 'end')) run.end()
  },
  checks: () => [],
  bpmn: 'bpmn:endEvent',
})
