import type { Client } from '@laufzettel/api'
import { evaluateCase, type ProcessDefinition, type Tagged } from '@laufzettel/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served } from '../../http/served.fixture.ts'

const process = 'hundAnmelden'
const CHIP = 'p_chipnumber'

let server: Served
let modeller: Client
let approver: Client
let citizen: Client
let worker: Client
beforeAll(async () => {
  server = await served({ LAUFZETTEL_TEST_NOW: '2026-11-20T08:00:00.000Z' })
  modeller = await server.as('modeller')
  approver = await server.as('approver')
  citizen = await server.as()
  worker = await server.as('caseWorker')
})
afterAll(() => server.close())

let count = 0
const key = () => `law-change-${String(++count).padStart(10, '0')}`

function value<T>(answer: { ok: true; value: T } | { ok: false; problem: { detail: string } }): T {
  if (!answer.ok) throw new Error(answer.problem.detail)
  return answer.value
}

async function moveClock(now: string): Promise<void> {
  const body = JSON.stringify({ now })
  await fetch(`${server.address}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  // Sessions end after a working day.
  for (const [role, set] of [
    ['approver', (client: Client) => (approver = client)],
    ['modeller', (client: Client) => (modeller = client)],
    ['caseWorker', (client: Client) => (worker = client)],
  ] as const) {
    set(await server.as(role))
  }
}

/** What the example's first scenario hands in, for a dog that is taken in on a day. */
function answersOf({ scenarios }: ProcessDefinition, takenIn: string, more: Record<string, Tagged> = {}) {
  const submitted = scenarios[0]?.events.find((event) => event.kind === 'submit')
  if (submitted?.kind !== 'submit') throw new Error('the example has changed')
  return { ...submitted.answers, 'dogs/i1/takenIn': { $date: takenIn }, ...more }
}

async function start(answers: Record<string, Tagged>) {
  return citizen.startCase({ body: { process, answers }, idempotencyKey: key() })
}

async function assess(caseId: string): Promise<string> {
  const { state } = value(await worker.case({ params: { caseId } }))
  const [item = ''] = Object.keys(state.workItems)
  const command = { type: 'complete', item, outcome: 'o_65syf3gu' } as const
  const decided = await worker.commandCase({ params: { caseId }, body: { command }, idempotencyKey: key() })
  if (!decided.ok) return decided.problem.title
  return 'decided'
}

/** What is owed for each year. */
async function owed(caseId: string): Promise<unknown> {
  const { services } = server
  const state = await services.database.journal.load(services.tenant, caseId)
  const world = state === null ? null : await services.worlds.forCase(state)
  if (state === null || world === null) throw new Error('no case')
  const found = evaluateCase(world, state, services.clock.now(), 'result.tax.years')
  return found.ok ? found.value : found.problems
}

describe('a law that changes with the year', () => {
  it('keeps the form of running cases and moves the amount of the new year', async () => {
    const { id, draft, revision } = value(await modeller.openModelDraft({ params: { process } }))
    const before = value(await start(answersOf(draft.definition, '2026-11-20')))

    const definition = structuredClone(draft.definition)
    const like = definition.fields.find((field) => field.key === 'dogs')?.items?.[0]
    const group = definition.forms[0]?.pages.find(({ repeat }) => repeat === 'dogs')?.groups[0]
    if (like === undefined) throw new Error('the example has changed')
    definition.fields
      .find((field) => field.key === 'dogs')
      ?.items?.push({
        ...like,
        key: 'chipNumber',
        kind: 'text',
        label: { de: 'Chipnummer', en: 'Chip number' },
        config: {},
      })
    group?.placements.push({ key: CHIP, field: 'chipNumber', required: true })
    const amount = {
      process,
      parameter: 'regularRate',
      value: { $number: '108' },
      validFrom: '2027-01-01',
      knownSince: '2026-11-15T08:00:00.000Z',
    }
    const params = { draft: id }
    const { lock } = value(await modeller.lockModelDraft({ params, body: {} }))
    const body = { draft: { definition: definition as object, revisions: [amount] }, expectedRevision: revision, lock }
    const saved = value(await modeller.saveModelDraft({ params, body }))
    const { hash } = value(
      await modeller.proposeModelDraft({
        params,
        body: { expectedRevision: saved.revision, lock, reason: 'Die neue Satzung erhöht den Satz.' },
      }),
    )
    const { results } = value(await approver.definitionScenarios({ params: { hash } }))
    expect(results.every(({ changed, passed }) => changed && !passed)).toBe(true)
    expect(results[0]?.sentences[0]?.de).toContain('März 2026')
    value(
      await approver.publishDefinition({ params: { hash }, body: { validFrom: '2027-01-01' }, idempotencyKey: key() }),
    )

    await moveClock('2026-12-15T09:00:00.000Z')
    const december = value(await start(answersOf(definition, '2026-12-10')))
    await moveClock('2027-01-12T09:00:00.000Z')
    for (const { caseId } of [before, december]) {
      // The new year has come since it was computed: nobody decides on an amount unseen.
      expect(await assess(caseId)).toBe('result-changed')
      expect(await assess(caseId)).toBe('decided')
    }
    const years = (first: string) => [
      { year: { $number: '2026' }, amount: { $number: first } },
      { year: { $number: '2027' }, amount: { $number: '108' } },
    ]
    expect(await owed(december.caseId)).toEqual(years('8.5'))
    expect(await owed(before.caseId)).toEqual(years('17'))

    const refused = await start(answersOf(definition, '2027-01-05'))
    expect(!refused.ok && refused.problem.title).toBe('field-empty')
    const january = value(await start(answersOf(definition, '2027-01-05', { 'dogs/i1/chipNumber': '276098100000001' })))
    expect(await assess(january.caseId)).toBe('decided')
    expect(await owed(january.caseId)).toEqual([{ year: { $number: '2027' }, amount: { $number: '108' } }])
  })
})
