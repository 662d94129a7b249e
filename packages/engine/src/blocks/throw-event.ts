import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { Events, type EventsConfig, expressionsOfEvents, messagesOf, raiseAll, undoneBy } from './events/index.ts'

const config = Type.Object({ events: Events }, closed)

/** Melden: throws its events and goes on (BPMN 2.0 §10.5.4, §13.5.4). */
export const throwEvent = defineBlock<EventsConfig>({
  type: 'throw-event',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Melden', en: 'Tell' }],
  eventsAt: 'throw',
  expressions: expressionsOfEvents,
  messages: messagesOf,
  undoes: undoneBy,
  // Whoever is on the way to wait for a signal gets it too.
  yields: ({ events }) => events.some(({ kind }) => kind === 'signal'),
  enter(run) {
    if (raiseAll(run, run.config, 'leave')) run.leave()
  },
  leadsToName: ({ events }) => events?.find(({ kind }) => kind === 'link')?.link as string | undefined,
  checks: () => [],
  bpmn: 'bpmn:intermediateThrowEvent',
})
