import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { InstantText } from '@laufzettel/engine'
import type { Loop } from '../workers/loop.ts'
import type { MovableClock } from './clocks.ts'

const Body = Type.Object({ now: InstantText }, { additionalProperties: false })

/**
 * `POST /test/clock {now}` moves the clock, lets due timers fire and their effects happen, then answers. Bound
 * in test mode only: elsewhere the address does not exist.
 */
export function bindTestClock(app: FastifyInstance, clock: MovableClock, loops: readonly Loop[]): void {
  app.post<{ Body: { now: string } }>('/test/clock', { schema: { body: Body } }, async (request, reply) => {
    clock.moveTo(request.body.now)
    for (const loop of loops) await loop.idle()
    return reply.code(204).send()
  })
}
