import { readFileSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, schemaText } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'

describe('schema', () => {
  it('is the one in schema.sql after all migrations', () => {
    const connection = new BetterSqlite(':memory:')
    expect(migrate(connection, 'folder').ok).toBe(true)
    expect(schemaText(connection)).toBe(readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'))
    connection.close()
  })

  it('is left alone by an older version of the software', () => {
    const connection = new BetterSqlite(':memory:')
    connection.pragma(`user_version = ${MIGRATIONS.length + 1}`)
    expect(migrate(connection, 'folder')).toMatchObject({ ok: false, problems: [{ name: 'data-folder-newer' }] })
    connection.close()
  })

  it('has the tenant first in the key of every table that belongs to one', () => {
    const connection = new BetterSqlite(':memory:')
    migrate(connection, 'folder')
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
    const firstOfKey = connection
      .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk = 1')
      .pluck()
    const others = tables.filter((table) => firstOfKey.get(table) !== 'tenant')
    expect(others).toEqual(['artefacts', 'world_mark'])
    connection.close()
  })
})
