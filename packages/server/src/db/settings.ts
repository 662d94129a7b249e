import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { Core, ForTenant } from './core.ts'
import type { Level, Settings, TenantSettings } from './tenant-settings.ts'
import { statement, together, type Work } from './work.ts'

/** A tenant, then those above it. */
export type TenantChain = (tenant: string) => Work<readonly string[]>

/** How many tenants may stand above one another, the lowest included: all that a chain is read for. */
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

export function settings({ runner, dialect }: Core, chain: TenantChain): ForTenant<Settings> {
  const select = statement<[string], { settings: string }>('SELECT settings FROM settings WHERE tenant = ?')
  const put = statement<[string, string | null, string]>(
    `INSERT INTO settings (tenant, parent, settings) VALUES (?, ?, ?)
     ON CONFLICT (tenant) DO UPDATE SET parent = excluded.parent, settings = excluded.settings`,
  )
  const tree = statement<[], Branch>(dialect.tenantTree)
  return (tenant) => {
    const { read, write } = runner.at(tenant)
    return {
      get: () =>
        read(function* () {
          const row = yield* select.get(tenant)
          return row === undefined ? null : (JSON.parse(row.settings) as TenantSettings)
        }),
      set: (changed) =>
        write(function* (): Work<Result<true>> {
          if (changed.parent !== null) {
            const placed = judgePlace(yield* tree.all(), tenant, changed.parent)
            if (!placed.ok) return placed
          }
          yield* put.run(tenant, changed.parent, JSON.stringify(changed))
          return fine(true)
        }),
      chain: () => read(() => chain(tenant)),
      effective: () =>
        read(function* () {
          const owners = yield* chain(tenant)
          const rows = yield* together(owners.map((owner) => select.ask(owner)))
          const levels = owners.flatMap((owner, at): Level[] => {
            const text = rows[at]?.[0]?.settings
            return text === undefined ? [] : [{ tenant: owner, settings: JSON.parse(text) as TenantSettings }]
          })
          const [own, ...above] = levels[0]?.tenant === tenant ? levels : []
          return { chain: owners, levels, settings: own === undefined ? null : inherit(own.settings, above) }
        }),
    }
  }
}

export interface Branch {
  readonly tenant: string
  readonly parent: string | null
}

/**
 * Whether a tenant may stand under another one. `tree` is every tenant with the one above it as stored now. Problems:
 * `tenant-parent-unknown`, `tenant-circle`, `tenant-too-deep` (also for those that stand under the tenant already).
 */
export function judgePlace(tree: readonly Branch[], tenant: string, parent: string): Result<true> {
  const parents = new Map(tree.map((branch) => [branch.tenant, branch.parent]))
  if (parent === tenant) return refuse(problem('tenant-circle', { tenant, parent }))
  if (!parents.has(parent)) return refuse(problem('tenant-parent-unknown', { parent }))
  let above = 0
  for (let at: string | null = parent; at !== null; at = parents.get(at) ?? null) {
    if (at === tenant) return refuse(problem('tenant-circle', { tenant, parent }))
    above += 1
    if (above >= DEPTH) break
  }
  const children = Map.groupBy(tree, (branch) => branch.parent)
  const height = (of: string, left: number): number =>
    left === 0 ? 1 : 1 + Math.max(0, ...(children.get(of) ?? []).map((child) => height(child.tenant, left - 1)))
  if (above + height(tenant, DEPTH) > DEPTH) return refuse(problem('tenant-too-deep', { most: String(DEPTH) }))
  return fine(true)
}

/** What a tenant does not set itself holds as the nearest one above has it: the calendar whole, the brand part by part. */
function inherit(own: TenantSettings, above: readonly Level[]): TenantSettings {
  const calendar = [own, ...above.map(({ settings }) => settings)].find((each) => each.calendar !== undefined)?.calendar
  const brand = Object.assign({}, ...above.map(({ settings }) => settings.brand).reverse(), own.brand)
  return { ...own, brand, ...(calendar === undefined ? {} : { calendar }) }
}
