import { canonicalJson, fine, type Problem, problem, refuse, type Result } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import { draftCopies } from './draft-copies.ts'
import { type LockRow, modelLock } from './model-lock.ts'
import type { Holding, ModelContent, ModelDraft, ModelDrafts } from './modelling.ts'
import { digest } from './sealing.ts'
import { statement, type Work } from './work.ts'

export interface DraftRow extends LockRow {
  readonly id: string
  readonly process: string
  readonly base: string
  readonly content: string
  readonly revision: number
  readonly contributors: string
  readonly created_at: string
  readonly created_by: string
  readonly updated_at: string
  readonly updated_by: string
  readonly proposed_hash: string | null
  readonly proposed_revision: number | null
  readonly settled: number
}

/** Drafts of models. Each write shows the lock and the revision that it is based on; what is refused is kept. */
export function modelDrafts(core: Core): ForTenant<ModelDrafts> {
  const { runner, ids } = core
  const columns = `m.*, CASE WHEN m.proposed_revision = m.revision AND EXISTS (
    SELECT 1 FROM definitions d WHERE d.tenant = m.tenant AND d.hash = m.proposed_hash AND d.status = 'published'
  ) THEN 1 ELSE 0 END AS settled`
  const select = statement<[string, string], DraftRow>(
    `SELECT ${columns} FROM model_drafts m WHERE tenant = ? AND id = ?`,
  )
  const byProcess = statement<[string, string], DraftRow>(
    `SELECT ${columns} FROM model_drafts m WHERE tenant = ? AND process = ?`,
  )
  const insert = statement<readonly string[]>(
    `INSERT INTO model_drafts (tenant, id, process, base, content, revision, contributors, created_at, created_by,
       updated_at, updated_by) VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)`,
  )
  const renew = statement<readonly string[]>(
    `UPDATE model_drafts SET base = ?, content = ?, revision = revision + 1, contributors = ?, created_at = ?,
       created_by = ?, updated_at = ?, updated_by = ?, proposed_hash = NULL, proposed_revision = NULL
     WHERE tenant = ? AND id = ?`,
  )
  const update = statement<readonly string[]>(
    `UPDATE model_drafts SET content = ?, revision = revision + 1, contributors = ?, updated_at = ?, updated_by = ?,
       lock_seen = ? WHERE tenant = ? AND id = ?`,
  )
  const locks = modelLock(core)
  const copies = draftCopies()

  return (tenant) => {
    const { read, write } = runner.at(tenant)
    /** The lock is judged before the revision: who lost it learns why, whatever was saved since. */
    function* judge(
      row: DraftRow,
      content: string,
      { expectedRevision, token, by }: Holding,
      now: string,
    ): Work<Problem | null> {
      const copy = { draft: row.id, hash: digest(token), owner: by, baseRevision: expectedRevision, now, content }
      const held = yield* locks.judge(tenant, row, token, by, now)
      const taken = held === null ? undefined : yield* locks.takenFrom(tenant, row, token)
      if (taken !== undefined) {
        yield* copies.keep(tenant, { ...copy, why: 'lock-lost', other: taken.by, reason: taken.reason })
      }
      if (held !== null) return held
      if (row.revision === expectedRevision) return null
      // The answer to the first try was lost.
      if (row.revision === expectedRevision + 1 && row.updated_by === by && row.content === content) return null
      yield* copies.keep(tenant, { ...copy, why: 'stale', other: row.updated_by, reason: null })
      if (row.updated_by === by) return problem('model-draft-own-save', { revision: String(row.revision) })
      const name = yield* locks.nameOf(tenant, row.updated_by)
      return problem('model-draft-stale', { who: name, revision: String(row.revision) })
    }

    function* keepWrittenOver(row: DraftRow, by: string, now: string): Work<void> {
      const { id: draft, revision: baseRevision, updated_by: owner, content } = row
      const hash = digest(`${draft}/${baseRevision}`)
      yield* copies.keep(tenant, {
        draft,
        hash,
        owner,
        why: 'overwritten',
        other: by,
        reason: null,
        baseRevision,
        now,
        content,
      })
    }

    return {
      open(process, { base, content, contributors }, by, now) {
        return write(function* () {
          const row = yield* byProcess.get(tenant, process)
          const text = canonicalJson(content)
          const wrote = JSON.stringify(contributors)
          if (row === undefined)
            yield* insert.run(tenant, ids.reference(), process, base, text, wrote, now, by, now, by)
          else if (row.settled === 1) yield* renew.run(base, text, wrote, now, by, now, by, tenant, row.id)
          return draftOf((yield* byProcess.get(tenant, process)) as DraftRow)
        })
      },
      async get(id) {
        const row = await read(() => select.get(tenant, id))
        return row === undefined ? null : draftOf(row)
      },
      async ofProcess(process) {
        const row = await read(() => byProcess.get(tenant, process))
        return row === undefined ? null : draftOf(row)
      },
      save(id, content, holding, now) {
        return write(function* (): Work<Result<ModelDraft>> {
          const row = yield* select.get(tenant, id)
          if (row === undefined) return refuse(problem('model-draft-unknown'))
          const text = canonicalJson(content)
          const refused = yield* judge(row, text, holding, now)
          if (refused !== null) return refuse(refused)
          if (row.content !== text) {
            if (holding.over === true) yield* keepWrittenOver(row, holding.by, now)
            const contributors = [...new Set([...(JSON.parse(row.contributors) as string[]), holding.by])]
            yield* update.run(text, JSON.stringify(contributors), now, holding.by, now, tenant, id)
          }
          return fine(draftOf((yield* select.get(tenant, id)) as DraftRow))
        })
      },
      lock: (id, by, reason, now) =>
        write(function* () {
          const row = yield* select.get(tenant, id)
          if (row === undefined) return refuse(problem('model-draft-unknown'))
          return yield* locks.take(tenant, row, by, reason, now)
        }),
      release: (id, token) => write(() => locks.release(tenant, id, token)),
      seen: (id, by, token, now) =>
        write(function* () {
          const row = yield* select.get(tenant, id)
          if (row === undefined) return refuse(problem('model-draft-unknown'))
          return fine(yield* locks.seen(tenant, row, by, token, now))
        }),
      copies: (id, owner) => read(() => copies.copies(tenant, id, owner)),
      countCopies: (id, owner) => read(() => copies.count(tenant, id, owner)),
      purgeCopies: (now) => write(() => copies.purge(tenant, now)),
    }
  }
}

function draftOf(row: DraftRow): ModelDraft {
  const { proposed_hash: hash, proposed_revision: revision } = row
  return {
    id: row.id,
    process: row.process,
    base: row.base,
    content: JSON.parse(row.content) as ModelContent,
    revision: row.revision,
    contributors: JSON.parse(row.contributors) as string[],
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    proposed: hash === null || revision === null ? null : { hash, revision },
    settled: row.settled === 1,
  }
}
