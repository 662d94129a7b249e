import { fine, type ParameterRevision, problem, refuse } from '@laufzettel/engine'
import type { ApiHandlers } from '../api-handler.ts'

export const PARAMETER_HANDLERS: ApiHandlers<'parameters' | 'publishParameter'> = {
  parameters: async ({ params, now }, { stores }) => {
    if ((await stores.definitions.inForce(params.process, now)) === null) return refuse(problem('process-unknown'))
    return fine({ revisions: (await stores.parameters.list(params.process)).map(shown) })
  },

  publishParameter: async ({ params, body, idempotencyKey, now }, { stores, tenant }) => {
    const published = await stores.definitions.inForce(params.process, now)
    if (published === null) return refuse(problem('process-unknown'))
    if (!published.definition.parameters.some(({ key }) => key === body.parameter)) {
      return refuse(problem('parameter-unknown', { parameter: body.parameter }, 'body/parameter'))
    }
    // The key of the request names the revision, so that a repeat adds nothing.
    const key = `pr_${idempotencyKey.slice(0, 61)}`
    const before = (await stores.parameters.list(params.process)).find((revision) => revision.key === key)
    const revision: ParameterRevision = {
      format: 1,
      key,
      tenant,
      process: params.process,
      ...body,
      knownSince: before?.knownSince ?? now,
    }
    const added = await stores.parameters.add(revision)
    return added.ok ? fine(shown(revision)) : added
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
