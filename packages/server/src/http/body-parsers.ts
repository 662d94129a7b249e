import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem, refuse, type Result } from '@laufzettel/engine'
import { JSON_LIMITS, type JsonLimits, readJson } from './json-body.ts'
import { ProblemError } from './problem-error.ts'
import { readForm } from './read-form.ts'

const JSON_TYPE = 'application/json'
const FORM = 'application/x-www-form-urlencoded'

type Done = (error: Error | null, body?: unknown) => void

/** What a route reads; JSON unless it says otherwise. */
interface BodyConfig {
  readonly body?: 'form'
  readonly jsonLimits?: JsonLimits
}

/**
 * JSON for programs and forms for pages, nothing else: Fastify's own parsers are taken away, and neither kind of
 * route reads the other's, so that handlers see the shapes they know and no plain form writes to the API.
 * Problems: `media-type`, those of the readers.
 */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(JSON_TYPE, { parseAs: 'string' }, (request: FastifyRequest, text: string, done: Done) => {
    const { body, jsonLimits } = configOf(request)
    hand(body === 'form' ? refuse(problem('media-type', { expected: FORM })) : readJson(text, jsonLimits ?? JSON_LIMITS), done)
  })
  app.addContentTypeParser(FORM, { parseAs: 'string' }, (request: FastifyRequest, text: string, done: Done) =>
    hand(configOf(request).body === 'form' ? readForm(text) : refuse(problem('media-type', { expected: JSON_TYPE })), done),
  )
}

function configOf(request: FastifyRequest): BodyConfig {
  return request.routeOptions.config as BodyConfig
}

function hand(result: Result<unknown>, done: Done): void {
  if (result.ok) done(null, result.value)
  else done(new ProblemError(...result.problems))
}
