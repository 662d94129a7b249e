import { createDecipheriv, createSecretKey, hash, hkdfSync, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import BetterSqlite from 'better-sqlite3'
import pg from 'pg'
import { numbered } from '../cluster.ts'

/**
 * What is stored as the judge reads it: with SQL and ciphers of its own, so that a mistake of the server's storage is not
 * the judge's too. The formats are those of docs/decisions: format byte (3: the plain bytes were deflated, and the place
 * that is authenticated says so), nonce, ciphertext and tag of AES-256-GCM; files beside the database are chunks of 64 KiB
 * under a key of their own, each with its number and whether it is the last.
 */
export interface Opened {
  /** `?` stands for a value. */
  rows<T>(sql: string, ...words: unknown[]): Promise<T[]>
  /** What was sealed at this place, as JSON. Throws where a bit differs or the key is missing. */
  open<T>(tenant: string, owner: string, retention: string, place: readonly string[], sealed: Buffer): T
  /** The content of a document's file, in the clear; null where there is no such file. Throws as `open`. */
  file(tenant: string, owner: string, retention: string, place: readonly string[], address: string): Buffer | null
  close(): Promise<void>
}

interface KeyRow {
  readonly tenant: string
  readonly owner: string
  readonly class: string
  readonly wrapped: Buffer | null
}

/** A data folder that nobody writes to any more. */
export function openFolder(folder: string): Opened {
  const database = new BetterSqlite(join(folder, 'laufzettel.sqlite'))
  const keys = new BetterSqlite(join(folder, 'keys.sqlite'))
  const wrapped = keys.prepare<unknown[], KeyRow>('SELECT tenant, owner, class, wrapped FROM keys').all()
  keys.close()
  return {
    rows: async <T>(sql: string, ...words: unknown[]) => database.prepare<unknown[], T>(sql).all(...words),
    ...opener(folder, wrapped),
    close: async () => {
      database.close()
    },
  }
}

/** A database as it is at this moment, whoever writes to it meanwhile; the master key lies in the folder. */
export async function openPostgres(folder: string, url: string): Promise<Opened> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=laufzettel' })
  await client.connect()
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const { rows } = await client.query<KeyRow>('SELECT tenant, owner, class, wrapped FROM laufzettel_keys.keys')
  return {
    rows: async <T>(sql: string, ...words: unknown[]) => (await client.query(numbered(sql), words)).rows as T[],
    ...opener(folder, rows),
    close: () => client.end(),
  }
}

function opener(folder: string, rows: readonly KeyRow[]): Pick<Opened, 'open' | 'file'> {
  const master = createSecretKey(Buffer.from(readFileSync(join(folder, 'master.key'), 'utf8').trim(), 'hex'))
  const wrapped = new Map(rows.map((row) => [JSON.stringify([row.tenant, row.owner, row.class]), row.wrapped]))
  const known = new Map<string, KeyObject>()
  const keyOf = (tenant: string, owner: string, retention: string): KeyObject => {
    const name = JSON.stringify([tenant, owner, retention])
    const before = known.get(name)
    if (before !== undefined) return before
    const bytes = wrapped.get(name)
    if (!bytes) throw new Error(`no key of ${name}`)
    const key = createSecretKey(plain(master, [tenant, owner, retention], bytes))
    known.set(name, key)
    return key
  }
  return {
    open: <T>(tenant: string, owner: string, retention: string, place: readonly string[], sealed: Buffer) =>
      JSON.parse(plain(keyOf(tenant, owner, retention), place, sealed).toString()) as T,
    file: (tenant, owner, retention, place, address) => {
      const path = join(folder, 'documents', address.slice(0, 2), address.slice(2))
      if (!existsSync(path)) return null
      const sealed = readFileSync(path)
      if (digest(sealed) !== address) throw new Error(`the file ${address} was changed`)
      return plainFile(keyOf(tenant, owner, retention), place, sealed)
    },
  }
}

const SALT_END = 17
const CHUNK = 65_536 + 16

function plainFile(key: KeyObject, place: readonly string[], sealed: Buffer): Buffer {
  const own = Buffer.from(hkdfSync('sha256', key, sealed.subarray(1, SALT_END), 'laufzettel document', 32))
  const chunks: Buffer[] = []
  for (let at = SALT_END; at < sealed.length; at += CHUNK) {
    const chunk = sealed.subarray(at, at + CHUNK)
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(chunks.length, 7)
    nonce[11] = at + CHUNK >= sealed.length ? 1 : 0
    const decipher = createDecipheriv('aes-256-gcm', own, nonce)
    decipher.setAAD(Buffer.from(JSON.stringify(place)))
    decipher.setAuthTag(chunk.subarray(chunk.length - 16))
    chunks.push(Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - 16)), decipher.final()]))
  }
  return Buffer.concat(chunks)
}

function plain(key: KeyObject, place: readonly string[], sealed: Buffer): Buffer {
  const isDeflated = sealed[0] === 3
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13))
  decipher.setAAD(Buffer.from(`${JSON.stringify(place)}${isDeflated ? 'deflated' : ''}`))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  const opened = Buffer.concat([decipher.update(sealed.subarray(13, sealed.length - 16)), decipher.final()])
  return isDeflated ? inflateRawSync(opened) : opened
}

/** SHA-256 in lower-case hex. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content)
}
