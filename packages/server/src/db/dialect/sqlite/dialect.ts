import type { Dialect } from '../dialect.ts'

export const SQLITE: Dialect = {
  name: 'sqlite',
  tenants: 'SELECT tenant FROM settings ORDER BY tenant',
  tenantTree: 'SELECT tenant, parent FROM settings ORDER BY tenant',
  // A case keeps the version of its first batch, whose header stands in the clear.
  runningByVersion: `SELECT json_extract(b.header, '$.world.definition') AS hash, count(*) AS cases
    FROM view_cases v JOIN batches b ON b.tenant = v.tenant AND b.case_id = v.case_id AND b.number = 1
    WHERE v.tenant = ? AND v.process = ? AND v.status = 'running' GROUP BY 1`,
  claimEffects: `UPDATE effects SET next_at = ?, attempts = attempts + 1, fence = fence + 1
    WHERE (tenant, case_id, effect_key) IN (
      SELECT tenant, case_id, effect_key FROM (
        SELECT tenant, case_id, effect_key, next_at, row_number() OVER (PARTITION BY tenant ORDER BY next_at) AS place
        FROM effects WHERE done = 0 AND next_at <= ? AND tenant = coalesce(?, tenant)
      ) ORDER BY place, next_at LIMIT ?
    ) RETURNING tenant, case_id, effect_key, effect, attempts, fence`,
  claimTimers: `UPDATE view_timers SET leased_until = ?, attempts = attempts + 1
    WHERE (tenant, case_id, timer) IN (
      WITH asked (moment, tenant, most) AS (SELECT ?, ?, ?)
      SELECT v.tenant, v.case_id, v.timer FROM view_timers v
      WHERE v.due <= (SELECT moment FROM asked) AND coalesce(v.leased_until, '') <= (SELECT moment FROM asked)
        AND v.tenant = coalesce((SELECT tenant FROM asked), v.tenant)
      ORDER BY v.due, v.tenant, v.case_id, v.timer LIMIT (SELECT most FROM asked)
    ) RETURNING tenant, case_id AS "caseId", timer, due, attempts`,
  dueTimers: `SELECT tenant, case_id AS "caseId", timer, due FROM view_timers
    WHERE due <= ? AND due >= ? AND tenant = coalesce(?, tenant) AND (due, tenant, case_id, timer) > (?, ?, ?, ?)
    ORDER BY due, tenant, case_id, timer LIMIT ?`,
  keptDocuments: 'SELECT hash FROM documents WHERE hash IN (SELECT value FROM json_each(?))',
  unfinishedErasures: 'SELECT tenant, case_id AS "caseId", class AS retention FROM erasures WHERE finished = 0',
}
