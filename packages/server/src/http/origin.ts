import type { FastifyRequest } from 'fastify'
import { type Problem, problem } from '@laufzettel/engine'

/**
 * Refuses a write that a browser sends from somebody else's page. Programs send neither header; for them
 * the token (or a missing session) decides. Only the host is compared: a proxy may end TLS in front of us.
 */
export function foreignOrigin(request: FastifyRequest): Problem | null {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return problem('foreign-origin')
  const { origin } = request.headers
  if (origin === undefined) return null
  return hostOf(origin) === request.headers.host?.toLowerCase() ? null : problem('foreign-origin')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
