import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type Fetch } from '@laufzettel/api'
import type { ProcessDefinition, Tagged } from '@laufzettel/engine'
import { type CaseDescription, openDatabase } from '@laufzettel/server'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { newPostgres } from '../../packages/server/src/db/dialect/postgres/database.fixture.ts'
import { type ServerProcess, startServer } from './server-on-database.ts'

const SERVERS = 3
const PEOPLE = 6
/** How often one of the servers is killed while the load lasts, and how long all of them run in between. */
const KILLS = 3
const PAUSE_MILLISECONDS = 1_500
/** How many of the files are read again, chain and all. */
const VERIFIED = 100

const example = new URL('../../examples/hundesteuer/process.json', import.meta.url)
const definition = JSON.parse(readFileSync(example, 'utf8')) as ProcessDefinition
const submitted = definition.scenarios.flatMap(({ events }) => events).find(({ kind }) => kind === 'submit')
const answers = (submitted?.kind === 'submit' ? submitted.answers : {}) as Record<string, Tagged>

const NOBODY: CaseDescription = { title: '', partyName: '', station: null, workItems: {}, letters: {} }
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('three servers on one PostgreSQL', () => {
  it('lose no acknowledged command and do none twice while one after the other is killed', { timeout: 120_000 }, async () => {
    const postgres = await newPostgres()
    const folder = mkdtempSync(join(tmpdir(), 'laufzettel-servers-'))
    const environment = { DATABASE_URL: postgres.url }
    const servers: ServerProcess[] = []
    for (let at = 0; at < SERVERS; at += 1) servers.push(await startServer(folder, environment))
    let over = false
    const acknowledged = new Map<string, string>()
    let offered = 0
    let unanswered = 0

    /** Sends an application until somebody answers, always under the same key. */
    async function person(number: number): Promise<void> {
      for (let turn = 0; !over; turn += 1) {
        const idempotencyKey = `person-${number}-turn-${String(turn).padStart(5, '0')}`
        offered += 1
        for (let tries = 0; tries < 200; tries += 1) {
          const { address } = servers[(number + turn + tries) % SERVERS] as ServerProcess
          const client = createClient({ baseUrl: address, fetch: fetch as unknown as Fetch, headers: () => ({}) })
          try {
            const started = await client.startCase({ body: { process: definition.key, answers }, idempotencyKey })
            if (!started.ok) throw new Error(started.problem.detail)
            acknowledged.set(idempotencyKey, started.value.caseId)
            break
          } catch {
            unanswered += 1
            await pause(50)
          }
        }
      }
    }

    async function killer(): Promise<void> {
      for (let killed = 0; killed < KILLS; killed += 1) {
        await pause(PAUSE_MILLISECONDS)
        const at = killed % SERVERS
        await servers[at]?.kill()
        servers[at] = await startServer(folder, environment)
      }
      over = true
    }

    try {
      await Promise.all([killer(), ...Array.from({ length: PEOPLE }, (_, at) => person(at))])
      // Progress: most of what was offered was done, and somebody met a server that was gone.
      expect(acknowledged.size).toBeGreaterThanOrEqual(offered / 2)
      expect(acknowledged.size).toBeGreaterThan(PEOPLE * 5)
      expect(unanswered).toBeGreaterThan(0)
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }

    const judge = new pg.Client({ connectionString: postgres.url, options: '-c search_path=laufzettel' })
    await judge.connect()
    const { rows: stored } = await judge.query<{ case_id: string }>("SELECT case_id FROM receipts WHERE tenant = 'musterstadt'")
    const kept = new Set(stored.map(({ case_id }) => case_id))
    expect([...acknowledged.values()].filter((caseId) => !kept.has(caseId))).toEqual([])
    expect(new Set(acknowledged.values()).size).toBe(acknowledged.size)
    // A command that was never answered may have been done, but only once.
    const { rows: heads } = await judge.query<{ case_id: string }>('SELECT case_id FROM heads')
    expect(heads.every(({ case_id }) => kept.has(case_id))).toBe(true)
    const { rows: numbers } = await judge.query('SELECT case_number FROM view_cases GROUP BY tenant, case_number HAVING count(*) > 1')
    expect(numbers).toEqual([])
    const { rows: twice } = await judge.query("SELECT case_id FROM documents GROUP BY tenant, case_id HAVING count(*) > 1")
    expect(twice).toEqual([])
    await judge.end()

    const ids = { reference: () => 'unused' }
    const opened = await openDatabase({ folder, url: postgres.url, ids, describeCase: () => NOBODY })
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
    for (const { case_id } of heads.slice(-VERIFIED)) {
      expect(await opened.value.journal.verify('musterstadt', case_id)).toEqual({ ok: true, value: true })
    }
    await opened.value.close()
    await postgres.drop()
    rmSync(folder, { recursive: true })
  })
})
