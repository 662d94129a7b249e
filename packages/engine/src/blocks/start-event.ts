import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { catchesOne, Events, type EventsConfig, expressionsOfEvents, listenFor, messagesOf, namesOne, triggersOf } from './events/index.ts'

const config = Type.Object({ events: Events, parallel: Type.Optional(Type.Boolean()) }, closed)
interface Config extends EventsConfig {
  readonly parallel?: boolean
}

/** Beginn: of a case, of a subprocess, or by its events of an event subprocess (BPMN 2.0 §10.5.2, §13.5.1). */
export const startEvent = defineBlock<Config>({
  type: 'start-event',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Beginn', en: 'Start' }],
  eventsAt: 'start',
  starts: true,
  startsPlainly: ({ events }) => events?.length === 0,
  triggers: triggersOf,
  expressions: expressionsOfEvents,
  messages: messagesOf,
  ownNames: { outputs: ['message'] },
  enter: (run) => run.leave(),
  arm: (run) => listenFor(run, run.config),
  needsAll: ({ parallel }) => parallel === true,
  catches: catchesOne,
  catchesByName: namesOne,
  checks: () => [],
  bpmn: 'bpmn:startEvent',
})
