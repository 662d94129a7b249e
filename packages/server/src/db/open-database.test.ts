import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answer, note, started, starting } from '@laufzettel/engine/testing'
import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './open-database.ts'
import { describePlainly, openTestDatabase } from './test-database.ts'

const ids = { reference: () => 'reference-of-a-test' }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laufzettel-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (masterKey?: string) =>
  openDatabase({ folder, ids, describeCase: describePlainly, ...(masterKey === undefined ? {} : { masterKey }) })
const names = (opened: Awaited<ReturnType<typeof open>>) => (opened.ok ? [] : opened.problems.map(({ name }) => name))

describe('data folder', () => {
  it('is read and written by its owner only', async () => {
    const database = await openTestDatabase(folder)
    const files = readdirSync(folder)
    expect(files).toEqual(
      expect.arrayContaining(['master.key', 'keys.sqlite-wal', 'laufzettel.sqlite-wal', 'lock.sqlite']),
    )
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o077, file).toBe(0)
    await database.close()
  })

  it('has one server at a time', async () => {
    const database = await openTestDatabase(folder)
    expect(names(await open())).toEqual(['data-folder-in-use'])
    await database.close()
    const next = await openTestDatabase(folder)
    await next.close()
  })

  it('opens with its own master key only', async () => {
    const database = await openTestDatabase(folder)
    await database.close()
    expect(names(await open('f'.repeat(64)))).toEqual(['master-key-wrong'])
    expect(names(await open('secret'))).toEqual(['master-key-wrong'])
    rmSync(join(folder, 'master.key'))
    expect(names(await open())).toEqual(['master-key-missing'])
  })

  it('needs no key file when the operator gives the key', async () => {
    const key = 'a1'.repeat(32)
    const first = await open(key)
    expect(first.ok).toBe(true)
    if (first.ok) await first.value.close()
    expect(names(await open())).toEqual(['master-key-missing'])
    const again = await open(key)
    expect(again.ok).toBe(true)
    if (again.ok) await again.value.close()
  })

  it('answers every command that was given before it closes', async () => {
    const database = await openTestDatabase(folder)
    const pending = database.journal.submit(starting('k1'), answer('case-1', [started(), note('n1')]))
    await database.close()
    expect((await pending).ok).toBe(true)
    const next = await openTestDatabase(folder)
    expect((await next.journal.load('musterstadt', 'case-1'))?.revision).toBe(2)
    await next.close()
  })

  it('finishes an erasure that a crash cut short', async () => {
    const database = await openTestDatabase(folder)
    await database.journal.submit(starting('k1'), answer('case-1', [started(), note('n1')]))
    await database.close()
    const connection = new BetterSqlite(join(folder, 'laufzettel.sqlite'))
    const plan = connection.prepare('INSERT INTO erasures (tenant, case_id, class, at) VALUES (?, ?, ?, ?)')
    plan.run('musterstadt', 'case-1', 'application', '2036-01-01T00:00:00.000Z')
    connection.close()
    const next = await openTestDatabase(folder)
    expect((await next.journal.load('musterstadt', 'case-1'))?.vault).toEqual({})
    expect(await next.journal.verify('musterstadt', 'case-1')).toEqual({ ok: true, value: true })
    await next.close()
  })
})
