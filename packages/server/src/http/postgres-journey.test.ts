import type { Client } from '@laufzettel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPostgres, type TestPostgres } from '../db/dialect/postgres/database.fixture.ts'
import { sent } from '../features/portal/dog-journey.fixture.ts'
import { type Served, served, TEST_NOW } from './served.fixture.ts'

const process = 'hundAnmelden'
const ASSESS = 'o_65syf3gu'

let postgres: TestPostgres
let server: Served
beforeAll(async () => {
  postgres = await newPostgres()
  server = await served({ DATABASE_URL: postgres.url })
})
afterAll(async () => {
  await server.close()
  await postgres.drop()
})

let count = 0
const key = () => `postgres-${String(++count).padStart(10, '0')}`

function value<T>(answer: { ok: true; value: T } | { ok: false; problem: { detail: string } }): T {
  if (!answer.ok) throw new Error(answer.problem.detail)
  return answer.value
}

async function moveClock(now: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${server.address}/test/clock`, { method: 'POST', headers, body: JSON.stringify({ now }) })
  expect(response.status).toBe(204)
}

describe('a server on PostgreSQL', () => {
  it('takes an application, decides on it, sets the letter and gives it to the citizen', async () => {
    const { browser, token, caseNumber } = await sent(server)
    expect(caseNumber).toMatch(/^HST-2026-\d{5}$/)
    const worker = await server.as('caseWorker')
    const row = await server.services.stores.cases.byNumber(caseNumber)
    const caseId = row?.caseId ?? ''
    const { state } = value(await worker.case({ params: { caseId } }))
    const [item = ''] = Object.keys(state.workItems)
    const command = { type: 'complete', item, outcome: ASSESS } as const
    const decide = (idempotencyKey: string) => worker.commandCase({ params: { caseId }, body: { command }, idempotencyKey })
    const once = key()
    const first = value(await decide(once))
    // The answer was lost; the same click again changes nothing.
    expect(value(await decide(once)).revision).toBe(first.revision)

    await moveClock(TEST_NOW)
    const [letter] = await server.services.stores.letters.list({ status: 'waiting', limit: 200 })
    expect(letter).toMatchObject({ caseId, caseNumber })
    await browser.open(`/vorgang/${token}`)
    const link = /href="(\/vorgang\/[^"]+\/dokument\/[^"]+|[^"]*\.pdf[^"]*)"/.exec(browser.html)?.[1]
    expect(link).toBeDefined()
    const pdf = await fetch(`${server.address}${link}`)
    expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
    const { journal } = server.services.database
    expect(await journal.verify(server.services.tenant, caseId)).toEqual({ ok: true, value: true })
  })

  it('changes the procedure: a draft, a proposal, an approval, in force on the day', async () => {
    const modeller: Client = await server.as('modeller')
    const approver: Client = await server.as('approver')
    const { id, draft, revision } = value(await modeller.openModelDraft({ params: { process } }))
    const params = { draft: id }
    const { lock } = value(await modeller.lockModelDraft({ params, body: {} }))
    const amount = {
      process,
      parameter: 'regularRate',
      value: { $number: '108' },
      validFrom: '2027-01-01',
      knownSince: '2026-03-20T08:00:00.000Z',
    }
    const body = { draft: { definition: draft.definition as object, revisions: [amount] }, expectedRevision: revision, lock }
    const saved = value(await modeller.saveModelDraft({ params, body }))
    const reason = 'Die neue Satzung erhöht den Satz.'
    const proposal = { expectedRevision: saved.revision, lock, reason }
    const { hash } = value(await modeller.proposeModelDraft({ params, body: proposal }))
    value(await approver.definitionScenarios({ params: { hash } }))
    const publish = { params: { hash }, body: { validFrom: '2026-04-01' }, idempotencyKey: key() }
    value(await approver.publishDefinition(publish))

    const { definitions, parameters } = server.services.stores
    expect((await definitions.inForce(process, '2026-03-31T12:00:00.000Z'))?.version).toBe(1)
    expect((await definitions.inForce(process, '2026-04-01T12:00:00.000Z'))?.version).toBe(2)
    expect((await parameters.list(process)).filter((each) => each.validFrom === '2027-01-01')).toMatchObject([
      { parameter: 'regularRate', value: { $number: '108' } },
    ])
    await moveClock('2026-04-02T08:00:00.000Z')
    const { caseNumber } = await sent(server)
    expect((await server.services.stores.cases.byNumber(caseNumber))?.status).toBe('running')
  })
})
