import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from './database.ts'
import { openTestDatabase } from './test-database.ts'

/** Runs a test with a database of its own in a folder that is removed afterwards. */
export async function withDatabase(body: (database: Database, folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-'))
  const database = await openTestDatabase(folder)
  try {
    await body(database, folder)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true })
  }
}
