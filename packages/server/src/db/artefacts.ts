import { canonicalJson, type Hash, hashOfPart } from '@laufzettel/engine'
import type { Core } from './core.ts'
import type { ArtefactKind, Artefacts } from './database.ts'
import { LeastRecent } from './least-recent.ts'

export interface ArtefactStore extends Artefacts {
  /** `put` inside the transaction of the caller. */
  keep(kind: ArtefactKind, part: object): Hash
  /** `get` without a promise. */
  find<T extends object>(kind: ArtefactKind, hash: Hash): T | null
}

export function artefactStore({ connection, writer }: Core): ArtefactStore {
  const known = new LeastRecent<string, object>(1_000)
  const select = connection.prepare<[string, string], { bytes: string }>(
    'SELECT bytes FROM artefacts WHERE kind = ? AND hash = ?',
  )
  const insert = connection.prepare<[string, string, string]>(
    'INSERT INTO artefacts (kind, hash, bytes) VALUES (?, ?, ?) ON CONFLICT (kind, hash) DO NOTHING',
  )

  const store: ArtefactStore = {
    keep(kind, part) {
      const hash = hashOfPart(part)
      if (known.get(`${kind}/${hash}`) === undefined) insert.run(kind, hash, canonicalJson(part))
      return hash
    },
    find<T extends object>(kind: ArtefactKind, hash: Hash) {
      const found = known.get(`${kind}/${hash}`)
      if (found !== undefined) return found as T
      const row = select.get(kind, hash)
      if (row === undefined) return null
      const part = JSON.parse(row.bytes) as T
      if (hashOfPart(part) !== hash) throw new Error(`the ${kind} ${hash} is damaged`)
      if (!connection.inTransaction) known.set(`${kind}/${hash}`, part)
      return part
    },
    async put(kind, part) {
      const hash = hashOfPart(part)
      return known.get(`${kind}/${hash}`) === undefined ? writer.run(() => store.keep(kind, part)) : hash
    },
    async get<T extends object>(kind: ArtefactKind, hash: Hash) {
      return store.find<T>(kind, hash)
    },
  }
  return store
}
