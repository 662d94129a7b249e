import { fine, type ParameterRevision, problem, refuse } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'
import { type NamedLevel, namedLevels } from './levels.ts'

/** Values are published with a version that another person approves, never alone (features/models). */
export const PARAMETER_HANDLERS: ApiHandlers<'parameters'> = {
  parameters: async ({ params, now }, services) => {
    const { stores } = services
    if ((await stores.definitions.inForce(params.process, now)) === null) return refuse(problem('process-unknown'))
    const levels = await namedLevels(services)
    const revisions = await stores.parameters.list(params.process)
    return fine({ revisions: revisions.map((revision) => shown(revision, levels.get(revision.tenant))) })
  },
}

function shown(
  { key, parameter, value, validFrom, validTo, knownSince, norm }: ParameterRevision,
  { level, name }: NamedLevel = { level: 0, name: '' },
) {
  return {
    key,
    parameter,
    value,
    validFrom,
    knownSince,
    level,
    authority: name,
    ...(validTo === undefined ? {} : { validTo }),
    ...(norm === undefined ? {} : { norm }),
  }
}
