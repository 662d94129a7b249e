import type { KeyObject } from 'node:crypto'
import { fine, type Hash, problem, refuse, type Result } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Documents as TenantDocuments } from './database.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'
import { statement, together, type Work } from './work.ts'

interface Row {
  readonly document: string
  readonly class: string
  readonly media_type: string
  readonly bytes: number
  readonly hash: string
  readonly name: Buffer
  readonly sealed: Buffer
}

export interface Documents {
  readonly forTenant: ForTenant<TenantDocuments>
  /**
   * Compares every stored file of a case with its hash, and with the hashes that its facts recorded; one that is
   * recorded may be gone only where a class of the case was erased. Problem: `document-damaged`.
   */
  verify(tenant: string, caseId: string, recorded: Readonly<Record<string, Hash>>): Work<Result<true>>
}

export function documents({ runner, keys }: Core): Documents {
  const select = statement<[string, string, string], Row>(
    `SELECT document, class, media_type, bytes, hash, name, sealed FROM documents
     WHERE tenant = ? AND case_id = ? AND document = ?`,
  )
  // One after the other: all of a case at once may be more than fits.
  const next = statement<[string, string, string], Row>(
    `SELECT document, class, media_type, bytes, hash, name, sealed FROM documents
     WHERE tenant = ? AND case_id = ? AND document > ? ORDER BY document LIMIT 1`,
  )
  const erased = statement<[string, string]>('SELECT 1 FROM erasures WHERE tenant = ? AND case_id = ?')
  const insert = statement<[string, string, string, string, string, number, string, Buffer, Buffer, string]>(
    `INSERT INTO documents (tenant, case_id, document, class, media_type, bytes, hash, name, sealed, stored_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  /** The kind of file is authenticated along: what was stored as a PDF is never given out as a page. */
  const place = (
    tenant: string,
    caseId: string,
    row: Pick<Row, 'class' | 'media_type' | 'document'>,
    kind: 'file' | 'name',
  ) => placeOf(tenant, caseId, row.class, kind, row.document, row.media_type)

  /** Null if a single bit differs. */
  function open(key: KeyObject, tenant: string, caseId: string, row: Row) {
    const bytes = openBytes(key, place(tenant, caseId, row, 'file'), row.sealed)
    const name = openBytes(key, place(tenant, caseId, row, 'name'), row.name)
    return bytes === null || name === null ? null : { name: name.toString(), bytes }
  }

  return {
    forTenant: (tenant) => {
      const { read, write } = runner.at(tenant)
      return {
        put: ({ caseId, document, retentionClass, name, mediaType, bytes }, now) =>
          write(function* (): Work<Result<{ hash: Hash; bytes: number }>> {
            const stored = yield* select.get(tenant, caseId, document)
            if (stored !== undefined) return fine({ hash: stored.hash, bytes: stored.bytes })
            const ring = yield* keys.of(tenant, caseId)
            const key = ring.obtain(retentionClass)
            if (key === null) return refuse(problem('retention-class-erased'))
            const stays = { class: retentionClass, media_type: mediaType, document }
            const sealed = sealBytes(key, place(tenant, caseId, stays, 'file'), bytes)
            const sealedName = sealBytes(key, place(tenant, caseId, stays, 'name'), name)
            const hash = digest(sealed)
            const size = bytes.length
            yield* ring.keep()
            yield* insert.run(tenant, caseId, document, retentionClass, mediaType, size, hash, sealedName, sealed, now)
            return fine({ hash, bytes: size })
          }),
        get: (caseId, document) =>
          read(function* () {
            const asked = keys.ring(tenant, caseId)
            const [[row], ...keyRows] = yield* together([select.ask(tenant, caseId, document), ...asked.asks])
            if (row === undefined) return refuse(problem('document-unknown'))
            const key = asked.open(keyRows).find(row.class)
            if (key === 'destroyed') return refuse(problem('document-unknown'))
            const damaged = refuse(problem('document-damaged', { document }))
            if (key === null || digest(row.sealed) !== row.hash) return damaged
            const opened = open(key, tenant, caseId, row)
            return opened === null ? damaged : fine({ document, mediaType: row.media_type, ...opened })
          }),
      }
    },
    *verify(tenant, caseId, recorded) {
      const damaged = (document: string) => refuse(problem('document-damaged', { document }))
      const missing = new Set(Object.keys(recorded))
      const ring = yield* keys.of(tenant, caseId)
      let row = yield* next.get(tenant, caseId, '')
      while (row !== undefined) {
        const { document, hash, sealed } = row
        missing.delete(document)
        const key = ring.find(row.class)
        const opens = key === 'destroyed' || (key !== null && open(key, tenant, caseId, row) !== null)
        if (digest(sealed) !== hash || !opens || hash !== (recorded[document] ?? hash)) return damaged(document)
        row = yield* next.get(tenant, caseId, document)
      }
      const [lost] = missing
      return lost === undefined || (yield* erased.get(tenant, caseId)) !== undefined ? fine(true) : damaged(lost)
    },
  }
}
