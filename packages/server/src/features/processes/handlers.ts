import { fine, hashOfPart, problem, type PublishedDefinition, refuse } from '@laufzettel/engine'
import type { AnswerOf, RouteNamed } from '@laufzettel/api'
import type { ApiHandlers } from '../api-handler.ts'

type Process = AnswerOf<RouteNamed<'process'>>

export const PROCESS_HANDLERS: ApiHandlers<'processes' | 'process'> = {
  processes: async ({ now }, { stores }) =>
    fine({ processes: (await stores.definitions.allInForce(now)).map(processOf) }),
  process: async ({ params, now }, { stores }) => {
    const published = await stores.definitions.inForce(params.process, now)
    return published === null ? refuse(problem('process-unknown')) : fine(processOf(published))
  },
}

function processOf(published: PublishedDefinition): Process {
  const { definition, version } = published
  const { key, names, responsibleUnit, service } = definition
  return { key, version, hash: hashOfPart(published), names, responsibleUnit, service }
}
