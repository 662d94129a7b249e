import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import type { Client } from 'pg'
import { MIGRATIONS } from './migrations/index.ts'

/** Any number: those who migrate at once wait for each other. */
const LOCK = 4_710_711

/**
 * Brings a database to the newest schema, as its owner, one transaction per migration. Problems: `data-folder-newer`,
 * `database-not-migrated` where the user may not do it.
 */
export async function migrate(client: Client, name: string): Promise<Result<true>> {
  const known = MIGRATIONS.length
  const found = await versionOf(client)
  if (found === known) return fine(true)
  if (found > known) {
    return refuse(problem('data-folder-newer', { folder: name, found: String(found), known: String(known) }))
  }
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT has_database_privilege(current_database(), 'CREATE') AS may",
  )
  if (rows[0]?.may !== true) return refuse(problem('database-not-migrated', { database: name }))
  await client.query('SELECT pg_advisory_lock($1)', [LOCK])
  try {
    await client.query('SET search_path = laufzettel')
    await client.query('CREATE SCHEMA IF NOT EXISTS laufzettel')
    await client.query('CREATE SCHEMA IF NOT EXISTS laufzettel_keys')
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
    )
    for (const [at, sql] of MIGRATIONS.entries()) {
      if (at < (await versionOf(client))) continue
      await client.query('BEGIN')
      await client.query(sql)
      await client.query('INSERT INTO migrations (number) VALUES ($1)', [at + 1])
      await client.query('COMMIT')
    }
    return fine(true)
  } finally {
    // A failed migration leaves its transaction open.
    await client.query('ROLLBACK').catch(() => {})
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => {})
  }
}

async function versionOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('laufzettel.migrations') IS NOT NULL AS there",
  )
  if (rows[0]?.there !== true) return 0
  const last = await client.query<{ last: number }>(
    'SELECT coalesce(max(number), 0) AS last FROM laufzettel.migrations',
  )
  return last.rows[0]?.last ?? 0
}
