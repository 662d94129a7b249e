import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { MIGRATIONS } from '../db/dialect/sqlite/migrations/index.ts'
import { start } from '../start/start.ts'
import { runCli } from './main.ts'

const home = mkdtempSync(join(tmpdir(), 'laufzettel-care-'))
const [data, saved] = [join(home, 'data'), join(home, 'saved')]
const [privateKey, publicKey, checkpoint] = [join(home, 'private.pem'), join(home, 'public.pem'), join(home, 'checkpoint.json')]

async function call(...words: string[]): Promise<{ status: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []]
  const status = await runCli([...words, '--lang', 'en'], {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    readLine: async () => '',
  })
  return { status, said: said.join('\n'), complained: complained.join('\n') }
}

const verify = (folder: string) => call('verify', '--data', folder, '--checkpoint', checkpoint, '--key', publicKey)

/** Every file of a document. */
function files(folder: string): readonly string[] {
  const documents = join(folder, 'documents')
  if (!existsSync(documents)) return []
  const all = readdirSync(documents, { recursive: true, encoding: 'utf8' })
  return all.filter((name) => /^[0-9a-f]{2}.[0-9a-f]{62}$/.test(name)).sort()
}

/** A copy of the data that somebody got at. */
function changed(name: string, sql: readonly string[]): string {
  const folder = join(home, name)
  cpSync(data, folder, { recursive: true })
  const database = new Sqlite(join(folder, 'laufzettel.sqlite'))
  database.pragma('foreign_keys = OFF')
  for (const statement of sql) database.exec(statement)
  database.close()
  return folder
}

describe('caring for the data', () => {
  let cases = 0

  beforeAll(async () => {
    const running = await start({ words: ['--data', data, '--port', '0'], environment: { LAUFZETTEL_MODE: 'test' }, say: () => {} })
    cases = (await running?.services.stores.cases.list({ limit: 200 }))?.length ?? 0
    // Each application gets a receipt.
    await vi.waitFor(() => expect(files(data).length).toBe(cases), { timeout: 30_000 })
    // Beside the running server.
    expect(await call('checkpoint', 'key', '--private', privateKey, '--public', publicKey)).toMatchObject({ status: 0 })
    expect(await call('checkpoint', '--data', data, '--key', privateKey, '--out', checkpoint)).toMatchObject({
      status: 0,
      said: `Checkpoint signed, cases: ${cases}`,
    })
    expect(await call('backup', '--data', data, '--to', saved)).toMatchObject({ status: 0 })
    await running?.stop()
  }, 60_000)
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('restores a backup that was made beside the running server, and it verifies to the checkpoint', async () => {
    const folder = join(home, 'restored')
    const restored = await call('restore', '--from', saved, '--data', folder, '--key-file', join(data, 'master.key'))
    expect(restored).toMatchObject({ status: 0, said: `${cases} unchanged, 0 damaged` })
    expect((await verify(folder)).said).toContain('Checkpoint reached')
    expect(statSync(join(folder, 'master.key')).mode & 0o077).toBe(0)
    expect(files(data).length).toBe(cases)
    expect([files(saved), files(folder)]).toEqual([files(data), files(data)])
  })

  it('finds that a file of a document is gone, changed, or lost on the way into a backup', async () => {
    const [first = ''] = files(data)
    const harms: Record<string, (file: string) => void> = {
      gone: (file) => rmSync(file),
      changed: (file) => {
        const bytes = readFileSync(file)
        const at = bytes.length >> 1
        bytes[at] = (bytes[at] ?? 0) ^ 1
        writeFileSync(file, bytes)
      },
    }
    for (const [name, harm] of Object.entries(harms)) {
      const folder = changed(`document-${name}`, [])
      harm(join(folder, 'documents', first))
      expect(await call('verify', '--data', folder)).toMatchObject({
        status: 1,
        said: `${cases - 1} unchanged, 1 damaged`,
        complained: expect.stringContaining('LZ-8'),
      })
      const [backup, restored] = [join(home, `${name}-saved`), join(home, `${name}-restored`)]
      expect(await call('backup', '--data', folder, '--to', backup)).toMatchObject({ status: 0 })
      const answer = await call('restore', '--from', backup, '--data', restored, '--key-file', join(data, 'master.key'))
      expect(answer).toMatchObject({ status: 1, said: `${cases - 1} unchanged, 1 damaged` })
    }
  })

  it('keeps the master key out of a backup', async () => {
    expect(() => readFileSync(join(saved, 'master.key'))).toThrow()
    const folder = join(home, 'without-key')
    expect(await call('restore', '--from', saved, '--data', folder)).toMatchObject({ status: 1 })
  })

  it('writes over nothing', async () => {
    expect(await call('backup', '--data', data, '--to', saved)).toMatchObject({ status: 1 })
    expect(await call('restore', '--from', saved, '--data', data)).toMatchObject({ status: 1 })
    expect(await call('backup', '--data', join(home, 'nothing'), '--to', join(home, 'more'))).toMatchObject({ status: 1 })
  })

  it('finds that a whole case is gone, which no chain can tell', async () => {
    const where = 'WHERE case_id = (SELECT min(case_id) FROM heads)'
    const tables = ['payloads', 'batches', 'states', 'receipts', 'effects', 'view_cases', 'heads']
    const folder = changed('gone', tables.map((table) => `DELETE FROM ${table} ${where}`))
    expect(await call('verify', '--data', folder)).toMatchObject({ status: 0, said: `${cases - 1} unchanged, 0 damaged` })
    const { status, complained } = await verify(folder)
    expect(status).toBe(1)
    expect(complained).toContain('LZ-8105')
  })

  it('finds a changed fact and a changed state', async () => {
    const fact = changed('fact', ["UPDATE batches SET header = replace(header, '\"at\":\"2', '\"at\":\"3') WHERE number = 1"])
    expect(await call('verify', '--data', fact)).toMatchObject({ status: 1, said: `0 unchanged, ${cases} damaged` })
    const state = changed('state', ['DELETE FROM states WHERE case_id = (SELECT min(case_id) FROM heads)'])
    expect(await call('verify', '--data', state)).toMatchObject({ status: 1, said: `${cases - 1} unchanged, 1 damaged` })
    expect(await call('rebuild-views', '--data', state)).toMatchObject({ status: 0, said: `Cases built anew: ${cases}` })
    expect(await call('verify', '--data', state)).toMatchObject({ status: 0 })
  })

  it('builds lists anew from the history', async () => {
    const folder = changed('lists', ['DELETE FROM view_cases', 'DELETE FROM view_work_items'])
    await call('rebuild-views', '--data', folder)
    const rows = (of: string) => {
      const database = new Sqlite(join(of, 'laufzettel.sqlite'), { readonly: true })
      const all = ['view_cases', 'view_work_items'].map((view) => database.prepare(`SELECT * FROM ${view}`).all())
      database.close()
      return all
    }
    expect(rows(folder)).toEqual(rows(data))
    expect(rows(folder)[0]).toHaveLength(cases)
  })

  it('believes no checkpoint that somebody else signed or changed', async () => {
    const forged = join(home, 'forged.json')
    writeFileSync(forged, readFileSync(checkpoint, 'utf8').replace('"at":"2', '"at":"3'))
    const { status, complained } = await call('verify', '--data', data, '--checkpoint', forged, '--key', publicKey)
    expect(status).toBe(1)
    expect(complained).toContain('LZ-8106')
  })

  it('migrates a folder of the first versions and says from where', async () => {
    const folder = join(home, 'old')
    cpSync(data, folder, { recursive: true })
    const file = join(folder, 'laufzettel.sqlite')
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    const first = 3
    const database = new Sqlite(file)
    for (const sql of MIGRATIONS.slice(0, first)) database.exec(sql)
    database.pragma(`user_version = ${first}`)
    database.close()
    expect(await call('migrate', '--data', folder)).toMatchObject({ status: 0, said: `Schema: ${first} → ${MIGRATIONS.length}` })
    expect(await call('migrate', '--data', folder)).toMatchObject({ said: `Schema: ${MIGRATIONS.length} → ${MIGRATIONS.length}` })
  })
})
