import type { Core, ForTenant } from '../core.ts'
import type { Access } from '../database.ts'
import { digest } from '../sealing.ts'
import { statement } from '../work.ts'
import type { View } from './view.ts'

/** One row per party that has a reference to the case. References have at least 128 bit, so a plain hash will do. */
export const accessView: View = {
  table: 'view_access',
  key: ['party'],
  columns: ['party', 'access_hash'],
  rows: ({ parties }) => Object.entries(parties).map(([party, { access }]) => ({ party, access_hash: digest(access) })),
}

export function accessQueries({ runner }: Core): ForTenant<Access> {
  const find = statement<[string, string], { caseId: string; party: string }>(
    'SELECT case_id AS "caseId", party FROM view_access WHERE tenant = ? AND access_hash = ? LIMIT 2',
  )
  return (tenant) => {
    const { read } = runner.at(tenant)
    return {
      async find(reference) {
        // A reference that would open two files opens none.
        const [found, second] = await read(() => find.all(tenant, digest(reference)))
        return second === undefined ? (found ?? null) : null
      },
    }
  }
}
