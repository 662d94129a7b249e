import type { FastifyRequest } from 'fastify'
import { isIPv6 } from 'node:net'
import { problem } from '@laufzettel/engine'
import type { LimitName } from '../features/page.ts'
import { ProblemError } from './problem-error.ts'

/**
 * How many requests of a group one network may send in a minute. A whole office signs in from one address in the
 * morning; guessing is slowed down per account besides.
 */
export type Limits = Readonly<Record<LimitName, number>>

export const DEFAULT_LIMITS: Limits = { 'sign-in': 100, resume: 10, 'find-case': 30, write: 120 }

/** Settings of `@fastify/rate-limit` for a route of this group. */
export function limitOf(name: LimitName, limits: Limits) {
  return {
    max: limits[name],
    timeWindow: '1 minute',
    groupId: name,
    keyGenerator: (request: FastifyRequest) => networkOf(request.ip),
    errorResponseBuilder: (_: FastifyRequest, context: { ttl: number }) =>
      new ProblemError(problem('too-many-requests', { seconds: String(Math.max(1, Math.ceil(context.ttl / 1000))) })),
  }
}

/**
 * A household or company has a whole /64 of IPv6 addresses, so the network is counted. A server that listens on
 * IPv6 sees IPv4 as `::ffff:192.0.2.1`; those are addresses of many networks.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const groups = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return groups.slice(0, 4).join(':')
}
