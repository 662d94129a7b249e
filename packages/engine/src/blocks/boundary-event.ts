import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { catchesOne, Events, type EventsConfig, expressionsOfEvents, listenFor, messagesOf, namesOne } from './events/index.ts'

const config = Type.Object({ events: Events, parallel: Type.Optional(Type.Boolean()) }, closed)
interface Config extends EventsConfig {
  readonly parallel?: boolean
}

/** Zwischenfall: something happens while the step it is attached to goes on (BPMN 2.0 §10.5.4, §13.5.3). */
export const boundaryEvent = defineBlock<Config>({
  type: 'boundary-event',
  activity: 'structure',
  expert: true,
  config,
  suggested: [
    { de: 'Zwischenfall', en: 'Incident on the way' },
    { de: 'Zwischenfall', en: 'Incident on the way' },
  ],
  boundary: true,
  eventsAt: 'boundary',
  expressions: expressionsOfEvents,
  messages: messagesOf,
  ownNames: { outputs: ['message'] },
  enter: (run) => run.leave(),
  arm: (run) => listenFor(run, run.config),
  needsAll: ({ parallel }) => parallel === true,
  catches: catchesOne,
  catchesByName: namesOne,
  undoneBy: ({ events }) => events?.find(({ kind }) => kind === 'compensation')?.handler as string | undefined,
  checks: () => [],
  bpmn: 'bpmn:boundaryEvent',
})
