import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, type Fetch } from '@laufzettel/api'
import Sqlite from 'better-sqlite3'
import { DEMO_USERS } from '../features/demo/demo-users.ts'
import { type Running, start } from '../start/start.ts'

/** The server as it is started, on a folder of its own, in test mode with the clock in March 2026. */
export interface Served extends Running {
  readonly folder: string
  /** A client that is signed in as the demo's person with this role, or nobody. */
  as(role?: string): Promise<Client>
  /** Cookie and token of that person, for requests made by hand. */
  headersOf(role?: string): Promise<Record<string, string>>
  /** Everything that is stored, as text. */
  dump(): string
  close(): Promise<void>
}

export const TEST_NOW = '2026-03-24T08:00:00.000Z'

export async function served(environment: Record<string, string> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-http-'))
  const lines: string[] = []
  const running = await start({
    words: ['--data', folder, '--port', '0'],
    environment: { LAUFZETTEL_MODE: 'test', LAUFZETTEL_TEST_NOW: TEST_NOW, ...environment },
    say: (line) => lines.push(line),
  })
  if (running === null) throw new Error(lines.join('\n'))

  const headersOf = async (role?: string): Promise<Record<string, string>> => {
    const person = DEMO_USERS.find(({ roles }) => roles.some((own) => own === role))
    if (person === undefined) return {}
    const { signInName: user, password } = person
    const response = await fetch(`${running.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, password }),
    })
    const { csrf } = (await response.json()) as { csrf: string }
    const cookie = response.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ')
    return { cookie, 'x-csrf-token': csrf }
  }

  return {
    ...running,
    folder,
    headersOf,
    as: async (role) => {
      const headers = await headersOf(role)
      return createClient({ baseUrl: running.address, fetch: fetch as unknown as Fetch, headers: () => headers })
    },
    dump: () => ['laufzettel.sqlite', 'keys.sqlite'].map((file) => dumpOf(join(folder, file))).join('\n'),
    close: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function dumpOf(file: string): string {
  const database = new Sqlite(file, { readonly: true })
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[]
  const rows = tables.map((table) => `${table}: ${JSON.stringify(database.prepare(`SELECT * FROM "${table}"`).all())}`)
  database.close()
  return rows.join('\n')
}
