import { Type } from 'typebox'
import { closed } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'

const config = Type.Object(
  { instantiate: Type.Optional(Type.Boolean()), parallel: Type.Optional(Type.Boolean()) },
  closed,
)
interface Config {
  readonly instantiate?: boolean
  readonly parallel?: boolean
}

/** Was zuerst kommt: the first event behind it decides the way (BPMN 2.0 §13.4.4). */
export const eventGateway = defineBlock<Config>({
  type: 'event-gateway',
  activity: 'structure',
  expert: true,
  config,
  suggested: [{ de: 'Was zuerst kommt', en: 'Whatever comes first' }],
  branches: true,
  takes: 'first',
  expressions: () => [],
  enter: (run) => run.listenBehind(),
  checks: () => [],
  bpmn: 'bpmn:eventBasedGateway',
})
