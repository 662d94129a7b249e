import { canonicalJson, checkRevision, fine, type ParameterRevision, problem, refuse, type Result } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Parameters } from './database.ts'
import type { TenantChain } from './settings.ts'

/** Adds a judged revision inside the transaction of the caller. Problem: `parameter-revision-differs`. */
export type KeepRevision = (revision: ParameterRevision) => Result<true>

export function keepRevisions({ connection }: Core): KeepRevision {
  const insert = connection.prepare<[string, string, string, string]>(
    'INSERT INTO parameters (tenant, process, revision_key, revision) VALUES (?, ?, ?, ?)',
  )
  const select = connection.prepare<[string, string, string], { revision: string }>(
    'SELECT revision FROM parameters WHERE tenant = ? AND process = ? AND revision_key = ?',
  )
  return (revision) => {
    const { tenant, process, key } = revision
    const text = canonicalJson(revision)
    const stored = select.get(tenant, process, key)
    if (stored === undefined) insert.run(tenant, process, key, text)
    else if (stored.revision !== text) return refuse(problem('parameter-revision-differs', { key }))
    return fine(true)
  }
}

export function parameters(
  { connection, writer }: Core,
  chain: TenantChain,
  keepRevision: KeepRevision,
): ForTenant<Parameters> {
  const list = connection.prepare<[string, string], { revision: string }>(
    `SELECT revision FROM parameters p WHERE tenant = ? AND process = ? AND NOT EXISTS (
       SELECT 1 FROM version_revisions v WHERE v.tenant = p.tenant AND v.process = p.process
         AND v.revision_key = p.revision_key AND v.withdrawn_at IS NOT NULL
     ) ORDER BY revision_key`,
  )
  return (tenant) => ({
    add(revision) {
      const owned = { ...revision, tenant }
      const checked = checkRevision(owned)
      if (!checked.ok) return Promise.resolve(checked)
      return writer.run(() => keepRevision(owned))
    },
    async list(process) {
      return chain(tenant).flatMap((owner) =>
        list.all(owner, process).map(({ revision }) => JSON.parse(revision) as ParameterRevision),
      )
    },
  })
}
