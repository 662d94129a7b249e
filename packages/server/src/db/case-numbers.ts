import type { Core, ForTenant } from './core.ts'
import type { CaseNumbers } from './database.ts'
import { statement } from './work.ts'

export function caseNumbers({ runner }: Core): ForTenant<CaseNumbers> {
  const next = statement<[string, string, number], { last: number }>(
    `INSERT INTO case_numbers (tenant, prefix, year, last) VALUES (?, ?, ?, 1)
     ON CONFLICT (tenant, prefix, year) DO UPDATE SET last = case_numbers.last + 1 RETURNING last`,
  )
  return (tenant) => {
    const { unsynced } = runner.at(tenant)
    return {
      next: (prefix, year) =>
        unsynced(function* () {
          const last = (yield* next.get(tenant, prefix, year))?.last ?? 0
          return `${prefix}-${year}-${String(last).padStart(5, '0')}`
        }),
    }
  }
}
