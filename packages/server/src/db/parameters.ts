import { canonicalJson, checkRevision, fine, type ParameterRevision, problem, refuse } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Parameters } from './database.ts'
import type { TenantChain } from './settings.ts'

export function parameters({ connection, writer }: Core, chain: TenantChain): ForTenant<Parameters> {
  const insert = connection.prepare<[string, string, string, string]>(
    'INSERT INTO parameters (tenant, process, revision_key, revision) VALUES (?, ?, ?, ?)',
  )
  const select = connection.prepare<[string, string, string], { revision: string }>(
    'SELECT revision FROM parameters WHERE tenant = ? AND process = ? AND revision_key = ?',
  )
  const list = connection.prepare<[string, string], { revision: string }>(
    'SELECT revision FROM parameters WHERE tenant = ? AND process = ? ORDER BY revision_key',
  )
  return (tenant) => ({
    add(revision) {
      const owned = { ...revision, tenant }
      const checked = checkRevision(owned)
      if (!checked.ok) return Promise.resolve(checked)
      return writer.run(() => {
        const text = canonicalJson(owned)
        const stored = select.get(tenant, revision.process, revision.key)
        if (stored === undefined) insert.run(tenant, revision.process, revision.key, text)
        else if (stored.revision !== text) return refuse(problem('parameter-revision-differs', { key: revision.key }))
        return fine(true)
      })
    },
    async list(process) {
      return chain(tenant).flatMap((owner) =>
        list.all(owner, process).map(({ revision }) => JSON.parse(revision) as ParameterRevision),
      )
    },
  })
}
