import { fine, type ParameterRevision, problem, refuse } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'

/** Values are published with a version that another person approves, never alone (features/models). */
export const PARAMETER_HANDLERS: ApiHandlers<'parameters'> = {
  parameters: async ({ params, now }, { stores }) => {
    if ((await stores.definitions.inForce(params.process, now)) === null) return refuse(problem('process-unknown'))
    return fine({ revisions: (await stores.parameters.list(params.process)).map(shown) })
  },
}

function shown({ key, parameter, value, validFrom, validTo, knownSince, norm }: ParameterRevision) {
  return {
    key,
    parameter,
    value,
    validFrom,
    knownSince,
    ...(validTo === undefined ? {} : { validTo }),
    ...(norm === undefined ? {} : { norm }),
  }
}
