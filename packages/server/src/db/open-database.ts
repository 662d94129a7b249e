import type { Ids, Result } from '@laufzettel/engine'
import type { Database, DescribeCase } from './database.ts'
import { openSqlite } from './dialect/sqlite/open.ts'

export interface DatabaseOptions {
  /** Where everything is kept; made if it does not exist. */
  readonly folder: string
  readonly ids: Ids
  readonly describeCase: DescribeCase
  /** 64 hex digits, from LAUFZETTEL_MASTER_KEY. Without it the folder's `master.key` is used. */
  readonly masterKey?: string
  /** How many states of cases are kept in memory. */
  readonly cacheSize?: number
}

/** Opens the database. Problems: those of `openSqlite`. */
export function openDatabase(options: DatabaseOptions): Promise<Result<Database>> {
  return openSqlite(options)
}
