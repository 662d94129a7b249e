import { statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database, type Statement } from 'better-sqlite3'
import { ownerColumn, type Row, type Stock, type Table } from './stock.ts'

/** A data folder that no server uses at the moment. */
export function sqliteStock(folder: string): Stock {
  const open = (file: string) => {
    const connection = new BetterSqlite(join(folder, file))
    for (const pragma of ['journal_mode = WAL', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -1000000', 'wal_autocheckpoint = 100000', 'temp_store = FILE']) {
      connection.pragma(pragma)
    }
    return connection
  }
  const [data, keys] = [open('laufzettel.sqlite'), open('keys.sqlite')]
  const at = (table: Table): Database => (table === 'keys' ? keys : data)
  const inserts = new Map<Table, { columns: readonly string[]; statement: Statement }>()
  const insertOf = (table: Table, row: Row) => {
    const known = inserts.get(table)
    if (known !== undefined) return known
    const columns = Object.keys(row)
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    const made = { columns, statement: at(table).prepare(sql) }
    inserts.set(table, made)
    return made
  }
  return {
    name: 'sqlite',
    rowsOf: async (table, caseId) => at(table).prepare(`SELECT * FROM ${table} WHERE ${ownerColumn(table)} = ?`).all(caseId) as Row[],
    add: async (table, rows) => {
      const [first] = rows
      if (first === undefined) return
      const { columns, statement } = insertOf(table, first)
      at(table).transaction(() => {
        for (const row of rows) statement.run(columns.map((column) => row[column]))
      })()
    },
    withoutIndexes: async (work) => {
      const indexes = data
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name LIKE 'view_%'")
        .all() as { name: string; sql: string }[]
      // Their figures for plans go with them, and come back with them.
      const figures = data.prepare('SELECT tbl, idx, stat FROM sqlite_stat1').all() as { tbl: string; idx: string; stat: string }[]
      for (const { name } of indexes) data.exec(`DROP INDEX ${name}`)
      await work()
      for (const { sql } of indexes) data.exec(sql)
      data.exec('DELETE FROM sqlite_stat1')
      const put = data.prepare('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)')
      for (const { tbl, idx, stat } of figures) put.run(tbl, idx, stat)
    },
    bytes: async () => {
      for (const connection of [data, keys]) connection.pragma('wal_checkpoint(TRUNCATE)')
      return ['laufzettel.sqlite', 'keys.sqlite'].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
    },
    raiseNumbers: async (last) => void data.prepare('UPDATE case_numbers SET last = ?').run(last),
    close: async () => {
      for (const connection of [data, keys]) {
        connection.pragma('wal_checkpoint(TRUNCATE)')
        connection.close()
      }
    },
  }
}
