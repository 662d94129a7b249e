import type { FastifyRequest } from 'fastify'

/** The address at which the page of a request can be opened: its own, unless it was sent where no page is. */
export function pageOfForm(request: FastifyRequest): string | undefined {
  if (request.method === 'GET') return request.url
  const { url } = request.routeOptions
  return url !== undefined && request.server.hasRoute({ method: 'GET', url }) ? request.url : undefined
}
