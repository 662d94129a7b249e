import BetterSqlite, { type Database as Connection } from 'better-sqlite3'

export type { Connection }
export type { Statement } from 'better-sqlite3'

/**
 * Opens a database file durably: write-ahead log, every commit synced to disk, foreign keys on, deleted
 * content overwritten. Functions and
 * virtual tables with side effects cannot be called from the schema.
 */
export function openConnection(file: string): Connection {
  const connection = new BetterSqlite(file, { timeout: 5000 })
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('secure_delete = ON')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('cache_size = -65536')
  connection.pragma('wal_autocheckpoint = 16384')
  return connection
}
