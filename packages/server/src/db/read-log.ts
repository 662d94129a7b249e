import { type Core, cut, type ForTenant } from './core.ts'
import type { ReadEntry, ReadLog } from './database.ts'
import { statement } from './work.ts'

/** Who read whose data, and when. */
export function readLog({ runner }: Core): ForTenant<ReadLog> {
  const insert = statement<[string, string, string, string, string, string, string]>(
    `INSERT INTO read_log (tenant, case_id, at, user_id, what, position)
     SELECT CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),
       coalesce(max(position), 0) + 1
     FROM read_log WHERE tenant = ? AND case_id = ?`,
  )
  const list = statement<[string, string, number, number], ReadEntry>(
    `SELECT user_id AS "user", case_id AS "caseId", what, at FROM read_log
     WHERE tenant = ? AND case_id = ? ORDER BY position DESC LIMIT ? OFFSET ?`,
  )
  return (tenant) => {
    const { read, write } = runner.at(tenant)
    return {
      add: ({ user, caseId, what, at }) =>
        write(function* () {
          yield* insert.run(tenant, caseId, at, user, what, tenant, caseId)
        }),
      list: (caseId, page) => read(() => list.all(tenant, caseId, ...cut(page))),
    }
  }
}
