import type { Dialect } from '../dialect.ts'

export const POSTGRES: Dialect = {
  name: 'postgres',
  tenants: 'SELECT tenant FROM tenant_names() AS tenant',
  tenantTree: 'SELECT tenant, parent FROM tenant_tree()',
  // A case keeps the version of its first batch, whose header stands in the clear.
  runningByVersion: `SELECT b.header::json #>> '{world,definition}' AS hash, count(*) AS cases
    FROM view_cases v JOIN batches b ON b.tenant = v.tenant AND b.case_id = v.case_id AND b.number = 1
    WHERE v.tenant = ? AND v.process = ? AND v.status = 'running' GROUP BY 1`,
  claimEffects: 'SELECT * FROM claim_effects(?, ?, ?, ?)',
  claimTimers: 'SELECT * FROM claim_timers(?, ?, ?, ?)',
  dueTimers: 'SELECT * FROM due_timers(?, ?, ?, ?, ?, ?, ?, ?)',
  keptDocuments: 'SELECT hash FROM kept_documents(?)',
  unfinishedErasures: 'SELECT * FROM unfinished_erasures()',
}
