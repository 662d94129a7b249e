import { createDecipheriv, createSecretKey, hash, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'

/**
 * A data folder as the judge reads it: with SQL and ciphers of its own, so that a mistake of the server's storage is not
 * the judge's too. The formats are those of docs/decisions: format byte, nonce, ciphertext and tag of AES-256-GCM.
 */
export class OpenedFolder {
  readonly database: Database
  readonly #keys: Database
  readonly #master: KeyObject
  readonly #known = new Map<string, KeyObject>()

  constructor(folder: string) {
    this.database = new BetterSqlite(join(folder, 'laufzettel.sqlite'))
    this.#keys = new BetterSqlite(join(folder, 'keys.sqlite'))
    this.#master = createSecretKey(Buffer.from(readFileSync(join(folder, 'master.key'), 'utf8').trim(), 'hex'))
  }

  rows<T>(sql: string, ...words: unknown[]): T[] {
    return this.database.prepare<unknown[], T>(sql).all(...words)
  }

  /** What was sealed at this place, as JSON. Throws where a bit differs or the key is missing. */
  open<T>(tenant: string, owner: string, retention: string, place: readonly string[], sealed: Buffer): T {
    return JSON.parse(plain(this.#key(tenant, owner, retention), place, sealed).toString()) as T
  }

  close(): void {
    this.database.close()
    this.#keys.close()
  }

  #key(tenant: string, owner: string, retention: string): KeyObject {
    const name = JSON.stringify([tenant, owner, retention])
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const row = this.#keys
      .prepare<[string, string, string], { wrapped: Buffer | null }>(
        'SELECT wrapped FROM keys WHERE tenant = ? AND owner = ? AND class = ?',
      )
      .get(tenant, owner, retention)
    if (!row?.wrapped) throw new Error(`no key of ${name}`)
    const key = createSecretKey(plain(this.#master, [tenant, owner, retention], row.wrapped))
    this.#known.set(name, key)
    return key
  }
}

function plain(key: KeyObject, place: readonly string[], sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13))
  decipher.setAAD(Buffer.from(JSON.stringify(place)))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  return Buffer.concat([decipher.update(sealed.subarray(13, sealed.length - 16)), decipher.final()])
}

/** SHA-256 in lower-case hex. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content)
}
