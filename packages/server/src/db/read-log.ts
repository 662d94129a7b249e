import { cut, type Core, type ForTenant } from './core.ts'
import type { ReadEntry, ReadLog } from './database.ts'

/** Who read whose data, and when. */
export function readLog({ connection, writer }: Core): ForTenant<ReadLog> {
  const insert = connection.prepare(
    `INSERT INTO read_log (tenant, case_id, at, user_id, what, position)
     SELECT :tenant, :caseId, :at, :user, :what, ifnull(max(position), 0) + 1
     FROM read_log WHERE tenant = :tenant AND case_id = :caseId`,
  )
  const list = connection.prepare<unknown[], ReadEntry>(
    `SELECT user_id AS user, case_id AS caseId, what, at FROM read_log
     WHERE tenant = ? AND case_id = ? ORDER BY position DESC LIMIT ? OFFSET ?`,
  )
  return (tenant) => ({
    add({ user, caseId, what, at }) {
      return writer.run(() => {
        insert.run({ tenant, caseId, at, user, what })
      })
    },
    async list(caseId, page) {
      return list.all(tenant, caseId, ...cut(page))
    },
  })
}
