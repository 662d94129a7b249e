import BetterSqlite, { type Database as Connection, SqliteError } from 'better-sqlite3'

/**
 * Makes this process the only writer of a data folder: an exclusive transaction on a database of its own that
 * stays open. The operating system releases it when the process dies, however it dies. Null if another
 * process holds it.
 */
export function takeWriterLock(file: string): Connection | null {
  const connection = new BetterSqlite(file, { timeout: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
    return connection
  } catch (error) {
    connection.close()
    if (error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
