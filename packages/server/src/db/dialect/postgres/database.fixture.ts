import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { socketUrl, startCluster } from './cluster.fixture.ts'
import { migrate } from './migrate.ts'

export interface TestPostgres {
  /** Address of a fresh, migrated database, as its owner. */
  readonly url: string
  drop(): Promise<void>
}

/** A database of one's own on the server of the tests: that of DATABASE_URL, else one that is started when needed. */
export async function newPostgres(): Promise<TestPostgres> {
  const server = await ready()
  const name = `lz_${randomBytes(6).toString('hex')}`
  await asOwner(server.admin, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template} STRATEGY wal_log`),
  )
  return {
    url: server.url(name),
    drop: () => asOwner(server.admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

interface Server {
  readonly admin: string
  readonly template: string
  url(database: string): string
}

async function ready(): Promise<Server> {
  const folder = process.env.LAUFZETTEL_TEST_CLUSTER
  if (folder === undefined) throw new Error('LAUFZETTEL_TEST_CLUSTER names no folder')
  const outside = process.env.DATABASE_URL
  const url = (database: string) =>
    outside === undefined ? socketUrl(folder, database) : withDatabase(outside, database)
  const template = `lz_template_${folder.replace(/\W/g, '').slice(-6).toLowerCase()}`
  const server = { admin: outside ?? url('postgres'), template, url }
  await once(folder, async () => {
    if (outside === undefined) await startCluster(folder)
    await asOwner(server.admin, (client) => client.query(`CREATE DATABASE ${template}`))
    await asOwner(url(template), (client) => migrate(client, template))
  })
  return server
}

/** Does something once for all test processes: the first one does it, the others wait. */
async function once(folder: string, work: () => Promise<void>): Promise<void> {
  const [begun, done, failed] = ['begun', 'done', 'failed'].map((word) => join(folder, word)) as [
    string,
    string,
    string,
  ]
  if (existsSync(done)) return
  try {
    mkdirSync(begun)
  } catch {
    while (!existsSync(done)) {
      if (existsSync(failed)) throw new Error('PostgreSQL could not be started')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return
  }
  try {
    await work()
    writeFileSync(done, '')
  } catch (error) {
    writeFileSync(failed, '')
    throw error
  }
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** Removes what tests left on an outside server. */
export async function dropTemplate(): Promise<void> {
  const folder = process.env.LAUFZETTEL_TEST_CLUSTER
  if (process.env.DATABASE_URL === undefined || folder === undefined || !existsSync(join(folder, 'done'))) return
  const { admin, template } = await ready()
  await asOwner(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`))
  rmSync(join(folder, 'done'))
}
