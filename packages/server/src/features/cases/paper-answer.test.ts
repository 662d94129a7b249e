import type { Client } from '@laufzettel/api'
import type { Tagged } from '@laufzettel/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served } from '../../http/served.fixture.ts'
import { sent } from '../portal/dog-journey.fixture.ts'

let server: Served
let worker: Client
beforeAll(async () => {
  server = await served({ LAUFZETTEL_LIMIT_RESUME: '1000', LAUFZETTEL_LIMIT_WRITE: '10000' })
  worker = await server.as('caseWorker')
})
afterAll(() => server.close())

const TAKEN_IN = 'dogs/i1/takenIn'
let count = 0
const key = () => `paper-answer-${String(++count).padStart(10, '0')}`

/** A case with an open question about the day the dog was taken in. */
async function asked(): Promise<{ caseId: string; question: string }> {
  const { token } = await sent(server)
  const caseId = (await server.services.stores.access.find(token))?.caseId ?? ''
  const state = await stateOf(caseId)
  const [item = '', work] = Object.entries(state.workItems)[0] ?? []
  const world = await server.services.worlds.forCase(state)
  const step = world?.definition.definition.steps.find((each) => each.key === work?.step)
  const outcomes = (step?.config.outcomes ?? []) as { key: string; asks?: boolean }[]
  const outcome = outcomes.find(({ asks }) => asks === true)?.key ?? ''
  const question = { text: 'Seit wann?', reason: 'Wegen des Beginns.', fields: [TAKEN_IN] }
  const params = { caseId }
  const told = await worker.commandCase({
    params,
    body: { command: { type: 'complete', item, outcome, question } },
    idempotencyKey: key(),
  })
  if (!told.ok) throw new Error(JSON.stringify(told.problem))
  return { caseId, question: Object.keys((await stateOf(caseId)).questions)[0] ?? '' }
}

async function stateOf(caseId: string) {
  const state = await server.services.database.journal.load(server.services.tenant, caseId)
  if (state === null) throw new Error('no case')
  return state
}

async function answer(
  { caseId, question }: { caseId: string; question: string },
  answers: Record<string, Tagged>,
  idempotencyKey = key(),
) {
  const command = { type: 'answer', question, text: 'Laut Brief.', answers } as const
  const told = await worker.commandCase({ params: { caseId }, body: { command }, idempotencyKey })
  return told.ok ? told.value : told.problem.title
}

describe('an answer that came on paper', () => {
  it.each<[string, Record<string, Tagged>, string]>([
    ['a value of another kind', { [TAKEN_IN]: 'yesterday' }, 'answer-kind'],
    ['a day that is none', { [TAKEN_IN]: { $date: '2026-02-30' } }, 'date-impossible'],
    ['a day that the rules of the form refuse', { [TAKEN_IN]: { $date: '2031-01-01' } }, 'answer-rule'],
    ['what was not asked', { 'dogs/i1/name': 'Rex' }, 'field-not-asked'],
    ['what is no field', { 'dogs/i1/toString': 'Rex' }, 'field-not-asked'],
  ])('is judged as a form: %s', async (_, answers, name) => {
    const open = await asked()
    const command = { type: 'answer', question: open.question, text: 'Laut Brief.', answers } as const
    const told = await worker.commandCase({ params: { caseId: open.caseId }, body: { command }, idempotencyKey: key() })
    expect(!told.ok && [told.status, told.problem.title]).toEqual([422, name])
    expect((await stateOf(open.caseId)).questions[open.question]).toMatchObject({ status: 'open' })
  })

  it('is recorded with its source, once', async () => {
    const open = await asked()
    const idempotencyKey = key()
    const first = await answer(open, { [TAKEN_IN]: { $date: '2026-02-28' } }, idempotencyKey)
    expect(first).toMatchObject({ repeated: false })
    expect(await answer(open, { [TAKEN_IN]: { $date: '2026-02-28' } }, idempotencyKey)).toEqual({
      ...(first as object),
      repeated: true,
    })
    expect(await answer(open, { [TAKEN_IN]: { $date: '2026-03-01' } })).toBe('question-answered')
    const { vault } = await stateOf(open.caseId)
    const entries = Object.assign({}, ...Object.values(vault).map((each) => each.entries))
    expect(entries[TAKEN_IN]).toMatchObject({ value: { $date: '2026-02-28' }, source: { kind: 'paper' } })
  })
})
