import type { Core, ForTenant } from './core.ts'
import type { CaseNumbers } from './database.ts'

export function caseNumbers({ connection, writer }: Core): ForTenant<CaseNumbers> {
  const next = connection.prepare<[string, string, number], { last: number }>(
    `INSERT INTO case_numbers (tenant, prefix, year, last) VALUES (?, ?, ?, 1)
     ON CONFLICT (tenant, prefix, year) DO UPDATE SET last = last + 1 RETURNING last`,
  )
  return (tenant) => ({
    next(prefix, year) {
      return writer.run(() => {
        const last = next.get(tenant, prefix, year)?.last ?? 0
        return `${prefix}-${year}-${String(last).padStart(5, '0')}`
      })
    },
  })
}
