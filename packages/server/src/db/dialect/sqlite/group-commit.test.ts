import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { GroupCommit } from './group-commit.ts'

function counting() {
  const connection = new BetterSqlite(':memory:')
  connection.exec('CREATE TABLE done (what TEXT NOT NULL UNIQUE)')
  const add = connection.prepare('INSERT INTO done (what) VALUES (?)')
  const all = connection.prepare<[], string>('SELECT what FROM done ORDER BY rowid').pluck()
  const log: string[] = []
  let fails = false
  const writer = new GroupCommit(connection, {
    beforeCommit: () => {
      if (fails) throw new Error('disk full')
    },
    committed: () => log.push('committed'),
    rolledBack: () => log.push('rolled back'),
  })
  const write = (what: string) => writer.run(() => add.run(what).changes)
  return { writer, write, log, all: () => all.all(), fail: (next: boolean) => (fails = next) }
}

describe('group commit', () => {
  it('puts the work of one turn into one transaction', async () => {
    const { write, log, all } = counting()
    expect(await Promise.all([write('a'), write('b'), write('c')])).toEqual([1, 1, 1])
    expect([log, all()]).toEqual([['committed'], ['a', 'b', 'c']])
  })

  it('undoes only the work that fails', async () => {
    const { writer, write, all } = counting()
    const failing = writer.run(() => {
      throw new Error('mistake')
    })
    const results = await Promise.allSettled([write('a'), failing, write('a'), write('b')])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(all()).toEqual(['a', 'b'])
  })

  it('answers nobody before the commit, and fails all when it fails', async () => {
    const { write, log, all, fail } = counting()
    fail(true)
    const results = await Promise.allSettled([write('a'), write('b')])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect([log, all()]).toEqual([['rolled back'], []])
    fail(false)
    expect(await write('a')).toBe(1)
  })

  it('wakes listeners once per commit', async () => {
    const { writer, write } = counting()
    let woken = 0
    const stop = writer.onCommit(() => (woken += 1))
    await Promise.all([write('a'), write('b')])
    await write('c')
    stop()
    await write('d')
    expect(woken).toBe(2)
  })

  it('finishes what is waiting when it is closed, then refuses', async () => {
    const { writer, write, all } = counting()
    const last = write('a')
    writer.close()
    expect(await last).toBe(1)
    expect(all()).toEqual(['a'])
    await expect(write('b')).rejects.toThrow('the database is closed')
  })
})
