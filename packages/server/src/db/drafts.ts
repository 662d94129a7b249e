import { fine, type Language, problem, refuse, type Result } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Draft, Drafts, SentApplication } from './database.ts'
import type { KeyName, KeyRing } from './keys.ts'
import { newResumeCode, resumeHash } from './resume-code.ts'
import { digest, openBytes, placeOf, sealBytes } from './sealing.ts'
import { statement, together, type Work } from './work.ts'

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

/** Retention class of a draft's key. */
const CLASS = 'draft'

export function drafts({ runner, keys, ids }: Core): ForTenant<Drafts> {
  const columns = 'id, process, definition, language, sealed, revision, created_at, updated_at'
  const select = statement<[string, string], Row>(`SELECT ${columns} FROM drafts WHERE tenant = ? AND id = ?`)
  const selectByCode = statement<[string, string], Row>(
    `SELECT ${columns} FROM drafts WHERE tenant = ? AND resume_hash = ? AND sent = 0`,
  )
  const codeTaken = statement<[string, string]>('SELECT 1 FROM drafts WHERE tenant = ? AND resume_hash = ?')
  const insert = statement<[string, string, string, string, string, string, Buffer, string, string]>(
    `INSERT INTO drafts (tenant, id, resume_hash, process, definition, language, sealed, revision, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
  )
  const update = statement<[Buffer, string, string, number, string, string, string]>(
    `UPDATE drafts SET sealed = ?, definition = ?, language = ?, sent = ?, revision = revision + 1, updated_at = ?
     WHERE tenant = ? AND id = ?`,
  )
  const remove = statement<[string, string]>('DELETE FROM drafts WHERE tenant = ? AND id = ?')
  const untouched = statement<[string, string], { id: string }>(
    'SELECT id FROM drafts WHERE tenant = ? AND updated_at < ?',
  )
  const pepper = keys.derived('resume codes of drafts')
  const owner = (id: string) => `draft/${id}`
  const keyName = (tenant: string, id: string): KeyName => ({ tenant, owner: owner(id), retention: CLASS })
  const place = (tenant: string, id: string) => placeOf(tenant, 'draft', id)

  function* seal(tenant: string, content: Content): Work<Buffer> {
    const id = digest(content.id)
    const ring = yield* keys.of(tenant, owner(id))
    const key = ring.obtain(CLASS)
    if (key === null) throw new Error(`the key of draft ${id} is destroyed`)
    yield* ring.keep()
    return sealBytes(key, place(tenant, id), JSON.stringify(content))
  }

  function open(tenant: string, row: Row, ring: KeyRing): Draft | null {
    const key = ring.find(CLASS)
    // A crash may have come between the end of the key and that of the row.
    if (key === null || key === 'destroyed') return null
    const plain = openBytes(key, place(tenant, row.id), row.sealed)
    if (plain === null) throw new Error(`draft ${row.id} is damaged`)
    const { process, definition, language, revision, created_at: createdAt, updated_at: updatedAt } = row
    const content = JSON.parse(plain.toString()) as Content
    return { process, definition, language, revision, createdAt, updatedAt, ...content }
  }

  function* destroy(tenant: string, gone: readonly string[]): Work<void> {
    yield* keys.forget(gone.map((id) => keyName(tenant, id)))
    for (const id of gone) yield* remove.run(tenant, id)
  }

  function* freeCode(tenant: string): Work<string> {
    for (;;) {
      const code = newResumeCode()
      if ((yield* codeTaken.get(tenant, resumeHash(pepper, tenant, code))) === undefined) return code
    }
  }

  function* find(tenant: string, draft: string): Work<Draft | null> {
    const id = digest(draft)
    const asked = keys.ring(tenant, owner(id))
    const [[row], ...keyRows] = yield* together([select.ask(tenant, id), ...asked.asks])
    return row === undefined ? null : open(tenant, row, asked.open(keyRows))
  }

  return (tenant) => {
    const { read, write } = runner.at(tenant)
    return {
      begin: ({ process, definition, language, data }, now) =>
        write(function* () {
          const id = ids.reference()
          const resumeCode = yield* freeCode(tenant)
          const sealed = yield* seal(tenant, { id, data, resumeCode, sent: null })
          const resume = resumeHash(pepper, tenant, resumeCode)
          yield* insert.run(tenant, digest(id), resume, process, definition, language, sealed, now, now)
          return (yield* find(tenant, id)) as Draft
        }),
      get: (id) => read(() => find(tenant, id)),
      byResumeCode: (code) =>
        read(function* () {
          const row = yield* selectByCode.get(tenant, resumeHash(pepper, tenant, code))
          return row === undefined ? null : open(tenant, row, yield* keys.of(tenant, owner(row.id)))
        }),
      save: (id, { data, language, definition }, expectedRevision, now) =>
        write(function* (): Work<Result<Draft>> {
          const draft = yield* find(tenant, id)
          if (draft === null || draft.sent !== null) return refuse(problem('draft-unknown'))
          if (draft.revision !== expectedRevision) return refuse(problem('draft-stale'))
          const sealed = yield* seal(tenant, { id, data, resumeCode: draft.resumeCode, sent: null })
          const follows = definition ?? draft.definition
          yield* update.run(sealed, follows, language ?? draft.language, 0, now, tenant, digest(id))
          return fine((yield* find(tenant, id)) as Draft)
        }),
      markSent: (id, sent, now) =>
        write(function* (): Work<Result<Draft>> {
          const draft = yield* find(tenant, id)
          if (draft === null) return refuse(problem('draft-unknown'))
          if (draft.sent !== null) return fine(draft)
          const sealed = yield* seal(tenant, { id, data: null, resumeCode: draft.resumeCode, sent })
          yield* update.run(sealed, draft.definition, draft.language, 1, now, tenant, digest(id))
          return fine((yield* find(tenant, id)) as Draft)
        }),
      remove: (id) => write(() => destroy(tenant, [digest(id)])),
      purge(now) {
        const before = new Date(Date.parse(now) - KEPT_MILLISECONDS).toISOString()
        return write(function* () {
          const gone = (yield* untouched.all(tenant, before)).map(({ id }) => id)
          yield* destroy(tenant, gone)
          return gone.length
        })
      },
    }
  }
}
