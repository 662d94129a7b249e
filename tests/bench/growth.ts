/**
 * `npm run bench -- growth [--cases=1100000] [--database=sqlite|postgres]`: what pages of the desk, a search and a claim
 * of due timers cost among a million finished and 100,000 running cases, beside the same among 1,000, and how much room
 * a case takes. Of ten finished cases one runs.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startCluster } from '../../packages/server/src/db/dialect/postgres/cluster.fixture.ts'
import { documentsOf } from '../../packages/server/src/db/documents-folder.ts'
import { compared, type Side } from './growth/compare.ts'
import { type Added, multiply } from './growth/multiply.ts'
import { postgresStock } from './growth/postgres-stock.ts'
import { sqliteStock } from './growth/sqlite-stock.ts'
import type { Stock } from './growth/stock.ts'
import { makeTemplates, type Templates } from './growth/templates.ts'
import type { Figure } from './frame/figure.ts'

const SMALL = 1_000
const FULL = 1_100_000
const FINISHED_TEMPLATES = 20

export async function bench(): Promise<Figure[]> {
  const options = { cases: { type: 'string' }, database: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values } = parseArgs({ options, allowPositionals: true })
  const cases = Number(values.cases ?? FULL)
  if (!Number.isInteger(cases) || cases < SMALL) throw new Error(`--cases is a number from ${SMALL} on`)
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-growth-'))
  try {
    return [
      ...(values.database === 'postgres' ? [] : await onSqlite(folder, cases)),
      ...(values.database === 'sqlite' ? [] : await onPostgres(folder, cases)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const say = (line: string) => console.error(`  ${line}`)

async function onSqlite(folder: string, cases: number): Promise<Figure[]> {
  const base = join(folder, 'sqlite')
  mkdirSync(base)
  say('sqlite: cases are lived through')
  const templates = await makeTemplates(base, FINISHED_TEMPLATES)
  const grown = async (name: string, amount: number): Promise<Side> => {
    const data = join(folder, `sqlite-${name}`)
    cpSync(base, data, { recursive: true })
    return { folder: data, environment: {}, ...(await filled(sqliteStock(data), base, templates, amount)) }
  }
  return compared('sqlite', await grown('small', SMALL), await grown('large', cases), say)
}

async function onPostgres(folder: string, cases: number): Promise<Figure[]> {
  const data = join(folder, 'postgres')
  mkdirSync(data)
  const settings = { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '30min' }
  const cluster = await startCluster(mkdtempSync(join(tmpdir(), 'laufzettel-growth-cluster-')), { settings })
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: cluster.url('postgres') })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  try {
    await admin('CREATE DATABASE base')
    say('postgres: cases are lived through')
    const templates = await makeTemplates(data, FINISHED_TEMPLATES, cluster.url('base'))
    const grown = async (name: string, amount: number): Promise<Side> => {
      await admin(`CREATE DATABASE ${name} TEMPLATE base`)
      const url = cluster.url(name)
      return { folder: data, environment: { DATABASE_URL: url }, ...(await filled(await postgresStock(url), data, templates, amount)) }
    }
    return await compared('postgres', await grown('small', SMALL), await grown('large', cases), say)
  } finally {
    await cluster.stop()
  }
}

/** Adds cases, and tells what they weigh. */
async function filled(stock: Stock, keysIn: string, templates: Templates, amount: number): Promise<{ added: Added; bytes: number }> {
  const master = Buffer.from(readFileSync(join(keysIn, 'master.key'), 'utf8').trim(), 'hex')
  const running = Math.round(amount / 11)
  const before = await stock.bytes()
  const added = await multiply(stock, documentsOf({ folder: keysIn }), master, templates, { finished: amount - running, running, files: false }, say)
  const bytes = (await stock.bytes()) - before
  await stock.close()
  return { added, bytes }
}
