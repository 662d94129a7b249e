import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newPostgres, type TestPostgres } from '../db/dialect/postgres/database.fixture.ts'
import { start } from '../start/start.ts'
import { runCli } from './main.ts'

const home = mkdtempSync(join(tmpdir(), 'laufzettel-care-'))
const data = join(home, 'data')
const [privateKey, publicKey, checkpoint] = [join(home, 'private.pem'), join(home, 'public.pem'), join(home, 'checkpoint.json')]
let postgres: TestPostgres
let cases = 0

async function call(...words: string[]): Promise<{ status: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []]
  const status = await runCli([...words, '--lang', 'en'], {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    readLine: async () => '',
  })
  return { status, said: said.join('\n'), complained: complained.join('\n') }
}

/** What the owner of the database does behind the server's back. */
async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url, options: '-c search_path=laufzettel' })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const verify = (file = checkpoint) => call('verify', '--data', data, '--checkpoint', file, '--key', publicKey)

beforeAll(async () => {
  postgres = await newPostgres()
  const environment = { LAUFZETTEL_MODE: 'test', DATABASE_URL: postgres.url }
  const running = await start({ words: ['--data', data, '--port', '0'], environment, say: () => {} })
  if (running === null) throw new Error('not started')
  vi.stubEnv('DATABASE_URL', postgres.url)
  cases = (await running.services.stores.cases.list({ limit: 200 })).length
  expect(await call('checkpoint', 'key', '--private', privateKey, '--public', publicKey)).toMatchObject({ status: 0 })
  // Beside the running server.
  expect(await call('checkpoint', '--data', data, '--key', privateKey, '--out', checkpoint)).toMatchObject({
    status: 0,
    said: `Checkpoint signed, cases: ${cases}`,
  })
  await running.stop()
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await postgres.drop()
  rmSync(home, { recursive: true, force: true })
})

describe('caring for the data on PostgreSQL', () => {
  it('verifies every case up to a checkpoint', async () => {
    expect(cases).toBeGreaterThan(0)
    const { status, said } = await verify()
    expect([status, said]).toEqual([0, expect.stringContaining(`${cases} unchanged, 0 damaged\nCheckpoint reached`)])
  })

  it('believes no checkpoint that somebody changed', async () => {
    const forged = join(home, 'forged.json')
    writeFileSync(forged, readFileSync(checkpoint, 'utf8').replace('"at":"2', '"at":"3'))
    expect(await verify(forged)).toMatchObject({ status: 1, complained: expect.stringContaining('LZ-8106') })
  })

  it('leaves backup and restore to the tools of PostgreSQL, and says so', async () => {
    expect(await call('backup', '--data', data, '--to', join(home, 'saved'))).toMatchObject({ status: 1, complained: expect.stringContaining('pg_dump') })
    expect(await call('restore', '--from', home, '--data', join(home, 'new'))).toMatchObject({ status: 1, complained: expect.stringContaining('pg_restore') })
  })

  it('finds that a whole case is gone, which no chain can tell', async () => {
    const where = 'WHERE case_id = (SELECT min(case_id) FROM heads)'
    const tables = ['payloads', 'batches', 'states', 'receipts', 'effects', 'view_cases', 'heads']
    await asOwner(...tables.map((table) => `DELETE FROM ${table} ${where}`))
    expect(await call('verify', '--data', data)).toMatchObject({ status: 0, said: `${cases - 1} unchanged, 0 damaged` })
    expect(await verify()).toMatchObject({ status: 1, complained: expect.stringContaining('LZ-8105') })
  })
})
