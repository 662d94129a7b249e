import type { Text } from '@laufzettel/engine'
import type { ModelContent, ModelCopy } from './modelling.ts'
import { statement, type Work } from './work.ts'

interface Kept {
  readonly draft: string
  /** Hash that tells copies apart: of the window's token, so that each window has one copy, its latest. */
  readonly hash: string
  readonly owner: string
  readonly why: ModelCopy['why']
  /** Whose deed made a copy of it. */
  readonly other: string | null
  /** As the other person wrote it, or the server's own words. */
  readonly reason: string | Text | null
  readonly baseRevision: number
  readonly now: string
  readonly content: string
}

/** How long a copy is kept; the page of copies says the day. */
const DAYS = 30

/** How many copies are shown. */
const MOST = 20

/** Versions of drafts that are not stored as the draft: refused or written over, never lost. */
export function draftCopies() {
  const keep = statement<
    [string, string, string, string, string, string | null, string | null, number, string, string]
  >(
    `INSERT INTO draft_copies (tenant, draft, copy, owner, why, other, reason, base_revision, kept_at, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (tenant, draft, copy) DO UPDATE SET owner = excluded.owner, why = excluded.why,
       other = excluded.other, reason = excluded.reason, base_revision = excluded.base_revision,
       kept_at = excluded.kept_at, content = excluded.content`,
  )
  // What was the draft itself everybody could read before.
  const visible = `tenant = ? AND draft = ? AND (owner = ? OR why = 'overwritten')`
  const select = statement<
    [string, string, string],
    Omit<ModelCopy, 'content' | 'reason' | 'deletedAt'> & { reason: string | null; content: string }
  >(
    `SELECT substr(copy, 1, 16) AS id, why, owner, other, reason, base_revision AS "baseRevision", kept_at AS "keptAt",
       content FROM draft_copies WHERE ${visible} ORDER BY kept_at DESC, copy LIMIT ${MOST}`,
  )
  const count = statement<[string, string, string], { count: number }>(
    `SELECT count(*) AS count FROM draft_copies WHERE ${visible}`,
  )
  const purge = statement<[string, string]>('DELETE FROM draft_copies WHERE tenant = ? AND kept_at <= ?')
  return {
    *keep(tenant: string, copy: Kept): Work<void> {
      const { draft, hash, owner, why, other, reason, baseRevision, now, content } = copy
      const words = reason === null ? null : JSON.stringify(reason)
      yield* keep.run(tenant, draft, hash, owner, why, other, words, baseRevision, now, content)
    },
    *copies(tenant: string, draft: string, owner: string): Work<ModelCopy[]> {
      return (yield* select.all(tenant, draft, owner)).map(({ content, reason, ...copy }) => ({
        ...copy,
        reason: reason === null ? null : (JSON.parse(reason) as string | Text),
        deletedAt: later(copy.keptAt, DAYS),
        content: JSON.parse(content) as ModelContent,
      }))
    },
    *count(tenant: string, draft: string, owner: string): Work<number> {
      return Math.min((yield* count.get(tenant, draft, owner))?.count ?? 0, MOST)
    },
    purge(tenant: string, now: string): Work<number> {
      return purge.run(tenant, later(now, -DAYS))
    },
  }
}

function later(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString()
}
