import { fine, hashOfPart, problem, type PublishedDefinition, refuse } from '@laufzettel/engine'
import type { ArtefactStore } from './artefacts.ts'
import type { Core, ForTenant } from './core.ts'
import type { Definitions, DefinitionVersion } from './database.ts'

/** The versions of each process of a tenant; their bytes are artefacts. */
export function definitions({ connection, writer }: Core, artefacts: ArtefactStore): ForTenant<Definitions> {
  const columns = `process, version, hash, status, author, approver, proposed_at AS proposedAt,
    published_at AS publishedAt, valid_from AS validFrom`
  const last = connection.prepare<[string, string], { last: number }>(
    'SELECT ifnull(max(version), 0) AS last FROM definitions WHERE tenant = ? AND process = ?',
  )
  const select = connection.prepare<[string, string], DefinitionVersion>(
    `SELECT ${columns} FROM definitions WHERE tenant = ? AND hash = ?`,
  )
  const taken = connection.prepare<[string, string, number]>(
    'SELECT 1 FROM definitions WHERE tenant = ? AND process = ? AND version = ?',
  )
  const insert = connection.prepare(
    `INSERT INTO definitions (tenant, process, version, hash, status, author, proposed_at)
     VALUES (?, ?, ?, ?, 'proposed', ?, ?)`,
  )
  const publish = connection.prepare(
    `UPDATE definitions SET status = 'published', approver = ?, published_at = ?, valid_from = ?
     WHERE tenant = ? AND hash = ?`,
  )
  const cancel = connection.prepare("UPDATE definitions SET status = 'cancelled' WHERE tenant = ? AND hash = ?")
  const inForce = connection.prepare<[string, string, string], { hash: string }>(
    `SELECT hash FROM definitions
     WHERE tenant = ? AND process = ? AND status = 'published' AND valid_from <= ?
     ORDER BY valid_from DESC, version DESC LIMIT 1`,
  )
  const processes = connection.prepare<[string, string], { process: string }>(
    `SELECT DISTINCT process FROM definitions
     WHERE tenant = ? AND status = 'published' AND valid_from <= ? ORDER BY process`,
  )
  const list = connection.prepare<[string, string | null], DefinitionVersion>(
    `SELECT ${columns} FROM definitions WHERE tenant = ? AND process = ifnull(?, process)
     ORDER BY process, version DESC`,
  )

  return (tenant) => {
    const byHash = (hash: string) =>
      select.get(tenant, hash) === undefined ? null : artefacts.find<PublishedDefinition>('definition', hash)
    const current = (process: string, instant: string) => {
      const row = inForce.get(tenant, process, instant)
      return row === undefined ? null : byHash(row.hash)
    }
    const stored = (hash: string) => fine(select.get(tenant, hash) as DefinitionVersion)

    return {
      async nextVersion(process) {
        return (last.get(tenant, process)?.last ?? 0) + 1
      },
      propose(published, author, now) {
        return writer.run(() => {
          const hash = hashOfPart(published)
          if (select.get(tenant, hash) !== undefined) return stored(hash)
          const process = published.definition.key
          const { version } = published
          if (taken.get(tenant, process, version) !== undefined) {
            return refuse(problem('version-taken', { version: String(version), process }))
          }
          artefacts.keep('definition', published)
          insert.run(tenant, process, version, hash, author, now)
          return stored(hash)
        })
      },
      publish(hash, approver, validFrom, now) {
        return writer.run(() => {
          const row = select.get(tenant, hash)
          if (row === undefined) return refuse(problem('version-unknown'))
          if (row.status !== 'proposed') return refuse(problem('version-not-proposed'))
          if (row.author === approver) return refuse(problem('approver-is-author'))
          publish.run(approver, now, validFrom, tenant, hash)
          return stored(hash)
        })
      },
      cancel(hash, now) {
        return writer.run(() => {
          const row = select.get(tenant, hash)
          if (row === undefined) return refuse(problem('version-unknown'))
          const begun = row.status === 'published' && row.validFrom !== null && row.validFrom <= now
          if (begun) return refuse(problem('version-in-force'))
          cancel.run(tenant, hash)
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
        return list.all(tenant, process ?? null)
      },
    }
  }
}
