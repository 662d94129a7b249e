import type { FastifyRequest } from 'fastify'
import { ownAddress } from './own-address.ts'

/**
 * The address at which the page of a request can be opened: its own, unless it was sent where no page is. A
 * request may also ask for `//elsewhere`, which in a link would be another host.
 */
export function pageOfForm(request: FastifyRequest): string | undefined {
  if (request.method === 'GET') return ownAddress(request.url)
  const { url } = request.routeOptions
  return url !== undefined && request.server.hasRoute({ method: 'GET', url }) ? request.url : undefined
}
