import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import type { CaseHead, CaseHeads } from '../../case-heads.ts'

/** Beside a server that is writing. */
export function readSqliteHeads(folder: string): CaseHeads {
  const connection = new BetterSqlite(join(folder, 'laufzettel.sqlite'), { readonly: true, fileMustExist: true })
  connection.exec('BEGIN')
  const list = connection.prepare<[], CaseHead>(
    'SELECT tenant, case_id AS caseId, number, chain FROM heads ORDER BY tenant, case_id',
  )
  const chain = connection
    .prepare<[string, string, number], string>('SELECT chain FROM batches WHERE tenant = ? AND case_id = ? AND number = ?')
    .pluck()
  return {
    list: async () => list.all(),
    chainsAt: async (batches) =>
      batches.map(({ tenant, caseId, number }) => chain.get(tenant, caseId, number) ?? null),
    close: async () => {
      connection.close()
    },
  }
}
