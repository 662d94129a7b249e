import BetterSqlite, { type Statement, SqliteError } from 'better-sqlite3'
import { failsNow, hurt, strike } from './armed.ts'

type Method = (...words: unknown[]) => unknown

const DATA_FILE = /laufzettel\.sqlite$/
const BEGIN = /^\s*BEGIN\b/i
const COMMIT = /^\s*COMMIT\b/i
const FACTS = /^\s*INSERT INTO batches\b/i
const CLAIM = /^\s*UPDATE effects SET\b.*\battempts = attempts \+ 1/is
const DONE = /^\s*UPDATE effects SET\b.*\bdone = 1/is

let turn = { commands: new Set<string>(), claimed: false, done: false }

/** What the server is about to ask of its store, and what it was given. */
function around(statement: Statement, words: readonly unknown[], call: () => unknown): unknown {
  if (!DATA_FILE.test(statement.database.name)) return call()
  const connection = statement.database
  hurt.pragma = (text) => connection.pragma(text, { simple: true })
  const sql = statement.source
  if (BEGIN.test(sql)) turn = { commands: new Set(), claimed: false, done: false }
  if (FACTS.test(sql)) turn.commands.add((JSON.parse(String(words[3])) as { command: string }).command)
  if (CLAIM.test(sql)) turn.claimed = true
  if (DONE.test(sql)) turn.done = true
  const { armed } = hurt
  if (failsNow()) throw new SqliteError('a call that fails for a test', armed?.fault ?? 'SQLITE_IOERR')
  const about = armed?.command === undefined || turn.commands.has(armed.command)
  if (armed?.point === 'before-begin' && BEGIN.test(sql)) strike()
  if (armed?.point === 'before-commit' && COMMIT.test(sql) && about && turn.commands.size > 0) strike()
  if (armed?.point === 'before-done' && DONE.test(sql)) strike()
  const result = call()
  if (armed?.point === 'after-facts' && FACTS.test(sql) && about) strike()
  if (COMMIT.test(sql)) {
    if (armed?.point === 'after-commit' && about && turn.commands.size > 0) strike()
    if (armed?.point === 'after-claim' && turn.claimed) strike()
    if (armed?.point === 'after-done' && turn.done) strike()
  }
  return result
}

/** Stands between the server and SQLite. */
export function hurtSqlite(): void {
  const probe = new BetterSqlite(':memory:')
  const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Record<string, Method>
  for (const name of ['run', 'get', 'all']) {
    const real = statements[name] as Method
    statements[name] = function (this: Statement, ...words: unknown[]) {
      return around(this, words, () => real.apply(this, words))
    }
  }
  probe.close()
}
