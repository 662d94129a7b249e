import {
  canonicalJson,
  fine,
  hashOfPart,
  problem,
  type ProposedRevision,
  type PublishedDefinition,
  refuse,
} from '@laufzettel/engine'
import type { ArtefactStore } from './artefacts.ts'
import type { Core, ForTenant } from './core.ts'
import type { Definitions, DefinitionVersion } from './database.ts'
import type { KeepRevision } from './parameters.ts'

interface Row extends Omit<DefinitionVersion, 'contributors' | 'returned'> {
  readonly contributors: string
  readonly returnedBy: string | null
  readonly returnedAt: string | null
  readonly reason: string | null
}

/** The versions of each process of a tenant; their bytes are artefacts. */
export function definitions(
  { connection, writer, ids }: Core,
  artefacts: ArtefactStore,
  keepRevision: KeepRevision,
): ForTenant<Definitions> {
  const columns = `process, version, hash, status, author, approver, contributors, proposed_at AS proposedAt,
    published_at AS publishedAt, valid_from AS validFrom, r.returned_by AS returnedBy, r.returned_at AS returnedAt,
    r.reason`
  const from = 'definitions d LEFT JOIN version_returns r USING (tenant, hash)'
  const last = connection.prepare<[string, string], { last: number }>(
    'SELECT ifnull(max(version), 0) AS last FROM definitions WHERE tenant = ? AND process = ?',
  )
  const select = connection.prepare<[string, string], Row>(
    `SELECT ${columns} FROM ${from} WHERE tenant = ? AND hash = ?`,
  )
  const taken = connection.prepare<[string, string, number]>(
    'SELECT 1 FROM definitions WHERE tenant = ? AND process = ? AND version = ?',
  )
  const insert = connection.prepare(
    `INSERT INTO definitions (tenant, process, version, hash, status, author, proposed_at, revisions, contributors)
     VALUES (?, ?, ?, ?, 'proposed', ?, ?, ?, ?)`,
  )
  const revisions = connection.prepare<[string, string], { revisions: string }>(
    'SELECT revisions FROM definitions WHERE tenant = ? AND hash = ?',
  )
  const draft = connection.prepare<[string, string, number], { proposed: string | null }>(
    'SELECT proposed_hash AS proposed FROM model_drafts WHERE tenant = ? AND id = ? AND revision = ?',
  )
  const markDraft = connection.prepare(
    'UPDATE model_drafts SET proposed_hash = ?, proposed_revision = revision WHERE tenant = ? AND id = ?',
  )
  const withdraw = connection.prepare(
    "UPDATE definitions SET status = 'cancelled' WHERE tenant = ? AND hash = ? AND status = 'proposed'",
  )
  const publish = connection.prepare(
    `UPDATE definitions SET status = 'published', approver = ?, published_at = ?, valid_from = ?
     WHERE tenant = ? AND hash = ?`,
  )
  const cancel = connection.prepare("UPDATE definitions SET status = 'cancelled' WHERE tenant = ? AND hash = ?")
  const giveBack = connection.prepare(
    'INSERT INTO version_returns (tenant, hash, returned_by, returned_at, reason) VALUES (?, ?, ?, ?, ?)',
  )
  const begunFrom = connection.prepare<[string, string], { id: string; content: string }>(
    'SELECT id, content FROM model_drafts WHERE tenant = ? AND base = ?',
  )
  const newest = connection.prepare<[string, string], { hash: string }>(
    `SELECT hash FROM definitions WHERE tenant = ? AND process = ? AND status = 'published'
     ORDER BY valid_from DESC, version DESC LIMIT 1`,
  )
  const rebase = connection.prepare(
    `UPDATE model_drafts SET base = ?, content = ?, revision = revision + 1 WHERE tenant = ? AND id = ?`,
  )
  const linkRevision = connection.prepare(
    'INSERT INTO version_revisions (tenant, process, revision_key, hash) VALUES (?, ?, ?, ?)',
  )
  const withdrawRevisions = connection.prepare(
    'UPDATE version_revisions SET withdrawn_at = ? WHERE tenant = ? AND hash = ? AND withdrawn_at IS NULL',
  )
  const inForce = connection.prepare<[string, string, string], { hash: string }>(
    `SELECT hash FROM definitions
     WHERE tenant = ? AND process = ? AND status = 'published' AND valid_from <= ?
     ORDER BY valid_from DESC, version DESC LIMIT 1`,
  )
  const processes = connection.prepare<[string, string], { process: string }>(
    `SELECT DISTINCT process FROM definitions
     WHERE tenant = ? AND status = 'published' AND valid_from <= ? ORDER BY process`,
  )
  const list = connection.prepare<[string, string | null], Row>(
    `SELECT ${columns} FROM ${from} WHERE tenant = ? AND process = ifnull(?, process)
     ORDER BY process, version DESC`,
  )

  return (tenant) => {
    const byHash = (hash: string) =>
      select.get(tenant, hash) === undefined ? null : artefacts.find<PublishedDefinition>('definition', hash)
    const current = (process: string, instant: string) => {
      const row = inForce.get(tenant, process, instant)
      return row === undefined ? null : byHash(row.hash)
    }
    const stored = (hash: string) => fine(versionOf(select.get(tenant, hash) as Row))
    const proposedRevisions = (hash: string) =>
      JSON.parse(revisions.get(tenant, hash)?.revisions ?? '[]') as readonly ProposedRevision[]
    /**
     * A draft that was begun from a version holds its form and flow. When the version is called off, the draft also
     * takes over the values that were proposed with it, and follows the version that is the newest then.
     */
    const keepInDrafts = (process: string, hash: string) => {
      const base = newest.get(tenant, process)?.hash
      if (base === undefined) return
      for (const { id, content } of begunFrom.all(tenant, hash)) {
        const written = JSON.parse(content) as { readonly revisions: readonly ProposedRevision[] }
        const known = new Set(written.revisions.map((revision) => canonicalJson(revision)))
        const added = proposedRevisions(hash).filter((revision) => !known.has(canonicalJson(revision)))
        const kept = { ...written, revisions: [...added, ...written.revisions] }
        rebase.run(base, canonicalJson(kept), tenant, id)
      }
    }

    return {
      async nextVersion(process) {
        return (last.get(tenant, process)?.last ?? 0) + 1
      },
      propose(published, author, now, proposal) {
        return writer.run(() => {
          const hash = hashOfPart(published)
          if (select.get(tenant, hash) !== undefined) return stored(hash)
          const from = proposal?.draft
          const before = from === undefined ? undefined : draft.get(tenant, from.id, from.revision)
          if (from !== undefined && before === undefined) return refuse(problem('model-draft-moved'))
          const process = published.definition.key
          const { version } = published
          if (taken.get(tenant, process, version) !== undefined) {
            return refuse(problem('version-taken', { version: String(version), process }))
          }
          artefacts.keep('definition', published)
          const contributors = (proposal?.contributors ?? []).filter((person) => person !== author)
          const carried = canonicalJson(proposal?.revisions ?? [])
          insert.run(tenant, process, version, hash, author, now, carried, JSON.stringify(contributors))
          if (from !== undefined) {
            withdraw.run(tenant, before?.proposed ?? null)
            markDraft.run(hash, tenant, from.id)
          }
          return stored(hash)
        })
      },
      publish(hash, approver, validFrom, now) {
        return writer.run(() => {
          const row = select.get(tenant, hash)
          if (row === undefined) return refuse(problem('version-unknown'))
          if (row.status !== 'proposed') return refuse(problem('version-not-proposed'))
          const { process } = row
          const wrote = [row.author, ...versionOf(row).contributors]
          if (wrote.includes(approver)) return refuse(problem('approver-is-author'))
          publish.run(approver, now, validFrom, tenant, hash)
          for (const revision of proposedRevisions(hash)) {
            // Nothing was known here before it was published.
            const knownSince = [revision.knownSince, now].sort()[1] ?? now
            const key = `pr_${ids.reference()}`
            keepRevision({ ...revision, format: 1, key, tenant, process, knownSince })
            linkRevision.run(tenant, process, key, hash)
          }
          return stored(hash)
        })
      },
      cancel(hash, now) {
        return writer.run(() => {
          const row = select.get(tenant, hash)
          if (row === undefined) return refuse(problem('version-unknown'))
          const begun = row.status === 'published' && row.validFrom !== null && row.validFrom <= now
          if (begun) return refuse(problem('version-in-force'))
          if (row.status === 'cancelled') return stored(hash)
          cancel.run(tenant, hash)
          withdrawRevisions.run(now, tenant, hash)
          keepInDrafts(row.process, hash)
          return stored(hash)
        })
      },
      giveBack(hash, by, reason, now) {
        return writer.run(() => {
          const row = select.get(tenant, hash)
          if (row === undefined) return refuse(problem('version-unknown'))
          // The answer to the first try was lost.
          if (row.returnedBy === by && row.reason === reason) return stored(hash)
          if (row.status !== 'proposed') return refuse(problem('version-not-proposed'))
          if ([row.author, ...versionOf(row).contributors].includes(by)) return refuse(problem('approver-is-author'))
          cancel.run(tenant, hash)
          giveBack.run(tenant, hash, by, now, reason)
          keepInDrafts(row.process, hash)
          return stored(hash)
        })
      },
      async inForce(process, instant) {
        return current(process, instant)
      },
      async allInForce(instant) {
        return processes
          .all(tenant, instant)
          .map(({ process }) => current(process, instant))
          .filter((found) => found !== null)
      },
      async byHash(hash) {
        return byHash(hash)
      },
      async list(process) {
        return list.all(tenant, process ?? null).map(versionOf)
      },
      async proposedRevisions(hash) {
        return proposedRevisions(hash)
      },
    }
  }
}

function versionOf({ contributors, returnedBy, returnedAt, reason, ...row }: Row): DefinitionVersion {
  const returned =
    returnedBy === null || returnedAt === null || reason === null ? null : { by: returnedBy, at: returnedAt, reason }
  return { ...row, contributors: JSON.parse(contributors) as string[], returned }
}
