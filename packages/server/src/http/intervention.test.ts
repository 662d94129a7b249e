import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createClient, type Fetch } from '@laufzettel/api'
import type { ProcessDefinition, Tagged } from '@laufzettel/engine'
import { HUNDESTEUER, readExample } from '../start/examples.ts'
import { type Served, served } from './served.fixture.ts'

const definition = readExample(HUNDESTEUER).definition as ProcessDefinition
const submitted = definition.scenarios[0]?.events.find((event) => event.kind === 'submit')
const answers = (submitted?.kind === 'submit' ? submitted.answers : {}) as Record<string, Tagged>
const letter = definition.steps.find(({ config }) => config.letter === 'taxNotice')?.key ?? ''

let count = 0
const key = () => `intervention-${String(++count).padStart(8, '0')}`

describe('stepping into a case over HTTP', () => {
  let server: Served
  let citizen: Client
  let worker: Client

  beforeAll(async () => {
    server = await served({ LAUFZETTEL_LIMIT_WRITE: '10000' })
    citizen = await server.as()
    worker = await server.as('caseWorker')
  })
  afterAll(() => server.close())

  async function begun() {
    const started = await citizen.startCase({ body: { process: definition.key, answers }, idempotencyKey: key() })
    if (!started.ok) throw new Error(JSON.stringify(started.problem))
    return started.value
  }

  const give = (caseId: string, command: Parameters<Client['commandCase']>[0]['body']['command'], who = worker) =>
    who.commandCase({ params: { caseId }, body: { command }, idempotencyKey: key() })

  async function stateOf(caseId: string) {
    const state = await server.services.database.journal.load(server.services.tenant, caseId)
    if (state === null) throw new Error(`no case ${caseId}`)
    return state
  }

  /** Somebody who works on cases and answers for the system. */
  async function chief(): Promise<Client> {
    const user = { signInName: 'c.chief', displayName: 'C. Chief', roles: ['caseWorker', 'administrator'], demo: false, password: 'hund-und-katze-2026' } as const
    await server.services.stores.users.add({ ...user, roles: [...user.roles] }, '2026-03-24T08:00:00.000Z')
    const response = await fetch(`${server.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: user.signInName, password: user.password }),
    })
    const { csrf } = (await response.json()) as { csrf: string }
    const headers = { cookie: response.headers.getSetCookie().map((text) => text.split(';')[0]).join('; '), 'x-csrf-token': csrf }
    return createClient({ baseUrl: server.address, fetch: fetch as unknown as Fetch, headers: () => headers })
  }

  it('cancels a case with a reason, once', async () => {
    const { caseId } = await begun()
    const blank = await give(caseId, { type: 'cancel', reason: '  ' })
    expect(!blank.ok && blank.problem.title).toBe('reason-missing')
    expect((await stateOf(caseId)).status).toBe('running')
    expect((await give(caseId, { type: 'cancel', reason: 'Doppelt eingereicht.' })).ok).toBe(true)
    expect(await stateOf(caseId)).toMatchObject({ status: 'ended', ending: { how: 'cancelled' }, tokens: {} })
    const again = await give(caseId, { type: 'cancel', reason: 'Noch einmal.' })
    expect(!again.ok && again.problem.title).toBe('case-ended')
  })

  it('takes a withdrawal from the applicant, with the reason', async () => {
    const { caseId, access } = await begun()
    const withdrawn = await citizen.withdrawApplication({ params: { access }, body: { reason: 'Umzug.' }, idempotencyKey: key() })
    expect(withdrawn.ok, JSON.stringify(withdrawn)).toBe(true)
    expect((await stateOf(caseId)).ending).toMatchObject({ how: 'withdrawn' })
  })

  it('corrects data with a reason, judged as if typed, and decides anew on them', async () => {
    const { caseId } = await begun()
    const wrong = await give(caseId, { type: 'set-data', reason: 'Meldung der Meldebehörde.', answers: { 'applicant/familyName': 'x'.repeat(500) } })
    expect(!wrong.ok && wrong.problem.title).toBe('answer-too-long')
    const unknown = await give(caseId, { type: 'set-data', reason: 'Meldung.', variables: { nothing: true } })
    expect(!unknown.ok && unknown.problem.title).toBe('variable-unknown')
    const corrected = await give(caseId, { type: 'set-data', reason: 'Meldung der Meldebehörde.', answers: { 'applicant/familyName': 'Neumann' } })
    expect(corrected.ok, JSON.stringify(corrected)).toBe(true)
    const entry = Object.values((await stateOf(caseId)).vault).map(({ entries }) => entries['applicant/familyName']).find((each) => each)
    expect(entry).toMatchObject({ value: 'Neumann', source: { kind: 'official' } })
  })

  it('lets only who answers for cases and system move a case past a step', async () => {
    const { caseId } = await begun()
    const [token = ''] = Object.keys((await stateOf(caseId)).tokens)
    const move = { type: 'move-token', token, step: letter, reason: 'Gericht hat es so entschieden.' } as const
    for (const role of ['caseWorker', 'approver']) {
      const refused = await give(caseId, move, await server.as(role))
      expect(!refused.ok && refused.problem.status).toBe(403)
    }
    const moved = await give(caseId, move, await chief())
    expect(moved.ok, JSON.stringify(moved)).toBe(true)
    const state = await stateOf(caseId)
    expect(Object.values(state.letters).map(({ step }) => step)).toEqual([letter])
    expect(await worker.verification({ params: { caseId } })).toMatchObject({ ok: true, value: { intact: true } })
  })
})
