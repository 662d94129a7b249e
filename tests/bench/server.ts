/** `npm run bench -- server`: commands a second over HTTP on SQLite and PostgreSQL, beside bare inserts of one row. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProcessDefinition, Tagged } from '@laufzettel/engine'
import type { Figure } from './frame/figure.ts'
import { byTurns } from './frame/rounds.ts'
import { startChild } from './server/child.ts'
import { load } from './server/load.ts'
import { postgresFigures } from './server/postgres.ts'

const ROUNDS = 5
const AMOUNT = 3_000
/** The bare route is faster: more requests, so that a round is long enough to be measured. */
const BARE_AMOUNT = 30_000
const REFERENCE = 'fastify, one row with group commit'

const file = (path: string) => new URL(`../../${path}`, import.meta.url)
const definition = JSON.parse(readFileSync(file('examples/hundesteuer/process.json'), 'utf8')) as ProcessDefinition
const events = definition.scenarios.flatMap((scenario) => scenario.events)
const submitted = events.find((event) => event.kind === 'submit')
const asking = events.find((event) => event.kind === 'complete' && event.question !== undefined)
const answers: Record<string, Tagged> = submitted?.kind === 'submit' ? submitted.answers : {}
const outcome = asking?.kind === 'complete' ? asking.outcome : ''

const application = JSON.stringify({ process: definition.key, answers })
const question = { text: 'Seit wann ist der Hund bei Ihnen?', reason: 'Davon hängt der Beginn der Steuer ab.', fields: [] }

/** Letters are set by a thread of their own and wait meanwhile: commands are measured here. */
const QUIET = { LAUFZETTEL_MODE: 'test', LAUFZETTEL_TEST_NOW: '2026-03-24T08:00:00.000Z', LAUFZETTEL_TEST_EFFECTS: 'wait' }

export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laufzettel-bench-'))
  const ours = await startChild([file('packages/server/src/main.ts').pathname, '--data', folder, '--port', '0'], QUIET)
  const bare = await startChild([file('tests/bench/server/bare.ts').pathname, folder], {})
  try {
    return [...(await measure(ours.address, bare.address)), ...(await onPostgres())]
  } finally {
    await ours.stop()
    await bare.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const onPostgres = () => postgresFigures(file('packages/server/src/main.ts').pathname, application, QUIET)

async function measure(ours: string, bare: string): Promise<Figure[]> {
  const cases: string[] = []
  const start = () =>
    load(
      ours,
      AMOUNT,
      () => ({ method: 'POST', path: '/api/cases', headers: {}, body: application }),
      (body) => cases.push((JSON.parse(body) as { caseId: string }).caseId),
    )
  const insert = () => load(bare, BARE_AMOUNT, () => ({ method: 'POST', path: '/rows', headers: {}, body: application }))
  await start()
  await insert()
  const started = await byTurns(ROUNDS, start, insert)

  const headers = await signedIn(ours)
  const item = await workItemOf(ours, headers, cases[0] ?? '')
  const body = JSON.stringify({ command: { type: 'complete', item, outcome, question } })
  const complete = () =>
    load(ours, AMOUNT, () => ({ method: 'POST', path: `/api/cases/${cases.pop()}/commands`, headers, body }))
  const completed = await byTurns(ROUNDS, complete, insert)

  return [
    figure('start a case, sqlite, 50 connections', started),
    figure('post a command, sqlite, 50 connections', completed),
  ]
}

function figure(name: string, { ours, reference }: Awaited<ReturnType<typeof byTurns>>): Figure {
  return {
    name,
    unit: 'commands/s',
    better: 'higher',
    value: ours.value,
    rounds: ours.rounds,
    reference: REFERENCE,
    referenceValue: reference.value,
    versions: { fastify: '5.12.8', 'better-sqlite3': '13.2.0', autocannon: '9.0.0' },
  }
}

async function signedIn(address: string): Promise<Record<string, string>> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'jana.reuter', password: 'hund-2026' }),
  })
  const { csrf } = (await response.json()) as { csrf: string }
  return { cookie: response.headers.getSetCookie().map((text) => text.split(';')[0]).join('; '), 'x-csrf-token': csrf }
}

async function workItemOf(address: string, headers: Record<string, string>, caseId: string): Promise<string> {
  const response = await fetch(`${address}/api/cases/${caseId}`, { headers })
  const { state } = (await response.json()) as { state: { workItems: Record<string, unknown> } }
  return Object.keys(state.workItems)[0] ?? ''
}
