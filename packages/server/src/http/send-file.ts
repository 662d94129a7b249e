import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { FileContent } from '../features/file-content.ts'

/**
 * Sends a file as fast as it is taken, a piece at a time. Where a later piece is damaged, or erased meanwhile, the
 * connection breaks before the announced length: nobody takes a part for the whole.
 */
export function sendFile(reply: FastifyReply, mediaType: string, { bytes, content }: FileContent): FastifyReply {
  return reply.type(mediaType).header('content-length', bytes).send(Readable.from(content, { objectMode: false }))
}
