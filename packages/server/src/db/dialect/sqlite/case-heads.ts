import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'

/** Where the chain of a case stands, or stood. */
export interface CaseHead {
  readonly tenant: string
  readonly caseId: string
  readonly number: number
  readonly chain: string
}

/** Reads the chains of a data folder beside a server that is writing; one moment for as long as it is open. */
export interface CaseHeads {
  /** The head of every case of every tenant. */
  list(): readonly CaseHead[]
  /** The chain after a batch; null if there is no such batch. */
  chainAt(tenant: string, caseId: string, number: number): string | null
  close(): void
}

export function readCaseHeads(folder: string): CaseHeads {
  const connection = new BetterSqlite(join(folder, 'laufzettel.sqlite'), { readonly: true, fileMustExist: true })
  connection.exec('BEGIN')
  const list = connection.prepare<[], CaseHead>(
    'SELECT tenant, case_id AS caseId, number, chain FROM heads ORDER BY tenant, case_id',
  )
  const chain = connection
    .prepare<[string, string, number], string>('SELECT chain FROM batches WHERE tenant = ? AND case_id = ? AND number = ?')
    .pluck()
  return {
    list: () => list.all(),
    chainAt: (tenant, caseId, number) => chain.get(tenant, caseId, number) ?? null,
    close: () => connection.close(),
  }
}
