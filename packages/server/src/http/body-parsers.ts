import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Result } from '@laufzettel/engine'
import { JSON_LIMITS, type JsonLimits, readJson } from './json-body.ts'
import { ProblemError } from './problem-error.ts'
import { readForm } from './read-form.ts'

type Done = (error: Error | null, body?: unknown) => void

/** JSON and forms, nothing else: Fastify's own parsers are taken away, so no other media type slips through. */
export function addBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request: FastifyRequest, body: string, done: Done) => {
    const { jsonLimits } = request.routeOptions.config as { jsonLimits?: JsonLimits }
    hand(readJson(body, jsonLimits ?? JSON_LIMITS), done)
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_: FastifyRequest, body: string, done: Done) =>
    hand(readForm(body), done),
  )
}

function hand(result: Result<unknown>, done: Done): void {
  if (result.ok) done(null, result.value)
  else done(new ProblemError(...result.problems))
}
