/**
 * Loaded into a server under test by `node --import`, before any of its code: the product itself holds no hook, so a
 * release build pays nothing and cannot be switched into one. It stands between the server and SQLite, moves the clock,
 * and takes its orders over the channel to the process that started it.
 */
import BetterSqlite, { type Database, type Statement, SqliteError } from 'better-sqlite3'
import type { Armed, Order, Reply } from './orders.ts'

type Method = (...words: unknown[]) => unknown

const DATA_FILE = /laufzettel\.sqlite$/
const BEGIN = /^\s*BEGIN\b/i
const COMMIT = /^\s*COMMIT\b/i
const FACTS = /^\s*INSERT INTO batches\b/i
const CLAIM = /^\s*UPDATE effects SET\b.*\battempts = attempts \+ 1/is
const DONE = /^\s*UPDATE effects SET\b.*\bdone = 1/is

let armed: Armed | null = null
let fired = false
let calls = 0
let turn = { commands: new Set<string>(), claimed: false, done: false }
let connection: Database | null = null

function strike(): void {
  if (armed !== null && (armed.skip ?? 0) > 0) armed = { ...armed, skip: (armed.skip ?? 0) - 1 }
  else process.kill(process.pid, 'SIGKILL')
}

/** What the server is about to ask of its store, and what it was given. */
function around(statement: Statement, words: readonly unknown[], call: () => unknown): unknown {
  if (!DATA_FILE.test(statement.database.name)) return call()
  connection = statement.database
  const sql = statement.source
  if (BEGIN.test(sql)) turn = { commands: new Set(), claimed: false, done: false }
  if (FACTS.test(sql)) turn.commands.add((JSON.parse(String(words[3])) as { command: string }).command)
  if (CLAIM.test(sql)) turn.claimed = true
  if (DONE.test(sql)) turn.done = true
  if (armed?.failCall !== undefined) {
    calls += 1
    if (calls === armed.failCall) {
      fired = true
      throw new SqliteError('a call that fails for a test', armed.code ?? 'SQLITE_IOERR')
    }
  }
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

const probe = new BetterSqlite(':memory:')
const statements = Object.getPrototypeOf(probe.prepare('SELECT 1')) as Record<string, Method>
for (const name of ['run', 'get', 'all']) {
  const real = statements[name] as Method
  statements[name] = function (this: Statement, ...words: unknown[]) {
    return around(this, words, () => real.apply(this, words))
  }
}
probe.close()

const SystemDate = Date
let offset = Number(process.env.CHAOS_CLOCK_OFFSET ?? '0')
globalThis.Date = class extends SystemDate {
  constructor(...words: []) {
    if (words.length === 0) super(SystemDate.now() + offset)
    else super(...words)
  }
  static override now(): number {
    return SystemDate.now() + offset
  }
} as DateConstructor

function obey(order: Order): Reply {
  if ('arm' in order) {
    armed = order.arm
    fired = false
    calls = 0
  }
  if ('offset' in order) offset = order.offset
  if ('pragma' in order) return { fired, value: connection?.pragma(order.pragma, { simple: true }) }
  return { fired }
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  process.send?.({ id, reply: obey(order) })
})
process.channel?.unref()
// Nobody is left who would stop it.
process.on('disconnect', () => process.exit(1))
