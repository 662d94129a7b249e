import type { FastifyError, FastifyRequest } from 'fastify'
import { type Problem, problem } from '@laufzettel/engine'
import { ProblemError } from './problem-error.ts'

/** What Fastify refuses before a handler runs, as our problems. */
const BY_CODE: Readonly<Record<string, (request: FastifyRequest) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => problem('body-too-large', { limit: '1 MB' }),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => problem('request-shape', { place: 'Content-Length', detail: '≠ body' }),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => problem('body-not-json'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => problem('body-not-json'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (request) =>
    problem('media-type', { expected: request.url.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded' }),
  FST_ERR_BAD_URL: () => problem('page-unknown'),
  FST_ERR_MAX_PARAM_LENGTH: () => problem('page-unknown'),
  FST_ERR_ASYNC_CONSTRAINT: () => problem('page-unknown'),
}

/** The problems behind an error; null for one that nobody foresaw. */
export function problemsOf(error: FastifyError | Error, request: FastifyRequest): readonly Problem[] | null {
  if (error instanceof ProblemError) return error.problems
  if ('validation' in error && error.validation) {
    const context = error.validationContext ?? 'body'
    return error.validation.map(({ instancePath, message, params }) => {
      const extra = typeof params.additionalProperty === 'string' ? `/${params.additionalProperty}` : ''
      const missing = typeof params.missingProperty === 'string' ? `/${params.missingProperty}` : ''
      const place = `${context}${instancePath}${extra}${missing}`
      return problem('request-shape', { place, detail: message ?? '' }, place)
    })
  }
  if (isCutOff(error)) return [problem('request-shape', { place: 'body', detail: 'incomplete' })]
  const known = 'code' in error && typeof error.code === 'string' ? BY_CODE[error.code] : undefined
  return known === undefined ? null : [known(request)]
}

/** Who sent it went away in the middle of the body; the status tells it from connections of our own. */
function isCutOff(error: FastifyError | Error): boolean {
  return 'code' in error && error.code === 'ECONNRESET' && 'statusCode' in error && error.statusCode === 400
}
