import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopCluster } from '../packages/server/src/db/dialect/postgres/cluster.fixture.ts'
import { dropTemplate } from '../packages/server/src/db/dialect/postgres/database.fixture.ts'

/** Runs before and after all tests: whichever test needs PostgreSQL first starts it in this folder. */
export default function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-postgres-'))
  process.env.LAUFZETTEL_TEST_CLUSTER = folder
  return async () => {
    await dropTemplate()
    await stopCluster(folder)
  }
}
