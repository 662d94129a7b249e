import { existsSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'

/** Number of the last migration of a data folder; 0 where there is no data yet. */
export function schemaVersion(folder: string): number {
  const file = join(folder, 'laufzettel.sqlite')
  if (!existsSync(file)) return 0
  const connection = new BetterSqlite(file, { readonly: true })
  const version = Number(connection.pragma('user_version', { simple: true }))
  connection.close()
  return version
}
