import {
  canonicalJson,
  fine,
  hashOfPart,
  problem,
  type ProposedRevision,
  type PublishedDefinition,
  refuse,
  type Result,
} from '@laufzettel/engine'
import type { ArtefactStore } from './artefacts.ts'
import type { Core, ForTenant } from './core.ts'
import type { Definitions, DefinitionVersion } from './database.ts'
import type { Proof } from './modelling.ts'
import type { KeepRevision } from './parameters.ts'
import type { TenantChain } from './settings.ts'
import { statement, together, type Work } from './work.ts'

interface Row extends Omit<DefinitionVersion, 'contributors' | 'returned'> {
  readonly contributors: string
  readonly returnedBy: string | null
  readonly returnedAt: string | null
  readonly reason: string | null
}

interface ProofRow {
  readonly stage: 'proposed' | 'approved'
  readonly at: string
  readonly reason: string | null
  readonly results: string
}

/** The versions of each process of a tenant; their bytes are artefacts. */
export function definitions(
  { runner, ids }: Core,
  artefacts: ArtefactStore,
  keepRevision: KeepRevision,
  chain: TenantChain,
): ForTenant<Definitions> {
  const columns = `process, version, hash, status, author, approver, contributors, proposed_at AS "proposedAt",
    published_at AS "publishedAt", valid_from AS "validFrom", r.returned_by AS "returnedBy", r.returned_at AS "returnedAt",
    r.reason`
  const from = 'definitions d LEFT JOIN version_returns r USING (tenant, hash)'
  const last = statement<[string, string], { last: number }>(
    'SELECT coalesce(max(version), 0) AS last FROM definitions WHERE tenant = ? AND process = ?',
  )
  const select = statement<[string, string], Row>(`SELECT ${columns} FROM ${from} WHERE tenant = ? AND hash = ?`)
  const taken = statement<[string, string, number]>(
    'SELECT 1 FROM definitions WHERE tenant = ? AND process = ? AND version = ?',
  )
  const insert = statement<[string, string, number, string, string, string, string, string]>(
    `INSERT INTO definitions (tenant, process, version, hash, status, author, proposed_at, revisions, contributors)
     VALUES (?, ?, ?, ?, 'proposed', ?, ?, ?, ?)`,
  )
  const revisions = statement<[string, string], { revisions: string }>(
    'SELECT revisions FROM definitions WHERE tenant = ? AND hash = ?',
  )
  const draft = statement<[string, string, number], { proposed: string | null }>(
    'SELECT proposed_hash AS proposed FROM model_drafts WHERE tenant = ? AND id = ? AND revision = ?',
  )
  const markDraft = statement<[string, string, string]>(
    'UPDATE model_drafts SET proposed_hash = ?, proposed_revision = revision WHERE tenant = ? AND id = ?',
  )
  const withdraw = statement<[string, string | null]>(
    "UPDATE definitions SET status = 'cancelled' WHERE tenant = ? AND hash = ? AND status = 'proposed'",
  )
  const publish = statement<[string, string, string, string, string]>(
    `UPDATE definitions SET status = 'published', approver = ?, published_at = ?, valid_from = ?
     WHERE tenant = ? AND hash = ?`,
  )
  const cancel = statement<[string, string]>(
    "UPDATE definitions SET status = 'cancelled' WHERE tenant = ? AND hash = ?",
  )
  const giveBack = statement<[string, string, string, string, string]>(
    'INSERT INTO version_returns (tenant, hash, returned_by, returned_at, reason) VALUES (?, ?, ?, ?, ?)',
  )
  const prove = statement<[string, string, string, string, string | null, string]>(
    'INSERT INTO version_proofs (tenant, hash, stage, played_at, reason, results) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const proven = statement<[string, string], ProofRow>(
    'SELECT stage, played_at AS at, reason, results FROM version_proofs WHERE tenant = ? AND hash = ?',
  )
  const begunFrom = statement<[string, string], { id: string; content: string }>(
    'SELECT id, content FROM model_drafts WHERE tenant = ? AND base = ?',
  )
  const newest = statement<[string, string], { hash: string }>(
    `SELECT hash FROM definitions WHERE tenant = ? AND process = ? AND status = 'published'
     ORDER BY valid_from DESC, version DESC LIMIT 1`,
  )
  const rebase = statement<[string, string, string, string]>(
    `UPDATE model_drafts SET base = ?, content = ?, revision = revision + 1 WHERE tenant = ? AND id = ?`,
  )
  const linkRevision = statement<[string, string, string, string]>(
    'INSERT INTO version_revisions (tenant, process, revision_key, hash) VALUES (?, ?, ?, ?)',
  )
  const withdrawRevisions = statement<[string, string, string]>(
    'UPDATE version_revisions SET withdrawn_at = ? WHERE tenant = ? AND hash = ? AND withdrawn_at IS NULL',
  )
  const inForce = statement<[string, string, string], { hash: string }>(
    `SELECT hash FROM definitions
     WHERE tenant = ? AND process = ? AND status = 'published' AND valid_from <= ?
     ORDER BY valid_from DESC, version DESC LIMIT 1`,
  )
  const processes = statement<[string, string], { process: string }>(
    `SELECT DISTINCT process FROM definitions
     WHERE tenant = ? AND status = 'published' AND valid_from <= ? ORDER BY process`,
  )
  const list = statement<[string, string | null], Row>(
    `SELECT ${columns} FROM ${from} WHERE tenant = ? AND process = coalesce(?, process)
     ORDER BY process, version DESC`,
  )

  return (tenant) => {
    const { read, write } = runner.at(tenant)
    /** The tenants above, asked for only where the own one has nothing. */
    function* above(): Work<readonly string[]> {
      return (yield* chain(tenant)).slice(1)
    }
    function* byHash(hash: string): Work<PublishedDefinition | null> {
      let isThere = (yield* select.get(tenant, hash)) !== undefined
      if (!isThere) {
        for (const owner of yield* above()) isThere ||= (yield* select.get(owner, hash))?.status === 'published'
      }
      return isThere ? yield* artefacts.find<PublishedDefinition>('definition', hash) : null
    }
    function* current(process: string, instant: string): Work<PublishedDefinition | null> {
      let row = yield* inForce.get(tenant, process, instant)
      if (row === undefined) {
        for (const owner of yield* above()) row ??= yield* inForce.get(owner, process, instant)
      }
      return row === undefined ? null : yield* artefacts.find<PublishedDefinition>('definition', row.hash)
    }
    function* stored(hash: string): Work<Result<DefinitionVersion>> {
      return fine(versionOf((yield* select.get(tenant, hash)) as Row))
    }
    function* proofOf(hash: string, stage: ProofRow['stage']): Work<Proof | null> {
      const row = (yield* proven.all(tenant, hash)).find((each) => each.stage === stage)
      return row === undefined ? null : { at: row.at, reason: row.reason, results: JSON.parse(row.results) }
    }
    function* proposedRevisions(hash: string): Work<readonly ProposedRevision[]> {
      return JSON.parse((yield* revisions.get(tenant, hash))?.revisions ?? '[]') as readonly ProposedRevision[]
    }
    /**
     * A draft that was begun from a version holds its form and flow. When the version is called off, the draft also
     * takes over the values that were proposed with it, and follows the version that is the newest then.
     */
    function* keepInDrafts(process: string, hash: string): Work<void> {
      const base = (yield* newest.get(tenant, process))?.hash
      if (base === undefined) return
      const proposed = yield* proposedRevisions(hash)
      for (const { id, content } of yield* begunFrom.all(tenant, hash)) {
        const written = JSON.parse(content) as { readonly revisions: readonly ProposedRevision[] }
        const known = new Set(written.revisions.map((revision) => canonicalJson(revision)))
        const added = proposed.filter((revision) => !known.has(canonicalJson(revision)))
        const kept = { ...written, revisions: [...added, ...written.revisions] }
        yield* rebase.run(base, canonicalJson(kept), tenant, id)
      }
    }

    return {
      nextVersion: (process) =>
        read(function* () {
          return ((yield* last.get(tenant, process))?.last ?? 0) + 1
        }),
      propose(published, author, now, proposal) {
        return write(function* (): Work<Result<DefinitionVersion>> {
          const hash = hashOfPart(published)
          if ((yield* select.get(tenant, hash)) !== undefined) return yield* stored(hash)
          const from = proposal?.draft
          const before = from === undefined ? undefined : yield* draft.get(tenant, from.id, from.revision)
          if (from !== undefined && before === undefined) return refuse(problem('model-draft-moved'))
          const process = published.definition.key
          const { version } = published
          if ((yield* taken.get(tenant, process, version)) !== undefined) {
            return refuse(problem('version-taken', { version: String(version), process }))
          }
          yield* artefacts.keep('definition', published)
          const contributors = (proposal?.contributors ?? []).filter((person) => person !== author)
          const carried = canonicalJson(proposal?.revisions ?? [])
          yield* insert.run(tenant, process, version, hash, author, now, carried, JSON.stringify(contributors))
          const proof = proposal?.proof
          if (proof !== undefined) {
            yield* prove.run(tenant, hash, 'proposed', proof.at, proof.reason, canonicalJson(proof.results))
          }
          if (from !== undefined) {
            yield* withdraw.run(tenant, before?.proposed ?? null)
            yield* markDraft.run(hash, tenant, from.id)
          }
          return yield* stored(hash)
        })
      },
      publish(hash, approver, validFrom, now, results) {
        return write(function* (): Work<Result<DefinitionVersion>> {
          const row = yield* select.get(tenant, hash)
          if (row === undefined) return refuse(problem('version-unknown'))
          if (row.status !== 'proposed') return refuse(problem('version-not-proposed'))
          const { process } = row
          const wrote = [row.author, ...versionOf(row).contributors]
          if (wrote.includes(approver)) return refuse(problem('approver-is-author'))
          yield* publish.run(approver, now, validFrom, tenant, hash)
          if (results !== undefined) {
            const reason = (yield* proofOf(hash, 'proposed'))?.reason ?? null
            yield* prove.run(tenant, hash, 'approved', now, reason, canonicalJson(results))
          }
          for (const revision of yield* proposedRevisions(hash)) {
            // Nothing was known here before it was published.
            const knownSince = [revision.knownSince, now].sort()[1] ?? now
            const key = `pr_${ids.reference()}`
            yield* keepRevision({ ...revision, format: 1, key, tenant, process, knownSince })
            yield* linkRevision.run(tenant, process, key, hash)
          }
          return yield* stored(hash)
        })
      },
      cancel(hash, now) {
        return write(function* (): Work<Result<DefinitionVersion>> {
          const row = yield* select.get(tenant, hash)
          if (row === undefined) return refuse(problem('version-unknown'))
          const begun = row.status === 'published' && row.validFrom !== null && row.validFrom <= now
          if (begun) return refuse(problem('version-in-force'))
          if (row.status === 'cancelled') return yield* stored(hash)
          yield* cancel.run(tenant, hash)
          yield* withdrawRevisions.run(now, tenant, hash)
          yield* keepInDrafts(row.process, hash)
          return yield* stored(hash)
        })
      },
      giveBack(hash, by, reason, now) {
        return write(function* (): Work<Result<DefinitionVersion>> {
          const row = yield* select.get(tenant, hash)
          if (row === undefined) return refuse(problem('version-unknown'))
          // The answer to the first try was lost.
          if (row.returnedBy === by && row.reason === reason) return yield* stored(hash)
          if (row.status !== 'proposed') return refuse(problem('version-not-proposed'))
          if ([row.author, ...versionOf(row).contributors].includes(by)) return refuse(problem('approver-is-author'))
          yield* cancel.run(tenant, hash)
          yield* giveBack.run(tenant, hash, by, now, reason)
          yield* keepInDrafts(row.process, hash)
          return yield* stored(hash)
        })
      },
      inForce: (process, instant) => read(() => current(process, instant)),
      allInForce: (instant) =>
        read(function* () {
          const all: PublishedDefinition[] = []
          const owners = yield* chain(tenant)
          const rows = yield* together(owners.map((owner) => processes.ask(owner, instant)))
          for (const process of [...new Set(rows.flat().map((row) => row.process))].sort()) {
            const found = yield* current(process, instant)
            if (found !== null) all.push(found)
          }
          return all
        }),
      byHash: (hash) => read(() => byHash(hash)),
      inherited: (process) =>
        read(function* () {
          const found = new Map<string, readonly DefinitionVersion[]>()
          for (const owner of yield* above()) {
            const published = (yield* list.all(owner, process ?? null)).filter(({ status }) => status === 'published')
            for (const [key, rows] of Map.groupBy(published, (row) => row.process)) {
              if (!found.has(key)) found.set(key, rows.map(versionOf))
            }
          }
          return [...found.values()].flat()
        }),
      list: async (process) => (await read(() => list.all(tenant, process ?? null))).map(versionOf),
      proofs: (hash) =>
        read(function* () {
          return { proposed: yield* proofOf(hash, 'proposed'), approved: yield* proofOf(hash, 'approved') }
        }),
      proposedRevisions: (hash) => read(() => proposedRevisions(hash)),
    }
  }
}

function versionOf({ contributors, returnedBy, returnedAt, reason, ...row }: Row): DefinitionVersion {
  const returned =
    returnedBy === null || returnedAt === null || reason === null ? null : { by: returnedBy, at: returnedAt, reason }
  return { ...row, contributors: JSON.parse(contributors) as string[], returned }
}
