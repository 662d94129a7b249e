import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, startCluster } from '../../packages/server/src/db/dialect/postgres/cluster.fixture.ts'

let starting: Promise<Cluster> | null = null

/** The PostgreSQL of all fault tests of this process. It syncs to disk, since some of them take it down. */
export function cluster(): Promise<Cluster> {
  starting ??= startCluster(mkdtempSync(join(tmpdir(), 'laufzettel-cluster-')), { durable: true })
  return starting
}

export async function stopCluster(): Promise<void> {
  await (await starting)?.stop()
  starting = null
}

/** Statements with `?` for values, as the other database has them, by somebody who may see every tenant. */
export async function query<T>(url: string, sql: string, words: readonly unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=laufzettel' })
  await client.connect()
  try {
    return (await client.query(numbered(sql), [...words])).rows as T[]
  } finally {
    await client.end()
  }
}

/**
 * Keeps a table from everybody until the database is gone, and returns once somebody waits for it: his connection is in
 * use then.
 */
export async function keepWaiting(url: string, table: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=laufzettel' })
  client.on('error', () => {})
  await client.connect()
  await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
  const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
  while ((await client.query(waiting)).rowCount === 0) {
    await pause(20)
    // A transaction sees who is there as it was when it first looked.
    await client.query('SELECT pg_stat_clear_snapshot()')
  }
}

/** `?` becomes `$1`, `$2` …; no statement of the fault tests has one in a literal. */
export function numbered(sql: string): string {
  let at = 0
  return sql.replace(/\?/g, () => {
    at += 1
    return `$${at}`
  })
}
