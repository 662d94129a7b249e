import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopCluster } from '../packages/server/src/db/dialect/postgres/cluster.fixture.ts'
import { dropTemplate } from '../packages/server/src/db/dialect/postgres/database.fixture.ts'

let folder = ''

/** Runs before all tests: whichever test needs PostgreSQL first starts it in this folder. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'laufzettel-postgres-'))
  process.env.LAUFZETTEL_TEST_CLUSTER = folder
}

export async function teardown(): Promise<void> {
  await dropTemplate()
  await stopCluster(folder)
}
