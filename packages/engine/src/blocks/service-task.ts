import { Type, type Static } from 'typebox'
import { closed, Config } from '../definition/basics.ts'
import { defineBlock } from '../kernel/block.ts'
import { receiveJob } from './job.ts'

/** `options` are the connector's own, by its schema. */
const config = Type.Object({ connector: Type.String({ minLength: 1, maxLength: 200 }), options: Type.Optional(Config) }, closed)

/** Daten abrufen oder übergeben: a connector does it and reports back (BPMN 2.0 §10.3.3, §13.3.3, service task). */
export const serviceTask = defineBlock<Static<typeof config>>({
  type: 'service-task',
  activity: 'provide',
  expert: true,
  config,
  suggested: [{ de: 'Daten abrufen', en: 'Fetch data' }],
  expressions: () => [],
  ownNames: { outputs: ['job'] },
  asks: ({ connector, options }) => ({ connector, options }),
  enter: (run) => run.openJob('service', run.config.connector),
  receive: receiveJob,
  checks: () => [],
  bpmn: 'bpmn:serviceTask',
})
