import { readSqliteHeads } from './dialect/sqlite/case-heads.ts'

/** Where the chain of a case stands, or stood. */
export interface CaseHead {
  readonly tenant: string
  readonly caseId: string
  readonly number: number
  readonly chain: string
}

/** Reads the chains beside servers that are writing; one moment for as long as it is open. */
export interface CaseHeads {
  /** The head of every case of every tenant, in the order of tenant and case. */
  list(): Promise<readonly CaseHead[]>
  /** The chain after each batch that is named, in the same order; null where there is no such batch. */
  chainsAt(batches: readonly Omit<CaseHead, 'chain'>[]): Promise<readonly (string | null)[]>
  close(): Promise<void>
}

/** The chains of a data folder, or with `url` (`postgres://…`) of a database. Throws where there is none. */
export async function readCaseHeads(folder: string, url: string | undefined): Promise<CaseHeads> {
  if (url === undefined || url === '') return readSqliteHeads(folder)
  // Whoever keeps everything in the folder needs no driver.
  const { readPostgresHeads } = await import('./dialect/postgres/case-heads.ts')
  return readPostgresHeads(url)
}
