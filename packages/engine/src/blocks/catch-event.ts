import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { Events, type EventsConfig, expressionsOfEvents, listenFor, messagesOf } from './events/index.ts'

const config = Type.Object({ events: Events, parallel: Type.Optional(Type.Boolean()) }, closed)
interface Config extends EventsConfig {
  readonly parallel?: boolean
}

const linkOf = ({ events }: Config) => events?.find(({ kind }) => kind === 'link')?.link as string | undefined

/** Abwarten: until one of its events has happened, or all of them; a link is passed (BPMN 2.0 §10.5.4, §13.5.3). */
export const catchEvent = defineBlock<Config>({
  type: 'catch-event',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Abwarten', en: 'Wait' }],
  eventsAt: 'catch',
  expressions: expressionsOfEvents,
  messages: messagesOf,
  enter(run) {
    if (run.config.events?.length === 0 || linkOf(run.config) !== undefined) return run.leave()
    listenFor(run, run.config)
  },
  arm: (run) => listenFor(run, run.config),
  needsAll: ({ parallel }) => parallel === true,
  reachedByName: linkOf,
  awaits: (config) => config.events.length > 0 && linkOf(config) === undefined,
  ownNames: { outputs: ['message'] },
  checks: () => [],
  bpmn: 'bpmn:intermediateCatchEvent',
})
