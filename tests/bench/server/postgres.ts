import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../../../packages/server/src/db/dialect/postgres/cluster.fixture.ts'
import type { Figure } from '../frame/figure.ts'
import { byTurns } from '../frame/rounds.ts'
import { type Child, startChild } from './child.ts'
import { load } from './load.ts'

const ROUNDS = 5
/** Commands of a round, over all processes together. */
const AMOUNT = 2_000
const CONNECTIONS = 48
const BARE_CONNECTIONS = 16
const BARE_ROWS = 8_000
const PROCESSES = [1, 2, 4]

/**
 * Starts of cases over HTTP on 1, 2 and 4 server processes that share one durable PostgreSQL, beside bare inserts of one
 * row a statement over 16 connections. Everything runs on one machine: servers, database and load share its processors.
 */
export async function postgresFigures(
  server: string,
  application: string,
  environment: Readonly<Record<string, string>>,
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-postgres-'))
  const cluster = await startCluster(mkdtempSync(join(tmpdir(), 'laufzettel-bench-cluster-')), {
    durable: true,
    settings: { shared_buffers: '512MB', max_wal_size: '4GB' },
  })
  try {
    await withClients(cluster.url('postgres'), 1, ([client]) => client?.query('CREATE DATABASE served'))
    await withClients(cluster.url('postgres'), 1, ([client]) =>
      client?.query('CREATE TABLE rows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, content text NOT NULL)'),
    )
    const figures: Figure[] = []
    for (const processes of PROCESSES) {
      const children: Child[] = []
      const words = [server, '--data', join(folder, 'data'), '--port', '0']
      const all = { ...environment, DATABASE_URL: cluster.url('served') }
      try {
        for (let at = 0; at < processes; at += 1) children.push(await startChild(words, all))
        const addresses = children.map(({ address }) => address)
        const ours = () => start(addresses, application)
        await ours()
        const measured = await byTurns(ROUNDS, ours, () => insert(cluster.url('postgres'), application))
        figures.push(figure(processes, measured))
      } finally {
        for (const child of children) await child.stop()
      }
    }
    return figures
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Cases a second, all processes together. */
async function start(addresses: readonly string[], application: string): Promise<number> {
  const each = { amount: Math.floor(AMOUNT / addresses.length), connections: CONNECTIONS / addresses.length }
  const next = () => ({ method: 'POST', path: '/api/cases', headers: {}, body: application })
  const begun = performance.now()
  await Promise.all(addresses.map((address) => load(address, each.amount, next, () => {}, each.connections)))
  return (each.amount * addresses.length * 1000) / (performance.now() - begun)
}

/** Rows a second, one statement and one commit each. */
async function insert(url: string, content: string): Promise<number> {
  let left = BARE_ROWS
  let took = 0
  await withClients(url, BARE_CONNECTIONS, async (clients) => {
    const statement = { name: 'insert', text: 'INSERT INTO rows (content) VALUES ($1)', values: [content] }
    await Promise.all(clients.map((client) => client.query(statement)))
    const begun = performance.now()
    await Promise.all(
      clients.map(async (client) => {
        while (left-- > 0) await client.query(statement)
      }),
    )
    took = performance.now() - begun
  })
  return (BARE_ROWS * 1000) / took
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

function figure(processes: number, { ours, reference }: Awaited<ReturnType<typeof byTurns>>): Figure {
  return {
    name: `start a case, postgres, ${processes} ${processes === 1 ? 'process' : 'processes'}, ${CONNECTIONS} connections`,
    unit: 'commands/s',
    better: 'higher',
    value: ours.value,
    rounds: ours.rounds,
    reference: `one insert a statement, ${BARE_CONNECTIONS} connections`,
    referenceValue: reference.value,
    versions: { postgresql: '18.4', pg: '8.23.1', autocannon: '9.0.0' },
  }
}
