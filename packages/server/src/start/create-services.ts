import { type Clock, fine, type Result, type World } from '@laufzettel/engine'
import { openDatabase } from '../db/open-database.ts'
import { describeCaseWith } from '../features/describe-case.ts'
import type { Mode, Services } from '../features/services.ts'
import { createWorlds } from '../features/worlds.ts'
import { createRenderer } from '../letters/renderer.ts'
import { SYSTEM_IDS } from './system-ids.ts'

export interface ServiceOptions {
  readonly mode: Mode
  readonly tenant: string
  readonly dataFolder: string
  readonly clock: Clock
  /** PostgreSQL instead of SQLite in the data folder. */
  readonly databaseUrl?: string | undefined
  /** 64 hex digits that wrap every key; without them a file of the data folder does. */
  readonly masterKey?: string
}

/** Opens the database and makes what handlers work with. Problems: those of `openDatabase`. */
export async function createServices(options: ServiceOptions): Promise<Result<Services>> {
  const { mode, tenant, dataFolder, databaseUrl, clock, masterKey } = options
  // Names of cases come from worlds, worlds from the database: the first name is asked for after both are there.
  const known: { worlds?: (hash: string) => World | undefined } = {}
  const opened = await openDatabase({
    folder: dataFolder,
    ids: SYSTEM_IDS,
    describeCase: describeCaseWith((hash) => known.worlds?.(hash)),
    ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
    ...(masterKey === undefined ? {} : { masterKey }),
  })
  if (!opened.ok) return opened
  const database = opened.value
  const stores = database.tenant(tenant)
  const worlds = createWorlds(database, stores)
  known.worlds = worlds.known
  await worlds.loadAll()
  return fine({ mode, tenant, clock, ids: SYSTEM_IDS, database, stores, worlds, renderer: createRenderer() })
}
