import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../../../packages/server/src/db/dialect/postgres/cluster.fixture.ts'
import type { Figure } from '../frame/figure.ts'
import { measured } from '../frame/rounds.ts'
import { cap } from './cap.ts'
import { type Child, startChild } from './child.ts'
import { APPLICATION, type Commands, commandsAt } from './commands.ts'
import { cpuOf, cpuOfClient, cpuOfFamily, PROCESSORS } from './cpu.ts'
import type { Loaded } from './load.ts'
import { figuresOf, metered, type Round, rounds, spent } from './round.ts'

const ROUNDS = 5
/** Commands of a round, over all processes together. */
const AMOUNT = 1_600
const WORKED_AT = 800
const CONNECTIONS = 48
const BARE_CONNECTIONS = 16
const BARE_ROWS = 8_000
const PROCESSES = [1, 2, 4] as const
/** What a process may use of one processor where several are compared: the database and the client keep the rest. */
const SHARE = 0.2
/** Commands that each process gets then. */
const CAPPED_AMOUNT = 250
const VERSIONS = { postgresql: '18.4', pg: '8.23.1', autocannon: '9.0.0' }

/**
 * Commands over HTTP on 1, 2 and 4 server processes that share one durable PostgreSQL, beside bare inserts of one row a
 * statement over 16 connections. Everything runs on one machine: servers, database and load share its processors. So
 * how throughput grows with processes is measured a second time with each process held to a part of a processor.
 */
export async function postgresFigures(server: string, environment: Readonly<Record<string, string>>): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-postgres-'))
  const cluster = await startCluster(mkdtempSync(join(tmpdir(), 'laufzettel-bench-cluster-')), {
    durable: true,
    settings: { shared_buffers: '512MB', max_wal_size: '4GB' },
  })
  const children: Child[] = []
  try {
    await withClients(cluster.url('postgres'), 1, ([client]) => client?.query('CREATE DATABASE served'))
    await withClients(cluster.url('postgres'), 1, ([client]) =>
      client?.query('CREATE TABLE rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content text NOT NULL)'),
    )
    const words = [server, '--data', join(folder, 'data'), '--port', '0']
    const all = { ...environment, DATABASE_URL: cluster.url('served') }
    for (let at = 0; at < Math.max(...PROCESSES); at += 1) children.push(await startChild(words, all))
    const insert = () => inserts(cluster.url('postgres'))
    return await measure(children, cluster.pid, insert)
  } finally {
    for (const child of children) await child.stop()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(children: readonly Child[], database: number, insert: () => Promise<Loaded>): Promise<Figure[]> {
  const commands = commandsAt(children[0]?.address ?? '', CONNECTIONS)
  const meters = {
    server: () => children.reduce((sum, { pid }) => sum + cpuOf(pid), 0),
    database: () => cpuOfFamily(database),
    client: cpuOfClient,
  }
  const start = (processes: number, amount: number) =>
    metered(amount, meters, () => startOn(children.slice(0, processes), commands, amount))
  const loads = {
    one: () => start(1, AMOUNT),
    two: () => start(2, AMOUNT),
    four: () => start(4, AMOUNT),
    complete: () => metered(WORKED_AT, meters, () => commands.complete(WORKED_AT)),
    bare: () => metered(BARE_ROWS, meters, insert),
  }
  await rounds(1, loads)
  const done = await rounds(ROUNDS, loads)
  const figures = (name: string, of: readonly Round[]) =>
    figuresOf(of, done.bare, {
      name: `${name}, ${CONNECTIONS} connections`,
      reference: `one insert a statement, ${BARE_CONNECTIONS} connections`,
      versions: VERSIONS,
    }).map((figure) => ({ ...figure, note: spent(name, of, PROCESSORS) }))
  return [
    ...figures('start a case, postgres, 1 process', done.one),
    ...figures('start a case, postgres, 2 processes', done.two),
    ...figures('start a case, postgres, 4 processes', done.four),
    ...figures('complete a work item, postgres, 1 process', done.complete),
    ...(await capped(children, start)),
  ]
}

/** How throughput grows with processes that have a part of a processor each. */
async function capped(
  children: readonly Child[],
  start: (processes: number, amount: number) => Promise<Round>,
): Promise<Figure[]> {
  const ends = children.map(({ pid }) => cap(pid, SHARE))
  try {
    const done = await rounds(ROUNDS, {
      one: () => start(1, CAPPED_AMOUNT),
      two: () => start(2, 2 * CAPPED_AMOUNT),
      four: () => start(4, 4 * CAPPED_AMOUNT),
    })
    const share = `${SHARE * 100} % of a processor`
    const one = measured(done.one.map(({ perSecond }) => perSecond))
    return ([2, 4] as const).map((processes) => {
      const mine = processes === 2 ? done.two : done.four
      const name = `start a case, postgres, ${processes} processes with ${share} each`
      return {
        name,
        unit: 'commands/s',
        better: 'higher',
        ...measured(mine.map(({ perSecond }) => perSecond)),
        reference: 'one such process',
        referenceValue: one.value,
        versions: VERSIONS,
        note: spent(name, mine, PROCESSORS),
      }
    })
  } finally {
    for (const end of ends) end()
  }
}

/** The same load on several processes at once. */
async function startOn(children: readonly Child[], commands: Commands, amount: number): Promise<Loaded> {
  const each = { amount: Math.floor(amount / children.length), connections: Math.floor(CONNECTIONS / children.length) }
  const all = await Promise.all(children.map(({ address }) => commands.start(each.amount, each.connections, address)))
  // Together they are as fast as the slowest one lets them.
  const perSecond = Math.min(...all.map((one) => one.perSecond)) * children.length
  return { perSecond, p50: Math.max(...all.map(({ p50 }) => p50)), p99: Math.max(...all.map(({ p99 }) => p99)) }
}

/** Rows a second, one statement and one commit each. */
async function inserts(url: string): Promise<Loaded> {
  let left = BARE_ROWS
  let took = 0
  const latencies: number[] = []
  await withClients(url, BARE_CONNECTIONS, async (clients) => {
    const statement = { name: 'insert', text: 'INSERT INTO rows (content) VALUES ($1)', values: [APPLICATION] }
    await Promise.all(clients.map((client) => client.query(statement)))
    const begun = performance.now()
    await Promise.all(
      clients.map(async (client) => {
        while (left-- > 0) {
          const sent = performance.now()
          await client.query(statement)
          latencies.push(performance.now() - sent)
        }
      }),
    )
    took = performance.now() - begun
  })
  const sorted = latencies.sort((one, other) => one - other)
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  return { perSecond: (BARE_ROWS * 1000) / took, p50: at(0.5), p99: at(0.99) }
}

async function withClients(
  url: string,
  count: number,
  work: (clients: readonly pg.Client[]) => Promise<unknown> | undefined,
): Promise<void> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  try {
    await work(clients)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}
