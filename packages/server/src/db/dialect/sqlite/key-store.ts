import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Connection } from './connection.ts'
import type { KeyName, KeyRing, Keys } from '../../keys.ts'
import { LeastRecent } from '../../least-recent.ts'
import { openBytes, placeOf, sealBytes, takeRandom } from '../../sealing.ts'
import { answered, type Work } from '../../work.ts'

const SCHEMA = `
CREATE TABLE IF NOT EXISTS keys (
  tenant TEXT NOT NULL,
  owner TEXT NOT NULL,
  class TEXT NOT NULL,
  wrapped BLOB,
  PRIMARY KEY (tenant, owner, class)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS proof (id INTEGER PRIMARY KEY CHECK (id = 1), wrapped BLOB NOT NULL) STRICT;
`

const PROOF = placeOf('proof')

/**
 * The keys of cases and drafts, each 32 random bytes wrapped by the master key, in a file apart from the data.
 * A destroyed key leaves an empty row: nobody can make a new one under its name.
 */
export class KeyStore implements Keys {
  readonly #connection: Connection
  readonly #master: KeyObject
  readonly #pending = new Map<string, KeyName & { wrapped: Buffer }>()
  readonly #cache = new LeastRecent<string, KeyObject | 'destroyed'>(8_000)
  readonly #select
  readonly #insert
  readonly #begin
  readonly #commit
  readonly #rollback
  readonly #destroy
  readonly #forget

  constructor(connection: Connection, master: Buffer) {
    this.#connection = connection
    this.#master = createSecretKey(master)
    connection.exec(SCHEMA)
    this.#select = connection.prepare<[string, string, string], { wrapped: Buffer | null }>(
      'SELECT wrapped FROM keys WHERE tenant = ? AND owner = ? AND class = ?',
    )
    this.#insert = connection.prepare<[string, string, string, Buffer]>(
      'INSERT INTO keys (tenant, owner, class, wrapped) VALUES (?, ?, ?, ?)',
    )
    this.#begin = connection.prepare('BEGIN')
    this.#commit = connection.prepare('COMMIT')
    this.#rollback = connection.prepare('ROLLBACK')
    this.#destroy = connection.prepare<[string, string, string]>(
      `INSERT INTO keys (tenant, owner, class, wrapped) VALUES (?, ?, ?, NULL)
       ON CONFLICT (tenant, owner, class) DO UPDATE SET wrapped = NULL`,
    )
    this.#forget = connection.prepare<[string, string, string]>(
      'DELETE FROM keys WHERE tenant = ? AND owner = ? AND class = ?',
    )
  }

  /** Whether the master key is the one that this file was begun with. */
  fits(): boolean {
    const proof = this.#connection.prepare<[], { wrapped: Buffer }>('SELECT wrapped FROM proof').get()
    if (proof) return openBytes(this.#master, PROOF, proof.wrapped) !== null
    this.#connection
      .prepare('INSERT INTO proof (id, wrapped) VALUES (1, ?)')
      .run(sealBytes(this.#master, PROOF, 'fits'))
    return true
  }

  ring(tenant: string, owner: string) {
    return { asks: [], open: () => this.#ring(tenant, owner) }
  }

  of(tenant: string, owner: string): Work<KeyRing> {
    return answered(this.#ring(tenant, owner))
  }

  #ring(tenant: string, owner: string): KeyRing {
    return {
      find: (retention) => this.#find({ tenant, owner, retention }),
      obtain: (retention) => this.#obtain({ tenant, owner, retention }),
      // `flush` stores them, before the commit.
      keep: () => answered(undefined),
      destroy: (retention) => answered(this.#destroyed({ tenant, owner, retention })),
    }
  }

  #find(name: KeyName): KeyObject | 'destroyed' | null {
    const { tenant, owner, retention } = name
    const place = placeOf(tenant, owner, retention)
    const known = this.#cache.get(place)
    if (known !== undefined) return known
    const row = this.#select.get(tenant, owner, retention)
    if (row === undefined) return null
    const bytes = row.wrapped === null ? 'destroyed' : openBytes(this.#master, place, row.wrapped)
    if (bytes === null) throw new Error(`the key of ${place} is damaged`)
    const key = bytes === 'destroyed' ? bytes : createSecretKey(bytes)
    this.#cache.set(place, key)
    return key
  }

  #obtain(name: KeyName): KeyObject | null {
    // New cases look for keys that are not there: one view of the file for all of a turn.
    if (!this.#connection.inTransaction) this.#begin.run()
    const found = this.#find(name)
    if (found !== null) return found === 'destroyed' ? null : found
    const place = placeOf(name.tenant, name.owner, name.retention)
    const bytes = takeRandom(32)
    const key = createSecretKey(bytes)
    this.#pending.set(place, { ...name, wrapped: sealBytes(this.#master, place, bytes) })
    this.#cache.set(place, key)
    return key
  }

  /** Commits new keys. Comes before the commit of what is encrypted with them. */
  flush(): void {
    if (!this.#connection.inTransaction) return
    try {
      for (const { tenant, owner, retention, wrapped } of this.#pending.values()) {
        this.#insert.run(tenant, owner, retention, wrapped)
      }
      this.#commit.run()
    } catch (error) {
      this.undo()
      throw error
    }
    this.#pending.clear()
  }

  /** What is not stored must not be used again. */
  undo(): void {
    for (const place of this.#pending.keys()) this.#cache.delete(place)
    this.#pending.clear()
    try {
      if (this.#connection.inTransaction) this.#rollback.run()
    } catch {
      // A broken disk: nothing of it was kept, and the next turn begins by looking again.
    }
  }

  /** Also in the log. */
  #destroyed({ tenant, owner, retention }: KeyName): void {
    this.flush()
    const place = placeOf(tenant, owner, retention)
    this.#destroy.run(tenant, owner, retention)
    this.#pending.delete(place)
    this.#cache.set(place, 'destroyed')
    this.#connection.pragma('wal_checkpoint(TRUNCATE)')
  }

  forget(names: readonly KeyName[]): Work<void> {
    if (names.length > 0) this.#forgotten(names)
    return answered(undefined)
  }

  #forgotten(names: readonly KeyName[]): void {
    this.flush()
    this.#connection.transaction(() => {
      for (const { tenant, owner, retention } of names) this.#forget.run(tenant, owner, retention)
    })()
    for (const { tenant, owner, retention } of names) {
      const place = placeOf(tenant, owner, retention)
      this.#pending.delete(place)
      this.#cache.delete(place)
    }
    this.#connection.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** A key made of the master key for one purpose (HKDF, RFC 5869), for hashes of short secrets. */
  derived(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#master, '', purpose, 32))
  }

  close(): void {
    this.#connection.close()
  }
}
