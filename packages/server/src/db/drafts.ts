import { fine, type Language, problem, refuse } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Draft, Drafts, SentApplication } from './database.ts'
import type { KeyName } from './key-store.ts'
import { newResumeCode, resumeHash } from './resume-code.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'

interface Row {
  /** Hash of the id: whoever reads the file cannot open a draft with it. */
  readonly id: string
  readonly process: string
  readonly definition: string
  readonly language: Language
  readonly sealed: Buffer
  readonly revision: number
  readonly created_at: string
  readonly updated_at: string
}

/** What is encrypted. */
interface Content {
  readonly id: string
  readonly data: unknown
  readonly resumeCode: string
  readonly sent: SentApplication | null
}

/** § 8a OZG: drafts are deleted 30 days after the last edit. */
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000

export function drafts({ connection, writer, keys, ids }: Core): ForTenant<Drafts> {
  const columns = 'id, process, definition, language, sealed, revision, created_at, updated_at'
  const select = connection.prepare<[string, string], Row>(`SELECT ${columns} FROM drafts WHERE tenant = ? AND id = ?`)
  const selectByCode = connection.prepare<[string, string], Row>(
    `SELECT ${columns} FROM drafts WHERE tenant = ? AND resume_hash = ? AND sent = 0`,
  )
  const codeTaken = connection.prepare<[string, string]>('SELECT 1 FROM drafts WHERE tenant = ? AND resume_hash = ?')
  const insert = connection.prepare(
    `INSERT INTO drafts (tenant, id, resume_hash, process, definition, language, sealed, revision, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
  )
  const update = connection.prepare(
    `UPDATE drafts SET sealed = ?, definition = ?, language = ?, sent = ?, revision = revision + 1, updated_at = ?
     WHERE tenant = ? AND id = ?`,
  )
  const remove = connection.prepare<[string, string]>('DELETE FROM drafts WHERE tenant = ? AND id = ?')
  const untouched = connection.prepare<[string, string], { id: string }>(
    'SELECT id FROM drafts WHERE tenant = ? AND updated_at < ?',
  )
  const pepper = keys.derived('resume codes of drafts')
  const keyName = (tenant: string, id: string): KeyName => ({ tenant, owner: `draft/${id}`, retention: 'draft' })
  const place = (tenant: string, id: string) => placeOf(tenant, 'draft', id)

  function seal(tenant: string, content: Content): Buffer {
    const id = digest(content.id)
    const key = keys.obtain(keyName(tenant, id))
    if (key === null) throw new Error(`the key of draft ${id} is destroyed`)
    return sealBytes(key, place(tenant, id), JSON.stringify(content))
  }

  function open(tenant: string, row: Row | undefined): Draft | null {
    if (row === undefined) return null
    const key = keys.find(keyName(tenant, row.id))
    // A crash may have come between the end of the key and that of the row.
    if (key === null || key === 'destroyed') return null
    const plain = openBytes(key, place(tenant, row.id), row.sealed)
    if (plain === null) throw new Error(`draft ${row.id} is damaged`)
    const { process, definition, language, revision, created_at: createdAt, updated_at: updatedAt } = row
    const content = JSON.parse(plain.toString()) as Content
    return { process, definition, language, revision, createdAt, updatedAt, ...content }
  }

  function destroy(tenant: string, gone: readonly string[]): void {
    keys.forget(gone.map((id) => keyName(tenant, id)))
    for (const id of gone) remove.run(tenant, id)
  }

  function freeCode(tenant: string): string {
    for (;;) {
      const code = newResumeCode()
      if (codeTaken.get(tenant, resumeHash(pepper, tenant, code)) === undefined) return code
    }
  }

  const find = (tenant: string, id: string) => open(tenant, select.get(tenant, digest(id)))

  return (tenant) => ({
    begin({ process, definition, language, data }, now) {
      return writer.run(() => {
        const id = ids.reference()
        const resumeCode = freeCode(tenant)
        const sealed = seal(tenant, { id, data, resumeCode, sent: null })
        const resume = resumeHash(pepper, tenant, resumeCode)
        insert.run(tenant, digest(id), resume, process, definition, language, sealed, now, now)
        return find(tenant, id) as Draft
      })
    },
    async get(id) {
      return find(tenant, id)
    },
    async byResumeCode(code) {
      return open(tenant, selectByCode.get(tenant, resumeHash(pepper, tenant, code)))
    },
    save(id, { data, language, definition }, expectedRevision, now) {
      return writer.run(() => {
        const draft = find(tenant, id)
        if (draft === null || draft.sent !== null) return refuse(problem('draft-unknown'))
        if (draft.revision !== expectedRevision) return refuse(problem('draft-stale'))
        const sealed = seal(tenant, { id, data, resumeCode: draft.resumeCode, sent: null })
        update.run(sealed, definition ?? draft.definition, language ?? draft.language, 0, now, tenant, digest(id))
        return fine(find(tenant, id) as Draft)
      })
    },
    markSent(id, sent, now) {
      return writer.run(() => {
        const draft = find(tenant, id)
        if (draft === null) return refuse(problem('draft-unknown'))
        if (draft.sent !== null) return fine(draft)
        const sealed = seal(tenant, { id, data: null, resumeCode: draft.resumeCode, sent })
        update.run(sealed, draft.definition, draft.language, 1, now, tenant, digest(id))
        return fine(find(tenant, id) as Draft)
      })
    },
    remove(id) {
      return writer.run(() => destroy(tenant, [digest(id)]))
    },
    purge(now) {
      const before = new Date(Date.parse(now) - KEPT_MILLISECONDS).toISOString()
      return writer.run(() => {
        const gone = untouched.all(tenant, before).map(({ id }) => id)
        destroy(tenant, gone)
        return gone.length
      })
    },
  })
}
