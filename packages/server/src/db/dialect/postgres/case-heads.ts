import pg from 'pg'
import type { CaseHead, CaseHeads } from '../../case-heads.ts'

/** Batches asked for at once. */
const PAGE = 1_000

/** As a server sees them, tenant by tenant: no right is needed that a server has not. */
export async function readPostgresHeads(url: string): Promise<CaseHeads> {
  const client = new pg.Client({ connectionString: url, options: '-c role=laufzettel_app -c search_path=laufzettel' })
  // A broken connection fails the question that waits for it.
  client.on('error', () => {})
  await client.connect()
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const become = (tenant: string) => client.query("SELECT set_config('app.tenant', $1, true)", [tenant])
  return {
    list: async () => {
      const heads: CaseHead[] = []
      const tenants = await client.query<{ tenant: string }>('SELECT tenant FROM tenant_names() AS tenant')
      for (const { tenant } of tenants.rows) {
        await become(tenant)
        const { rows } = await client.query<Omit<CaseHead, 'tenant'>>(
          'SELECT case_id AS "caseId", number, chain FROM heads WHERE tenant = $1 ORDER BY case_id',
          [tenant],
        )
        heads.push(...rows.map((row) => ({ tenant, ...row })))
      }
      return heads
    },
    chainsAt: async (batches) => {
      const found = new Map<string, string>()
      for (const [tenant, own] of Map.groupBy(batches, (batch) => batch.tenant)) {
        await become(tenant)
        for (let at = 0; at < own.length; at += PAGE) {
          const asked = own.slice(at, at + PAGE)
          const { rows } = await client.query<Omit<CaseHead, 'tenant'>>(
            `SELECT case_id AS "caseId", number, chain FROM batches
             JOIN unnest($2::text[], $3::integer[]) AS asked (case_id, number) USING (case_id, number) WHERE tenant = $1`,
            [tenant, asked.map(({ caseId }) => caseId), asked.map(({ number }) => number)],
          )
          for (const { caseId, number, chain } of rows) found.set(`${tenant}/${caseId}/${number}`, chain)
        }
      }
      return batches.map(({ tenant, caseId, number }) => found.get(`${tenant}/${caseId}/${number}`) ?? null)
    },
    close: () => client.end(),
  }
}
