import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { Connection } from './connection.ts'
import { MIGRATIONS } from './migrations/index.ts'

/**
 * Brings a database to the newest schema, one transaction per migration. `PRAGMA user_version` holds the
 * number of the last one. Problem: `data-folder-newer`.
 */
export function migrate(connection: Connection, folder: string): Result<true> {
  const found = Number(connection.pragma('user_version', { simple: true }))
  const known = MIGRATIONS.length
  if (found > known) {
    return refuse(problem('data-folder-newer', { folder, found: String(found), known: String(known) }))
  }
  for (const [at, sql] of MIGRATIONS.entries()) {
    if (at < found) continue
    const step = connection.transaction(() => {
      connection.exec(sql)
      connection.pragma(`user_version = ${at + 1}`)
    })
    step.exclusive()
  }
  return fine(true)
}

/** The schema as one text, in the order of names: what schema.sql holds. */
export function schemaText(connection: Connection): string {
  const statements = connection
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name",
    )
    .pluck()
    .all()
  return `${statements.join(';\n\n')};\n`
}
