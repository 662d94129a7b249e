import type { Core } from './core.ts'
import type { ModelContent, ModelCopy } from './modelling.ts'

interface Kept {
  readonly draft: string
  /** Hash of the token that the person wrote with: each window has one copy, its latest. */
  readonly hash: string
  readonly owner: string
  readonly why: ModelCopy['why']
  readonly baseRevision: number
  readonly now: string
  readonly content: string
}

/** What people saved without the lock, or onto a newer revision: refused, never lost. */
export function lostLocks({ connection }: Core) {
  const keep = connection.prepare(
    `INSERT INTO model_copies (tenant, draft, lock_hash, owner, why, base_revision, kept_at, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (tenant, draft, lock_hash) DO UPDATE SET owner = excluded.owner, why = excluded.why,
       base_revision = excluded.base_revision, kept_at = excluded.kept_at, content = excluded.content`,
  )
  const select = connection.prepare<
    [string, string, string],
    { id: string; why: ModelCopy['why']; baseRevision: number; keptAt: string; content: string }
  >(
    `SELECT substr(lock_hash, 1, 16) AS id, why, base_revision AS baseRevision, kept_at AS keptAt, content
     FROM model_copies WHERE tenant = ? AND draft = ? AND owner = ? ORDER BY kept_at DESC, lock_hash LIMIT 20`,
  )
  return {
    keep(tenant: string, { draft, hash, owner, why, baseRevision, now, content }: Kept): void {
      keep.run(tenant, draft, hash, owner, why, baseRevision, now, content)
    },
    copies(tenant: string, draft: string, owner: string): ModelCopy[] {
      return select
        .all(tenant, draft, owner)
        .map(({ content, ...copy }) => ({ ...copy, content: JSON.parse(content) as ModelContent }))
    },
  }
}
