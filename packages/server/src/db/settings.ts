import type { Core, ForTenant } from './core.ts'
import type { Settings, TenantSettings } from './tenant-settings.ts'
import { statement, type Work } from './work.ts'

/** A tenant, then those above it. */
export type TenantChain = (tenant: string) => Work<readonly string[]>

/** How many tenants may stand above one another, and how many are asked for. */
const DEPTH = 8

export function tenantChain(): TenantChain {
  const above = statement<[string, number], { parent: string }>(
    `WITH RECURSIVE chain (parent, depth) AS (
       SELECT s.parent, 1 FROM settings s WHERE s.tenant = ?
       UNION ALL
       SELECT s.parent, chain.depth + 1 FROM chain JOIN settings s ON s.tenant = chain.parent WHERE chain.depth < ?
     ) SELECT parent FROM chain WHERE parent IS NOT NULL ORDER BY depth`,
  )
  return function* (tenant) {
    const rows = yield* above.all(tenant, DEPTH - 1)
    return [tenant, ...rows.map(({ parent }) => parent)]
  }
}

export function settings({ runner }: Core, chain: TenantChain): ForTenant<Settings> {
  const select = statement<[string], { settings: string }>('SELECT settings FROM settings WHERE tenant = ?')
  const put = statement<[string, string | null, string]>(
    `INSERT INTO settings (tenant, parent, settings) VALUES (?, ?, ?)
     ON CONFLICT (tenant) DO UPDATE SET parent = excluded.parent, settings = excluded.settings`,
  )
  return (tenant) => {
    const { read, write } = runner.at(tenant)
    return {
      get: () =>
        read(function* () {
          const row = yield* select.get(tenant)
          return row === undefined ? null : (JSON.parse(row.settings) as TenantSettings)
        }),
      set: (changed) =>
        write(function* () {
          yield* put.run(tenant, changed.parent, JSON.stringify(changed))
        }),
      chain: () => read(() => chain(tenant)),
    }
  }
}
