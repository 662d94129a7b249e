/**
 * `npm run bench -- server [--database=sqlite|postgres]`: commands a second over HTTP on SQLite and PostgreSQL, beside
 * bare inserts of one row.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Figure } from './frame/figure.ts'
import { startChild } from './server/child.ts'
import { APPLICATION, commandsAt } from './server/commands.ts'
import { cpuOf, cpuOfClient, PROCESSORS } from './server/cpu.ts'
import { load, type Loaded } from './server/load.ts'
import { postgresFigures } from './server/postgres.ts'
import { figuresOf, metered, type Meters, type Round, rounds, spent } from './server/round.ts'

const ROUNDS = 5
const CONNECTIONS = 50
const STARTS = 2_500
/** Asked and decided: together not more than are begun. */
const WORKED_AT = 1_000
/** The bare route is faster: more requests, so that a round is long enough to be measured. */
const BARE_AMOUNT = 20_000
const REFERENCE = 'fastify, one row with group commit'
const VERSIONS = { fastify: '5.12.8', 'better-sqlite3': '13.2.0', autocannon: '9.0.0' }

const file = (path: string) => new URL(`../../${path}`, import.meta.url).pathname
const server = file('packages/server/src/main.ts')

/** Letters are set by a thread of their own and wait meanwhile: commands are measured here. */
const QUIET = { LAUFZETTEL_MODE: 'test', LAUFZETTEL_TEST_NOW: '2026-03-24T08:00:00.000Z', LAUFZETTEL_TEST_EFFECTS: 'wait' }

export async function bench(): Promise<Figure[]> {
  const options = { database: { type: 'string' }, json: { type: 'boolean' } } as const
  const { database } = parseArgs({ options, allowPositionals: true }).values
  return [
    ...(database === 'postgres' ? [] : await onSqlite()),
    ...(database === 'sqlite' ? [] : await postgresFigures(server, QUIET)),
  ]
}

async function onSqlite(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-'))
  const ours = await startChild([server, '--data', folder, '--port', '0'], QUIET)
  const bare = await startChild([file('tests/bench/server/bare.ts'), folder], {})
  try {
    const commands = commandsAt(ours.address, CONNECTIONS)
    const meters = (pid: number): Meters => ({ server: () => cpuOf(pid), database: () => 0, client: cpuOfClient })
    const insert = () =>
      load(bare.address, BARE_AMOUNT, () => ({ method: 'POST', path: '/rows', headers: {}, body: APPLICATION }), () => {}, CONNECTIONS)
    const mine = (amount: number, run: (amount: number) => Promise<Loaded>) => () =>
      metered(amount, meters(ours.pid), () => run(amount))
    const loads = {
      start: mine(STARTS, commands.start),
      ask: mine(WORKED_AT, commands.ask),
      complete: mine(WORKED_AT, commands.complete),
      bare: () => metered(BARE_AMOUNT, meters(bare.pid), insert),
    }
    await rounds(1, loads)
    const done = await rounds(ROUNDS, loads)
    const figures = (name: string, of: readonly Round[]) =>
      figuresOf(of, done.bare, {
        name: `${name}, sqlite, ${CONNECTIONS} connections`,
        reference: REFERENCE,
        versions: VERSIONS,
      }).map((figure) => ({ ...figure, note: spent(`${name}, sqlite`, of, PROCESSORS) }))
    return [
      ...figures('start a case', done.start),
      ...figures('ask the applicant', done.ask),
      ...figures('complete a work item', done.complete),
    ]
  } finally {
    await ours.stop()
    await bare.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
