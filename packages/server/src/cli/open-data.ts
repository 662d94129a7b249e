import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { SYSTEM_CLOCK } from '../start/clocks.ts'
import { createServices } from '../start/create-services.ts'
import type { Services } from '../features/services.ts'
import type { Terminal } from './command.ts'
import { sayProblems } from './say-problems.ts'

const MISSING = { de: 'Diesen Datenordner gibt es nicht', en: 'This data folder does not exist' }

/**
 * Opens a data folder for one command and closes it afterwards. The server must not run on it meanwhile. `tenant` is the
 * authority that the server runs for unless told.
 */
export async function withData(
  folder: string,
  terminal: Terminal,
  work: (services: Services) => Promise<number>,
  tenant = process.env.LAUFZETTEL_TENANT ?? 'musterstadt',
): Promise<number> {
  const dataFolder = resolve(folder)
  if (!existsSync(dataFolder)) {
    terminal.complain(`${MISSING[terminal.language]}: ${dataFolder}`)
    return 1
  }
  const masterKey = process.env.LAUFZETTEL_MASTER_KEY
  const opened = await createServices({
    mode: 'production',
    tenant,
    dataFolder,
    databaseUrl: process.env.DATABASE_URL,
    clock: SYSTEM_CLOCK,
    ...(masterKey === undefined ? {} : { masterKey }),
  })
  if (!opened.ok) {
    sayProblems(opened.problems, terminal)
    return 1
  }
  const services = opened.value
  try {
    return await work(services)
  } finally {
    await services.renderer.close()
    await services.database.close()
  }
}
