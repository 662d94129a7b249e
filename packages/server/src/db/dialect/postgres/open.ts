import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fine, problem, refuse, type Result } from '@laufzettel/engine'
import pg from 'pg'
import { rebuildCase } from '../../case-work.ts'
import { CaseStore } from '../../case-store.ts'
import { caseKeeping } from '../../cases.ts'
import type { Core } from '../../core.ts'
import type { Database } from '../../database.ts'
import { documents } from '../../documents.ts'
import { Effects } from '../../effects.ts'
import { masterKey } from '../../master-key.ts'
import { documentsOf } from '../../documents-folder.ts'
import type { DatabaseOptions } from '../../open-database.ts'
import { Receipts } from '../../receipts.ts'
import { makeDatabase } from '../../stores.ts'
import { Timers } from '../../timers.ts'
import { ViewWriter } from '../../views/view-writer.ts'
import { POSTGRES } from './dialect.ts'
import { PostgresJournal } from './journal.ts'
import { PostgresKeys } from './key-store.ts'
import { migrate } from './migrate.ts'
import { PostgresRunner } from './runner.ts'
import { WakeUps } from './wake-ups.ts'

/** Connections of one server process. */
const CONNECTIONS = 10

/**
 * What a server's connection is: the role that owns nothing, and nobody waits longer than 5 seconds for a statement
 * (LZ limits).
 */
const SESSION = [
  'role=laufzettel_app',
  'search_path=laufzettel',
  'statement_timeout=5000',
  'idle_in_transaction_session_timeout=15000',
]

export interface PostgresDatabase extends Database {
  /** How many round trips were made; for tests and measurements. */
  roundTrips(): number
}

/**
 * Opens a database on PostgreSQL 15 or newer, for any number of server processes at once. Its schema is brought up to
 * date where the user of `url` may do that. The data folder holds the master key, unless that is given. Problems:
 * `database-unreachable`, `database-not-migrated`, `data-folder-newer`, `master-key-missing`, `master-key-wrong`.
 */
export async function openPostgres(
  options: DatabaseOptions & { readonly url: string },
): Promise<Result<PostgresDatabase>> {
  const { folder, ids, url } = options
  const name = nameOf(url)
  const ready = await prepare(url, name)
  if (!ready.ok) return ready
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const config = { connectionString: url, options: SESSION.map((setting) => `-c ${setting}`).join(' ') }
  const pool = new pg.Pool({ ...config, max: options.connections ?? CONNECTIONS })
  // A connection that breaks while nobody uses it is replaced when somebody does.
  pool.on('error', () => {})
  // One that breaks in use tells whoever uses it; what is told besides must not end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  const master = masterKey(folder, join(folder, 'master.key'), options.masterKey, ready.value.fresh)
  if (!master.ok) {
    await pool.end()
    return master
  }
  const wakeUps = new WakeUps(pool, config, ids.reference())
  const runner = new PostgresRunner(pool, () => wakeUps.committed())
  const keys = new PostgresKeys(master.value)
  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= wakeUps.close().then(() => pool.end())
    return closing
  }
  if (!(await runner.house.write(() => keys.fits()))) {
    await close()
    return refuse(problem('master-key-wrong', { folder }))
  }
  const core: Core = { runner, dialect: POSTGRES, keys, ids, files: documentsOf(options) }
  const kept = documents(core)
  const parts = {
    runner,
    keys,
    cases: new CaseStore(keys),
    receipts: new Receipts(keys),
    effects: new Effects(POSTGRES),
    timers: new Timers(POSTGRES),
    views: new ViewWriter(options.describeCase),
    documents: kept,
  }
  const journal = new PostgresJournal(parts, close)
  const keeping = caseKeeping(core, function* (tenant, caseId) {
    yield* rebuildCase(parts, tenant, caseId)
  })
  await keeping.resume()
  await wakeUps.listen()
  const onCommit = (listener: () => void) => wakeUps.onCommit(listener)
  const database = makeDatabase(core, { journal, keeping, documents: kept, onCommit, close })
  return fine({ ...database, roundTrips: () => runner.roundTrips })
}

/** Brings the schema up to date. `fresh`: no key was ever made here. */
async function prepare(url: string, name: string): Promise<Result<{ readonly fresh: boolean }>> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    return refuse(problem('database-unreachable', { database: name, reason: (error as Error).message }))
  }
  try {
    const migrated = await migrate(client, name)
    if (!migrated.ok) return migrated
    await client.query('SET ROLE laufzettel_app')
    const { rows } = await client.query<{ fresh: boolean }>(
      'SELECT NOT EXISTS (SELECT 1 FROM laufzettel_keys.proof) AS fresh',
    )
    return fine({ fresh: rows[0]?.fresh === true })
  } finally {
    await client.end().catch(() => {})
  }
}

/** The address without who and how. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
