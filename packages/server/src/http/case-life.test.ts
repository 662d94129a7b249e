import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '@laufzettel/api'
import type { ProcessDefinition, Tagged } from '@laufzettel/engine'
import { HUNDESTEUER, readExample } from '../start/examples.ts'
import { type Served, served } from './served.fixture.ts'

const example = readExample(HUNDESTEUER)
const definition = example.definition as ProcessDefinition
const [scenario] = definition.scenarios
const submitted = scenario?.events.find((event) => event.kind === 'submit')
const completed = scenario?.events.find((event) => event.kind === 'complete')
const asks = definition.scenarios.flatMap(({ events }) => events).find((event) => event.kind === 'complete' && event.question !== undefined)
const answers = (submitted?.kind === 'submit' ? submitted.answers : {}) as Record<string, Tagged>
const assess = completed?.kind === 'complete' ? completed.outcome : ''
const ask = asks?.kind === 'complete' ? asks.outcome : ''

let count = 0
const key = () => `case-life-${String(++count).padStart(10, '0')}`

describe('a case over HTTP', () => {
  let server: Served
  let citizen: Client
  let worker: Client
  let post: Client

  beforeAll(async () => {
    server = await served()
    citizen = await server.as()
    worker = await server.as('caseWorker')
    post = await server.as('postRoom')
  })
  afterAll(() => server.close())

  async function moveClock(now: string): Promise<void> {
    const body = JSON.stringify({ now })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${server.address}/test/clock`, { method: 'POST', headers, body })
    expect(response.status).toBe(204)
  }

  async function begun() {
    const started = await citizen.startCase({ body: { process: definition.key, answers }, idempotencyKey: key() })
    if (!started.ok) throw new Error(JSON.stringify(started.problem))
    const { caseId, access } = started.value
    const state = await worker.case({ params: { caseId } })
    const item = Object.keys(state.ok ? state.value.state.workItems : {})[0] ?? ''
    return { caseId, access, item, caseNumber: started.value.caseNumber }
  }

  it('judges an answer on paper like one that was typed', async () => {
    const { caseId, item } = await begun()
    const give = (command: Parameters<Client['commandCase']>[0]['body']['command']) =>
      worker.commandCase({ params: { caseId }, body: { command }, idempotencyKey: key() })
    const question = { text: 'Wie heißen Sie?', reason: 'Für den Bescheid.', fields: ['applicant/familyName', 'applicant/salutation'] }
    expect((await give({ type: 'complete', item, outcome: ask, question })).ok).toBe(true)
    const asked = await worker.case({ params: { caseId } })
    const [open = ''] = Object.keys(asked.ok ? asked.value.state.questions : {})
    const answer = (path: string, value: string) => give({ type: 'answer', question: open, text: 'Per Brief.', answers: { [path]: value } })

    const wrong = [
      ['applicant/familyName', 'Ro\u202eth', 'answer-character'],
      ['applicant/familyName', 'x'.repeat(500), 'answer-too-long'],
      ['applicant/salutation', 'o_unknown1', 'answer-option-unknown'],
      ['applicant/givenName', 'Mia', 'field-not-asked'],
    ] as const
    for (const [path, value, name] of wrong) {
      const refused = await answer(path, value)
      expect(!refused.ok && refused.problem.title).toBe(name)
    }
    expect((await answer('applicant/familyName', 'Roth')).ok).toBe(true)
  })

  it('goes from the application to the posted notice, and its file is intact', async () => {
    const { caseId, access, item, caseNumber } = await begun()
    expect(caseNumber).toMatch(/^HST-2026-\d{5}$/)
    expect(access).toMatch(/^[A-Za-z0-9_-]{22,}$/)

    const decided = await worker.commandCase({
      params: { caseId },
      body: { command: { type: 'complete', item, outcome: assess } },
      idempotencyKey: key(),
    })
    expect(decided.ok).toBe(true)
    await moveClock('2026-03-24T09:00:00.000Z')

    const queue = await post.printQueue({})
    const entry = queue.ok ? queue.value.letters.find((letter) => letter.caseId === caseId) : undefined
    expect(entry).toBeDefined()
    const paper = await post.document({ params: { caseId, document: entry?.document ?? '' } })
    expect(new TextDecoder().decode(paper.ok ? paper.value.slice(0, 5) : new Uint8Array())).toBe('%PDF-')

    const posted = await post.commandCase({
      params: { caseId },
      body: { command: { type: 'post-letter', letter: entry?.letter ?? '', on: '2026-03-24' } },
      idempotencyKey: key(),
    })
    expect(posted.ok).toBe(true)
    const tracking = await citizen.tracking({ params: { access } })
    const document = tracking.ok ? tracking.value.letters[0]?.document : null
    expect(tracking.ok && tracking.value.caseNumber).toBe(caseNumber)
    const copy = await citizen.trackingDocument({ params: { access, document: document ?? '' } })
    expect(copy.ok && copy.value.length > 1_000).toBe(true)

    expect(await worker.verification({ params: { caseId } })).toMatchObject({ ok: true, value: { intact: true } })
    const batches = await worker.batches({ params: { caseId } })
    const commands = batches.ok ? batches.value.batches.map(({ command }) => command) : []
    expect(commands).toEqual(expect.arrayContaining(['start', 'complete', 'letter-rendered', 'file-document', 'post-letter']))
  })

  it('gives how a calculation went, to those who may see the history', async () => {
    const { caseId } = await begun()
    const batches = await worker.batches({ params: { caseId } })
    const facts = batches.ok ? (batches.value.batches[0]?.facts ?? []) : []
    const fact = String(facts.findIndex(({ type }) => type === 'decision.recorded'))
    const traced = await worker.decisionTrace({ params: { caseId, batch: '1', fact } })
    const { trace } = traced.ok ? traced.value.record : {}
    expect(trace?.values.length).toBeGreaterThan(100)
    const other = await worker.decisionTrace({ params: { caseId, batch: '1', fact: '0' } })
    expect(!other.ok && other.problem.title).toBe('decision-not-recorded')
    const postRoom = await (await server.as('postRoom')).decisionTrace({ params: { caseId, batch: '1', fact } })
    expect(!postRoom.ok && postRoom.problem.status).toBe(403)
  })

  it('asks the citizen, who answers on the tracking page', async () => {
    const { caseId, access, item } = await begun()
    const asked = await worker.commandCase({
      params: { caseId },
      body: {
        command: { type: 'complete', item, outcome: ask, question: { text: 'Seit wann ist der Hund da?', reason: 'Davon hängt ab, ob die Steuer ab Februar zählt.', fields: [] } },
      },
      idempotencyKey: key(),
    })
    expect(asked.ok, JSON.stringify(asked)).toBe(true)
    const open = await citizen.tracking({ params: { access } })
    const question = open.ok ? open.value.questions[0] : undefined
    expect(question).toMatchObject({ text: 'Seit wann ist der Hund da?', open: true })
    const answered = await citizen.answerQuestion({
      params: { access },
      body: { question: question?.question ?? '', text: 'Seit dem 15. März.' },
      idempotencyKey: key(),
    })
    expect(answered.ok).toBe(true)
    const after = await citizen.tracking({ params: { access } })
    expect(after.ok && after.value.questions[0]?.open).toBe(false)
  })

  it('fires a timer once, when the answer is overdue', async () => {
    const { caseId, item } = await begun()
    await worker.commandCase({
      params: { caseId },
      body: { command: { type: 'complete', item, outcome: ask, question: { text: 'Seit wann?', reason: 'Wegen des Beginns.', fields: [] } } },
      idempotencyKey: key(),
    })
    await moveClock('2026-06-01T08:00:00.000Z')
    await moveClock('2026-06-01T08:00:01.000Z')
    const state = await server.services.database.journal.load(server.services.tenant, caseId)
    const batches = await server.services.database.journal.batches(server.services.tenant, caseId)
    expect(batches.filter(({ command }) => command === 'fire-timer')).toHaveLength(1)
    expect(Object.values(state?.timers ?? {}).map(({ status }) => status)).toContain('fired')
  })

  it('shows no one the reference of the applicant', async () => {
    const again = await server.as('caseWorker')
    const { caseId, access } = await begun()
    const state = await again.case({ params: { caseId } })
    const batches = await again.batches({ params: { caseId } })
    expect(state.ok && batches.ok).toBe(true)
    expect(JSON.stringify([state, batches])).not.toContain(access)
  })

  it('lets a reference open its own case only', async () => {
    const [mine, other] = [await begun(), await begun()]
    const tracking = await citizen.tracking({ params: { access: other.access } })
    expect(tracking.ok && tracking.value.caseNumber).toBe(other.caseNumber)
    const receipt = await citizen.trackingDocument({ params: { access: mine.access, document: 'unknown' } })
    expect(!receipt.ok && receipt.problem.title).toBe('document-unknown')
  })
})

describe('a version over HTTP', () => {
  let server: Served
  beforeAll(async () => {
    server = await served()
  })
  afterAll(() => server.close())

  it('is proposed by one person, approved by another, and holds from its day on', async () => {
    const [modeller, approver] = [await server.as('modeller'), await server.as('approver')]
    const changed = { ...definition, names: { de: 'Hund anmelden, neu', en: 'Register a dog, new' } }
    expect(await modeller.validateDefinition({ body: changed })).toMatchObject({ ok: true })
    const proposed = await modeller.proposeDefinition({ body: changed, idempotencyKey: key() })
    expect(proposed).toMatchObject({ ok: true, value: { version: 2 } })
    expect(await modeller.proposeDefinition({ body: changed, idempotencyKey: key() })).toEqual(proposed)
    const hash = proposed.ok ? proposed.value.hash : ''
    const self = await modeller.publishDefinition({ params: { hash }, body: { validFrom: '2026-03-24' }, idempotencyKey: key() })
    expect(!self.ok && self.problem.title).toBe('not-allowed')
    const past = await approver.publishDefinition({ params: { hash }, body: { validFrom: '2026-03-23' }, idempotencyKey: key() })
    expect(!past.ok && past.problem.title).toBe('valid-from-past')
    const published = await approver.publishDefinition({ params: { hash }, body: { validFrom: '2026-03-24' }, idempotencyKey: key() })
    expect(published.ok, JSON.stringify(published)).toBe(true)
    const process = await modeller.process({ params: { process: definition.key } })
    expect(process.ok && process.value.names.de).toBe('Hund anmelden, neu')
  })

  it('is the only way for a new amount: nobody publishes one alone', async () => {
    const path = `${server.address}/api/processes/${definition.key}/parameters`
    const headers = { ...(await server.headersOf('approver')), 'content-type': 'application/json', 'idempotency-key': key() }
    const body = JSON.stringify({ parameter: 'regularRate', value: 'hundred', validFrom: '2027-01-01' })
    expect((await fetch(path, { method: 'POST', headers, body })).status).toBe(404)
  })
})
