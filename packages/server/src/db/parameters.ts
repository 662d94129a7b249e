import {
  canonicalJson,
  checkRevision,
  fine,
  type ParameterRevision,
  problem,
  refuse,
  type Result,
} from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Parameters } from './database.ts'
import type { TenantChain } from './settings.ts'
import { statement, together, type Work } from './work.ts'

/** Adds a judged revision inside the work of the caller. Problem: `parameter-revision-differs`. */
export type KeepRevision = (revision: ParameterRevision) => Work<Result<true>>

export function keepRevisions(): KeepRevision {
  const insert = statement<[string, string, string, string]>(
    'INSERT INTO parameters (tenant, process, revision_key, revision) VALUES (?, ?, ?, ?)',
  )
  const select = statement<[string, string, string], { revision: string }>(
    'SELECT revision FROM parameters WHERE tenant = ? AND process = ? AND revision_key = ?',
  )
  return function* (revision) {
    const { tenant, process, key } = revision
    const text = canonicalJson(revision)
    const stored = yield* select.get(tenant, process, key)
    if (stored === undefined) yield* insert.run(tenant, process, key, text)
    else if (stored.revision !== text) return refuse(problem('parameter-revision-differs', { key }))
    return fine(true)
  }
}

export function parameters({ runner }: Core, chain: TenantChain, keepRevision: KeepRevision): ForTenant<Parameters> {
  const list = statement<[string, string], { revision: string }>(
    `SELECT revision FROM parameters p WHERE tenant = ? AND process = ? AND NOT EXISTS (
       SELECT 1 FROM version_revisions v WHERE v.tenant = p.tenant AND v.process = p.process
         AND v.revision_key = p.revision_key AND v.withdrawn_at IS NOT NULL
     ) ORDER BY revision_key`,
  )
  return (tenant) => {
    const { read, write } = runner.at(tenant)
    return {
      add(revision) {
        const owned = { ...revision, tenant }
        const checked = checkRevision(owned)
        return checked.ok ? write(() => keepRevision(owned)) : Promise.resolve(checked)
      },
      list: (process) =>
        read(function* () {
          const owners = yield* chain(tenant)
          const rows = yield* together(owners.map((owner) => list.ask(owner, process)))
          return rows.flat().map(({ revision }) => JSON.parse(revision) as ParameterRevision)
        }),
    }
  }
}
