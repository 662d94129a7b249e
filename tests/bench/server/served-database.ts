import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../../../packages/server/src/db/dialect/postgres/cluster.fixture.ts'

/** Where one server keeps its data. */
export interface ServedDatabase {
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
}

/** Does something with an empty database of a kind, durable as in operation, and removes it. */
export async function withDatabaseOf<T>(kind: 'sqlite' | 'postgres', work: (database: ServedDatabase) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-'))
  const cluster =
    kind === 'sqlite'
      ? null
      : await startCluster(mkdtempSync(join(tmpdir(), 'laufzettel-bench-cluster-')), {
          durable: true,
          settings: { shared_buffers: '512MB', max_wal_size: '4GB' },
        })
  try {
    if (cluster === null) return await work({ folder, environment: {} })
    const client = new pg.Client({ connectionString: cluster.url('postgres') })
    await client.connect()
    await client.query('CREATE DATABASE served')
    await client.end()
    return await work({ folder, environment: { DATABASE_URL: cluster.url('served') } })
  } finally {
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
