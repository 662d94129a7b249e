import { canonicalJson, type Hash, hashOfPart } from '@laufzettel/engine'
import type { Core } from './core.ts'
import type { ArtefactKind, Artefacts } from './database.ts'
import { LeastRecent } from './least-recent.ts'
import { statement, type Work } from './work.ts'

export interface ArtefactStore extends Artefacts {
  /** `put` inside the work of the caller. */
  keep(kind: ArtefactKind, part: object): Work<Hash>
  /** `get` inside the work of the caller. */
  find<T extends object>(kind: ArtefactKind, hash: Hash): Work<T | null>
}

export function artefactStore({ runner }: Core): ArtefactStore {
  // What a hash names never changes. Whether it is stored is known once it was read or written outside a transaction.
  const parts = new LeastRecent<string, object>(1_000)
  const stored = new LeastRecent<string, true>(10_000)
  const select = statement<[string, string], { bytes: string }>(
    'SELECT bytes FROM artefacts WHERE kind = ? AND hash = ?',
  )
  const insert = statement<[string, string, string]>(
    'INSERT INTO artefacts (kind, hash, bytes) VALUES (?, ?, ?) ON CONFLICT (kind, hash) DO NOTHING',
  )
  const { read, write } = runner.house

  const store: ArtefactStore = {
    *keep(kind, part) {
      const hash = hashOfPart(part)
      if (stored.get(`${kind}/${hash}`) === undefined) yield* insert.run(kind, hash, canonicalJson(part))
      return hash
    },
    *find<T extends object>(kind: ArtefactKind, hash: Hash) {
      const found = parts.get(`${kind}/${hash}`)
      if (found !== undefined) return found as T
      const row = yield* select.get(kind, hash)
      if (row === undefined) return null
      const part = JSON.parse(row.bytes) as T
      if (hashOfPart(part) !== hash) throw new Error(`the ${kind} ${hash} is damaged`)
      parts.set(`${kind}/${hash}`, part)
      return part
    },
    async put(kind, part) {
      const hash = hashOfPart(part)
      const place = `${kind}/${hash}`
      if (stored.get(place) === undefined) {
        await write(() => store.keep(kind, part))
        stored.set(place, true)
      }
      return hash
    },
    get: (kind, hash) => read(() => store.find(kind, hash)),
  }
  return store
}
