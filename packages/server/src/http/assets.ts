import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { problem } from '@laufzettel/engine'
import { ProblemError } from './problem-error.ts'

interface Asset {
  readonly mediaType: string
  readonly bytes: Buffer
  /** Absent where the file is packed already. */
  readonly packed?: Buffer
  readonly cacheControl: string
}

const MEDIA_TYPES: Readonly<Record<string, { readonly type: string; readonly packed: boolean }>> = {
  '.css': { type: 'text/css; charset=utf-8', packed: false },
  '.js': { type: 'text/javascript; charset=utf-8', packed: false },
  '.svg': { type: 'image/svg+xml', packed: false },
  '.woff2': { type: 'font/woff2', packed: true },
}

/** The build puts a hash into the names of what changes; such a file is the same for ever. */
const HASHED = /-[\w-]{8}\.\w+$/

/** Where the portal's files are served. */
export const PORTAL_ASSETS = '/assets/'

/**
 * Serves the few built files of a folder from memory: an address is looked up in a list and never becomes a path
 * of the disk. Style sheets and scripts are packed once, when the server starts.
 */
export function bindAssets(app: FastifyInstance, folder: string, address: string): void {
  const assets = new Map(readdirSync(folder).flatMap((name) => entryOf(folder, name)))
  app.get<{ Params: { file: string } }>(`${address}:file`, async (request, reply) => {
    const asset = assets.get(request.params.file)
    if (asset === undefined) throw new ProblemError(problem('page-unknown'))
    reply.type(asset.mediaType).header('cache-control', asset.cacheControl).header('vary', 'accept-encoding')
    const unpacks = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    if (asset.packed === undefined || !unpacks) return reply.send(asset.bytes)
    return reply.header('content-encoding', 'gzip').send(asset.packed)
  })
}

function entryOf(folder: string, name: string): [string, Asset][] {
  const media = MEDIA_TYPES[extname(name)]
  if (media === undefined) return []
  const bytes = readFileSync(join(folder, name))
  const cacheControl = HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
  const asset = { mediaType: media.type, bytes, cacheControl }
  return [[name, media.packed ? asset : { ...asset, packed: gzipSync(bytes, { level: 9 }) }]]
}
