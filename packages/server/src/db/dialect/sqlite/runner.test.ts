import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { statement } from '../../work.ts'
import { GroupCommit } from './group-commit.ts'
import { SqliteRunner } from './runner.ts'

function counting() {
  const connection = new BetterSqlite(':memory:')
  connection.exec('CREATE TABLE marks (mark INTEGER NOT NULL); INSERT INTO marks VALUES (1)')
  let asked = 0
  connection.function('asked', { deterministic: false }, (mark: unknown) => {
    asked += 1
    return mark
  })
  const writer = new GroupCommit(connection, { beforeCommit: () => {}, committed: () => {}, rolledBack: () => {} })
  const { house } = new SqliteRunner(connection, writer)
  const select = statement<[number], { mark: number }>('SELECT asked(mark) AS mark FROM marks WHERE mark >= ?')
  const raise = statement('UPDATE marks SET mark = mark + 1')
  const lookUp = async (least = 0) => (await house.lookUp(() => select.get(least)))?.mark
  return { house, raise, lookUp, asked: () => asked }
}

describe('look-ups on SQLite', () => {
  it('are asked once until something is written', async () => {
    const { house, raise, lookUp, asked } = counting()
    expect(await Promise.all([lookUp(), lookUp()])).toEqual([1, 1])
    expect(asked()).toBe(1)
    await house.write(() => raise.run())
    expect([await lookUp(), await lookUp()]).toEqual([2, 2])
    expect(asked()).toBe(2)
    await house.unsynced(() => raise.run())
    expect(await lookUp()).toBe(3)
  })

  it('are not mistaken for others with other values', async () => {
    const { lookUp } = counting()
    expect([await lookUp(1), await lookUp(2)]).toEqual([1, undefined])
  })

  it('forget what was written by work that was undone', async () => {
    const { house, raise, lookUp } = counting()
    const undone = house.write(function* () {
      yield* raise.run()
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    expect(await lookUp()).toBe(1)
  })
})
