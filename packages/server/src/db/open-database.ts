import type { Ids, Result } from '@laufzettel/engine'
import type { DocumentStore } from '../document-store/document-store.ts'
import type { Database, DescribeCase } from './database.ts'
import { openSqlite } from './dialect/sqlite/open.ts'

export interface DatabaseOptions {
  /** Where everything is kept; made if it does not exist. */
  readonly folder: string
  readonly ids: Ids
  readonly describeCase: DescribeCase
  /** 64 hex digits, from LAUFZETTEL_MASTER_KEY. Without it the folder's `master.key` is used. */
  readonly masterKey?: string
  /** Where the content of documents is kept; `documents` in the folder unless told. */
  readonly documents?: DocumentStore
  /** How many states of cases are kept in memory; SQLite only. */
  readonly cacheSize?: number
  /** `postgres://…`, from DATABASE_URL; without it everything is in the folder. */
  readonly url?: string
  /** PostgreSQL only: how many connections one process has. */
  readonly connections?: number
}

/** Opens the database. Problems: those of `openSqlite` or `openPostgres`. */
export async function openDatabase(options: DatabaseOptions): Promise<Result<Database>> {
  const { url } = options
  if (url === undefined) return openSqlite(options)
  // Whoever keeps everything in the folder needs no driver.
  const { openPostgres } = await import('./dialect/postgres/open.ts')
  return openPostgres({ ...options, url })
}
