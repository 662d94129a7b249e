import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { KeyName, KeyRing, Keys } from '../../keys.ts'
import { openBytes, placeOf, sealBytes, takeRandom } from '../../sealing.ts'
import { statement, together, type Work } from '../../work.ts'

interface Row {
  readonly class: string
  readonly wrapped: Buffer | null
}

const PROOF = placeOf('proof')

/**
 * Keys in a schema of their own, which is backed up apart. They are read with what they open, never remembered:
 * another process may have destroyed one.
 */
export class PostgresKeys implements Keys {
  readonly #master: KeyObject
  readonly #select = statement<[string, string], Row>(
    'SELECT class, wrapped FROM laufzettel_keys.keys WHERE tenant = ? AND owner = ?',
    'keys',
  )
  readonly #insert = statement<[string, string, string, Buffer]>(
    'INSERT INTO laufzettel_keys.keys (tenant, owner, class, wrapped) VALUES (?, ?, ?, ?)',
    'keys',
  )
  readonly #destroy = statement<[string, string, string]>(
    `INSERT INTO laufzettel_keys.keys (tenant, owner, class, wrapped) VALUES (?, ?, ?, NULL)
     ON CONFLICT (tenant, owner, class) DO UPDATE SET wrapped = NULL`,
    'keys',
  )
  readonly #forget = statement<[string, string, string]>(
    'DELETE FROM laufzettel_keys.keys WHERE tenant = ? AND owner = ? AND class = ?',
    'keys',
  )
  readonly #inUse = statement<[string, string, string]>('SELECT laufzettel_keys.in_use(?, ?, ?)', 'keys')
  readonly #proof = statement<[], { wrapped: Buffer }>('SELECT wrapped FROM laufzettel_keys.proof', 'keys')
  readonly #prove = statement<[Buffer]>(
    'INSERT INTO laufzettel_keys.proof (id, wrapped) VALUES (1, ?) ON CONFLICT DO NOTHING',
    'keys',
  )

  constructor(master: Buffer) {
    this.#master = createSecretKey(master)
  }

  /** Whether the master key is the one that this database was begun with. */
  *fits(): Work<boolean> {
    yield* this.#prove.run(sealBytes(this.#master, PROOF, 'fits'))
    const proof = yield* this.#proof.get()
    return proof !== undefined && openBytes(this.#master, PROOF, proof.wrapped) !== null
  }

  ring(tenant: string, owner: string) {
    const open = (rows: readonly (readonly unknown[])[]) => this.#ring(tenant, owner, (rows[0] ?? []) as readonly Row[])
    return { asks: [this.#select.ask(tenant, owner)], open }
  }

  *of(tenant: string, owner: string): Work<KeyRing> {
    const { asks, open } = this.ring(tenant, owner)
    return open(yield* together(asks))
  }

  *forget(names: readonly KeyName[]): Work<void> {
    for (const { tenant, owner, retention } of names) yield* this.#forget.later(tenant, owner, retention)
  }

  derived(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#master, '', purpose, 32))
  }

  #ring(tenant: string, owner: string, rows: readonly Row[]): KeyRing {
    const wrapped = new Map(rows.map((row) => [row.class, row.wrapped]))
    const opened = new Map<string, KeyObject>()
    const fresh = new Map<string, Buffer>()
    const used = new Set<string>()
    const place = (retention: string) => placeOf(tenant, owner, retention)
    const find = (retention: string): KeyObject | 'destroyed' | null => {
      const known = opened.get(retention)
      if (known !== undefined) return known
      const bytes = wrapped.get(retention)
      if (bytes === undefined) return null
      if (bytes === null) return 'destroyed'
      const plain = openBytes(this.#master, place(retention), bytes)
      if (plain === null) throw new Error(`the key of ${place(retention)} is damaged`)
      const key = createSecretKey(plain)
      opened.set(retention, key)
      return key
    }
    const store = this
    return {
      find,
      obtain(retention) {
        const found = find(retention)
        if (found === 'destroyed') return null
        used.add(retention)
        if (found !== null) return found
        const bytes = takeRandom(32)
        const key = createSecretKey(bytes)
        opened.set(retention, key)
        fresh.set(retention, sealBytes(store.#master, place(retention), bytes))
        return key
      },
      *keep() {
        const old = [...used].filter((retention) => !fresh.has(retention))
        if (old.length > 0) yield* store.#inUse.later(tenant, owner, old.join('/'))
        for (const [retention, bytes] of fresh) yield* store.#insert.later(tenant, owner, retention, bytes)
        for (const [retention, bytes] of fresh) wrapped.set(retention, bytes)
        fresh.clear()
      },
      *destroy(retention) {
        yield* store.#destroy.run(tenant, owner, retention)
        wrapped.set(retention, null)
        opened.delete(retention)
      },
    }
  }
}
