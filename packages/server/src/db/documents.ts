import { fine, problem, refuse, type Result } from '@laufzettel/engine'
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
  /** Compares every stored file of a case with its hash. Problem: `document-damaged`. */
  verify(tenant: string, caseId: string): Result<true>
}

export function documents({ connection, writer, keys }: Core): Documents {
  const select = connection.prepare<[string, string, string], Row>(
    `SELECT document, class, media_type, bytes, hash, name, sealed FROM documents
     WHERE tenant = ? AND case_id = ? AND document = ?`,
  )
  const hashes = connection.prepare<[string, string], Pick<Row, 'document' | 'hash' | 'sealed'>>(
    'SELECT document, hash, sealed FROM documents WHERE tenant = ? AND case_id = ? ORDER BY document',
  )
  const insert = connection.prepare(
    `INSERT INTO documents (tenant, case_id, document, class, media_type, bytes, hash, name, sealed, stored_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const place = (tenant: string, caseId: string, retention: string, kind: 'file' | 'name', document: string) =>
    placeOf(tenant, caseId, retention, kind, document)

  return {
    forTenant: (tenant) => ({
      put({ caseId, document, retentionClass, name, mediaType, bytes }, now) {
        return writer.run(() => {
          const stored = select.get(tenant, caseId, document)
          if (stored !== undefined) return fine({ hash: stored.hash, bytes: stored.bytes })
          const key = keys.obtain({ tenant, owner: caseId, retention: retentionClass })
          if (key === null) return refuse(problem('retention-class-erased'))
          const sealed = sealBytes(key, place(tenant, caseId, retentionClass, 'file', document), bytes)
          const sealedName = sealBytes(key, place(tenant, caseId, retentionClass, 'name', document), name)
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
        const bytes = openBytes(key, place(tenant, caseId, row.class, 'file', document), row.sealed)
        const name = openBytes(key, place(tenant, caseId, row.class, 'name', document), row.name)
        if (bytes === null || name === null) return damaged
        return fine({ document, name: name.toString(), mediaType: row.media_type, bytes })
      },
    }),
    verify(tenant, caseId) {
      for (const { document, hash, sealed } of hashes.iterate(tenant, caseId)) {
        if (digest(sealed) !== hash) return refuse(problem('document-damaged', { document }))
      }
      return fine(true)
    },
  }
}
