import BetterSqlite from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { KeyStore } from './key-store.ts'

function store() {
  const connection = new BetterSqlite(':memory:')
  const keys = new KeyStore(connection, randomBytes(32))
  const ring = () => keys.ring('musterstadt', 'case').open()
  const count = () => connection.prepare<[], number>('SELECT count(*) FROM keys').pluck().get()
  return { connection, keys, ring, count }
}

describe('keys on SQLite', () => {
  it('are stored when the turn ends, and found again', () => {
    const { connection, keys, ring, count } = store()
    const key = ring().obtain('process')
    keys.flush()
    expect([count(), connection.inTransaction]).toEqual([1, false])
    expect(ring().find('process')?.valueOf()).toBe(key)
  })

  it('are forgotten with the turn that failed, so that nothing is sealed with a key that nobody has', () => {
    const { connection, keys, ring, count } = store()
    const key = ring().obtain('process')
    keys.undo()
    expect([count(), connection.inTransaction, ring().find('process')]).toEqual([0, false, null])
    expect(ring().obtain('process')).not.toBe(key)
  })

  it('are destroyed also in the turn that made them', () => {
    const { keys, ring, connection } = store()
    const mine = ring()
    mine.obtain('process')
    mine.destroy('process').next()
    expect([mine.find('process'), mine.obtain('process')]).toEqual(['destroyed', null])
    keys.flush()
    expect(connection.prepare('SELECT wrapped FROM keys').pluck().all()).toEqual([null])
  })
})
