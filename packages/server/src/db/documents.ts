import type { KeyObject } from 'node:crypto'
import { fine, type Hash, problem, refuse, type Result } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Documents as TenantDocuments } from './database.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'

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
  verify(tenant: string, caseId: string, recorded: Readonly<Record<string, Hash>>): Result<true>
}

export function documents({ connection, writer, keys }: Core): Documents {
  const select = connection.prepare<[string, string, string], Row>(
    `SELECT document, class, media_type, bytes, hash, name, sealed FROM documents
     WHERE tenant = ? AND case_id = ? AND document = ?`,
  )
  const files = connection.prepare<[string, string], Row>(
    `SELECT document, class, media_type, bytes, hash, name, sealed FROM documents
     WHERE tenant = ? AND case_id = ? ORDER BY document`,
  )
  const erased = connection.prepare<[string, string]>('SELECT 1 FROM erasures WHERE tenant = ? AND case_id = ?')
  const insert = connection.prepare(
    `INSERT INTO documents (tenant, case_id, document, class, media_type, bytes, hash, name, sealed, stored_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  /** The kind of file is authenticated along: what was stored as a PDF is never given out as a page. */
  const place = (tenant: string, caseId: string, row: Pick<Row, 'class' | 'media_type' | 'document'>, kind: 'file' | 'name') =>
    placeOf(tenant, caseId, row.class, kind, row.document, row.media_type)

  /** Null if a single bit differs. */
  function open(key: KeyObject, tenant: string, caseId: string, row: Row) {
    const bytes = openBytes(key, place(tenant, caseId, row, 'file'), row.sealed)
    const name = openBytes(key, place(tenant, caseId, row, 'name'), row.name)
    return bytes === null || name === null ? null : { name: name.toString(), bytes }
  }

  return {
    forTenant: (tenant) => ({
      put({ caseId, document, retentionClass, name, mediaType, bytes }, now) {
        return writer.run(() => {
          const stored = select.get(tenant, caseId, document)
          if (stored !== undefined) return fine({ hash: stored.hash, bytes: stored.bytes })
          const key = keys.obtain({ tenant, owner: caseId, retention: retentionClass })
          if (key === null) return refuse(problem('retention-class-erased'))
          const stays = { class: retentionClass, media_type: mediaType, document }
          const sealed = sealBytes(key, place(tenant, caseId, stays, 'file'), bytes)
          const sealedName = sealBytes(key, place(tenant, caseId, stays, 'name'), name)
          const hash = digest(sealed)
          const row = [tenant, caseId, document, retentionClass, mediaType, bytes.length, hash, sealedName, sealed, now]
          insert.run(...row)
          return fine({ hash, bytes: bytes.length })
        })
      },
      async get(caseId, document) {
        const row = select.get(tenant, caseId, document)
        if (row === undefined) return refuse(problem('document-unknown'))
        const key = keys.find({ tenant, owner: caseId, retention: row.class })
        if (key === 'destroyed') return refuse(problem('document-unknown'))
        const damaged = refuse(problem('document-damaged', { document }))
        if (key === null || digest(row.sealed) !== row.hash) return damaged
        const opened = open(key, tenant, caseId, row)
        return opened === null ? damaged : fine({ document, mediaType: row.media_type, ...opened })
      },
    }),
    verify(tenant, caseId, recorded) {
      const damaged = (document: string) => refuse(problem('document-damaged', { document }))
      const missing = new Set(Object.keys(recorded))
      for (const row of files.iterate(tenant, caseId)) {
        const { document, hash, sealed } = row
        missing.delete(document)
        const key = keys.find({ tenant, owner: caseId, retention: row.class })
        const opens = key === 'destroyed' || (key !== null && open(key, tenant, caseId, row) !== null)
        if (digest(sealed) !== hash || !opens || hash !== (recorded[document] ?? hash)) return damaged(document)
      }
      const [lost] = missing
      return lost === undefined || erased.get(tenant, caseId) !== undefined ? fine(true) : damaged(lost)
    },
  }
}
