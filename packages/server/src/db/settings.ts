import type { Core, ForTenant } from './core.ts'
import type { Settings, TenantSettings } from './tenant-settings.ts'

/** A tenant, then those above it. */
export type TenantChain = (tenant: string) => readonly string[]

/** How many tenants may stand above one another. */
const DEPTH = 8

export function tenantChain({ connection }: Core): TenantChain {
  const select = connection.prepare<[string, number], { tenant: string }>(
    `WITH RECURSIVE chain (tenant, depth) AS (
       SELECT ?, 1
       UNION ALL
       SELECT s.parent, depth + 1 FROM chain JOIN settings s ON s.tenant = chain.tenant
       WHERE s.parent IS NOT NULL AND depth < ?
     ) SELECT tenant FROM chain ORDER BY depth`,
  )
  return (tenant) => select.all(tenant, DEPTH).map((row) => row.tenant)
}

export function settings({ connection, writer }: Core, chain: TenantChain): ForTenant<Settings> {
  const select = connection.prepare<[string], { settings: string }>('SELECT settings FROM settings WHERE tenant = ?')
  const put = connection.prepare<[string, string | null, string]>(
    `INSERT INTO settings (tenant, parent, settings) VALUES (?, ?, ?)
     ON CONFLICT (tenant) DO UPDATE SET parent = excluded.parent, settings = excluded.settings`,
  )
  return (tenant) => ({
    async get() {
      const row = select.get(tenant)
      return row === undefined ? null : (JSON.parse(row.settings) as TenantSettings)
    },
    set(changed) {
      return writer.run(() => {
        put.run(tenant, changed.parent, JSON.stringify(changed))
      })
    },
    async chain() {
      return chain(tenant)
    },
  })
}
