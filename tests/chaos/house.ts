import { randomBytes } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { cluster, query, stopCluster } from './cluster.ts'
import type { DatabaseName } from './database-name.ts'
import { furnish } from './furnish.ts'

/** What is stored under test, and the log of what its server has acknowledged. */
export interface House {
  readonly folder: string
  /** Address of the database; null where it lies in the folder. */
  readonly url: string | null
  readonly acknowledged: string
  /** What a server of this house has to be told. */
  readonly environment: Readonly<Record<string, string>>
  /** Asks or changes what is stored, past every server. `?` stands for a value. */
  rows<T>(sql: string, ...words: unknown[]): Promise<T[]>
  remove(): Promise<void>
}

export interface Acknowledged {
  readonly key: string
  readonly caseId: string
  readonly caseNumber: string
  readonly revision: number
}

export const TENANT = 'musterstadt'
/** A second authority in the same folder: nothing of it may ever be seen by the first. */
export const NEIGHBOUR = 'nebenstadt'

interface Template {
  readonly folder: string
  readonly database: string
}

const templates = new Map<DatabaseName, Template>()

/**
 * Fresh data with two authorities, procedures in force and people who can sign in. Made once by the product's own demo;
 * then its people are nobody's demo any more, so that the server starts in production, with a receiver of letters.
 */
export async function newHouse(database: DatabaseName, at = tmpdir()): Promise<House> {
  const template = templates.get(database) ?? (await makeTemplate(database))
  templates.set(database, template)
  const home = mkdtempSync(join(at, 'laufzettel-chaos-'))
  const folder = join(home, 'data')
  cpSync(template.folder, folder, { recursive: true })
  const acknowledged = join(home, 'acknowledged.jsonl')
  const clear = () => rmSync(home, { recursive: true, force: true })
  if (database === 'sqlite') return { ...onSqlite(folder), folder, acknowledged, remove: async () => clear() }
  const name = nameOfDatabase()
  const server = await cluster()
  const house = onPostgres(server.url(name))
  await query(server.url('postgres'), `CREATE DATABASE ${name} TEMPLATE ${template.database}`, [])
  const drop = () => query(server.url('postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, [])
  const remove = async () => {
    await drop()
    clear()
  }
  return { ...house, folder, acknowledged, remove }
}

export async function removeTemplates(): Promise<void> {
  for (const { folder } of templates.values()) rmSync(folder, { recursive: true, force: true })
  templates.clear()
  await stopCluster()
}

function onSqlite(folder: string): Pick<House, 'url' | 'environment' | 'rows'> {
  const rows = async <T>(sql: string, ...words: unknown[]): Promise<T[]> => {
    // Whoever closes a database last that it may write brings its log into it.
    const database = new BetterSqlite(join(folder, 'laufzettel.sqlite'), { readonly: /^\s*SELECT/.test(sql) })
    try {
      const asked = database.prepare<unknown[], T>(sql)
      if (asked.reader) return asked.all(...words)
      asked.run(...words)
      return []
    } finally {
      database.close()
    }
  }
  return { url: null, environment: {}, rows }
}

function onPostgres(url: string): Pick<House, 'url' | 'environment' | 'rows'> {
  return { url, environment: { DATABASE_URL: url }, rows: (sql, ...words) => query(url, sql, words) }
}

const nameOfDatabase = (): string => `chaos_${randomBytes(6).toString('hex')}`

async function makeTemplate(database: DatabaseName): Promise<Template> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-template-'))
  const name = nameOfDatabase()
  const server = database === 'postgres' ? await cluster() : null
  if (server !== null) await query(server.url('postgres'), `CREATE DATABASE ${name}`, [])
  const { url, rows } = server === null ? onSqlite(folder) : onPostgres(server.url(name))
  for (const tenant of [NEIGHBOUR, TENANT]) await furnish(tenant, folder, url)
  await rows('UPDATE users SET demo = 0')
  // Somebody has to be able to give every command.
  await rows("UPDATE users SET roles = '[\"caseWorker\",\"administrator\"]' WHERE sign_in_name = 'jana.reuter'")
  return { folder, database: name }
}

/** A copy of what is on disk now, for a judge or for damage. */
export function copyOf(folder: string): { folder: string; remove(): void } {
  const copy = mkdtempSync(join(tmpdir(), 'laufzettel-copy-'))
  cpSync(folder, copy, { recursive: true })
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) }
}

export function acknowledge(house: House, entry: Acknowledged): void {
  appendFileSync(house.acknowledged, `${JSON.stringify(entry)}\n`)
}
