import { randomUUID } from 'node:crypto'
import type { Client } from '@laufzettel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served, TEST_NOW } from '../../http/served.fixture.ts'

const process = 'hundAnmelden'
const later = (seconds: number) => new Date(Date.parse(TEST_NOW) + seconds * 1000).toISOString()
const key = () => randomUUID()

let server: Served
let modeller: Client
let approver: Client
beforeAll(async () => {
  server = await served()
  modeller = await server.as('modeller')
  approver = await server.as('approver')
})
afterAll(() => server.close())

const moveClock = (now: string) =>
  fetch(`${server.address}/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  })

/** The value of an answer; a refusal fails the test with its sentence. */
function value<T>(answer: { ok: true; value: T } | { ok: false; problem: { detail: string } }): T {
  if (!answer.ok) throw new Error(answer.problem.detail)
  return answer.value
}

function refusal(answer: { ok: boolean; problem?: { title: string; detail: string } }) {
  return answer.problem ?? { title: 'none', detail: '' }
}

describe('a draft', () => {
  it('begins with the version in force and is the same for whoever opens it', async () => {
    const opened = value(await modeller.openModelDraft({ params: { process } }))
    const { models } = value(await approver.models())
    const [model] = models
    expect(model).toMatchObject({
      process,
      draft: { id: opened.id, revision: 1, openProblems: 0, by: { name: 'Jana Kraft' } },
    })
    expect(model?.versions).toMatchObject([{ version: 1, state: 'in-force', hash: opened.base }])
    expect(model?.runningCases).toBe(model?.versions[0]?.runningCases)
    expect(model?.runningCases).toBeGreaterThan(0)
    expect(value(await modeller.openModelDraft({ params: { process } })).id).toBe(opened.id)
    expect(refusal(await modeller.openModelDraft({ params: { process: 'nothing' } })).title).toBe('process-unknown')
  })

  it('is written by one window at a time; what is refused is kept and can be seen', async () => {
    const { id, draft, revision } = value(await modeller.openModelDraft({ params: { process } }))
    const params = { draft: id }
    const renamed = (de: string) => ({
      ...draft,
      revisions: [],
      definition: { ...draft.definition, names: { de, en: de } },
    })
    const save = (lock: string, expectedRevision: number, de: string) =>
      modeller.saveModelDraft({ params, body: { draft: renamed(de), expectedRevision, lock } })
    const unknown = 'x'.repeat(24)
    expect(refusal(await save(unknown, revision, 'A')).title).toBe('model-draft-lock-needed')

    const first = value(await modeller.lockModelDraft({ params, body: {} }))
    expect(first.presence).toMatchObject({ mine: true, lock: { holder: { name: 'Jana Kraft' } } })
    const saved = value(await save(first.lock, revision, 'A'))
    expect(saved.revision).toBe(revision + 1)
    // The answer was lost: the same again changes nothing.
    expect(value(await save(first.lock, revision, 'A')).revision).toBe(revision + 1)
    const stale = refusal(await save(first.lock, revision, 'B'))
    expect(stale.title).toBe('model-draft-own-save')
    expect(stale.detail).toContain(`Stand ${saved.revision}`)

    const second = value(await modeller.lockModelDraft({ params, body: { takeOver: 'Eilt wegen der Satzung' } }))
    const lost = refusal(await save(first.lock, saved.revision, 'C'))
    expect(lost.title).toBe('model-draft-own-window')
    const { copies } = value(await modeller.modelDraftCopies({ params }))
    expect(copies).toMatchObject([
      {
        why: 'lock-lost',
        owner: { name: 'Jana Kraft' },
        other: { name: 'Jana Kraft' },
        baseRevision: saved.revision,
        draft: { definition: { names: { de: 'C' } } },
      },
    ])
    expect(value(await modeller.models()).models[0]?.draft?.copies).toBe(1)
    expect(value(await approver.models()).models[0]?.draft?.copies).toBe(0)
    expect(value(await modeller.modelDraft({ params })).draft.definition.names.de).toBe('A')
    await modeller.releaseModelDraft({ params, body: { lock: second.lock } })
    expect(value(await approver.modelDraftPresence({ params, body: { lock: null } })).lock).toBe(null)
  })

  it('shows who has it open, and frees the lock of somebody of whom nothing is heard', async () => {
    const { id } = value(await modeller.openModelDraft({ params: { process } }))
    const params = { draft: id }
    const { lock } = value(await modeller.lockModelDraft({ params, body: {} }))
    const seen = value(await approver.modelDraftPresence({ params, body: { lock: null } }))
    expect(seen.mine).toBe(false)
    expect(seen.present.map(({ person }) => person.name).sort()).toEqual(['Jana Kraft', 'Murat Aydın'])
    await moveClock(later(100))
    expect(value(await modeller.modelDraftPresence({ params, body: { lock } })).mine).toBe(true)
    await moveClock(later(190))
    expect(value(await approver.modelDraftPresence({ params, body: { lock: null } })).lock).not.toBe(null)
    await moveClock(later(230))
    const silent = value(await approver.modelDraftPresence({ params, body: { lock: null } }))
    expect(silent.lock).toBe(null)
    expect(silent.present.map(({ person }) => person.name)).toEqual(['Murat Aydın'])
  })

  it('holds its own procedure only', async () => {
    const { id, draft, revision } = value(await modeller.openModelDraft({ params: { process } }))
    const params = { draft: id }
    const { lock } = value(await modeller.lockModelDraft({ params, body: {} }))
    const body = {
      draft: { definition: { ...draft.definition, key: 'other' }, revisions: [] },
      expectedRevision: revision,
      lock,
    }
    expect(refusal(await modeller.saveModelDraft({ params, body })).title).toBe('model-draft-other-process')
  })
})

describe('a change of the law', () => {
  it('is proposed, compared, tried, scheduled by another person, and can be cancelled until it holds', async () => {
    const { id, draft, revision } = value(await modeller.openModelDraft({ params: { process } }))
    const params = { draft: id }
    const { lock } = value(await modeller.lockModelDraft({ params, body: {} }))
    const amount = {
      process,
      parameter: 'regularRate',
      value: { $number: '108' },
      validFrom: '2027-01-01',
      knownSince: '2026-03-20T10:00:00.000Z',
      norm: '§ 5 Abs. 1 Nr. 1 HStS',
    }
    const definition = { ...draft.definition, names: { de: 'Hund anmelden', en: 'Register a dog' } }
    const saved = value(
      await modeller.saveModelDraft({
        params,
        body: { draft: { definition, revisions: [amount] }, expectedRevision: revision, lock },
      }),
    )
    // The new amount moves the end of a test case: the writer says why, and nothing is stored before.
    const unexplained = { params, body: { expectedRevision: saved.revision, lock } }
    const refused = refusal(await modeller.proposeModelDraft(unexplained))
    expect(refused.title).toBe('scenarios-differ')
    const reason = 'Der Rat hat den Satz erhöht.'
    const request = { params, body: { ...unexplained.body, reason } }
    const proposed = value(await modeller.proposeModelDraft(request))
    expect(proposed.version).toBe(2)
    const kept = value(await approver.definitionProof({ params: { hash: proposed.hash } }))
    expect(kept).toMatchObject({ proposed: { reason }, approved: null })
    const differing = kept.proposed?.results.filter(({ passed }) => !passed) ?? []
    expect(differing.length).toBeGreaterThan(0)
    for (const { names } of differing.slice(0, 5)) expect(refused.detail).toContain(names.de)
    expect(kept.proposed?.results).toHaveLength(draft.definition.scenarios.length)
    expect(value(await modeller.proposeModelDraft(request))).toEqual(proposed)
    const { hash } = proposed
    expect(value(await approver.definitionVersion({ params: { hash } }))).toMatchObject({
      summary: { state: 'proposed', author: { name: 'Jana Kraft' } },
      revisions: [amount],
    })

    const comparison = value(await approver.definitionComparison({ params: { hash } }))
    expect(comparison.comparedWith).toMatchObject({ version: 1, state: 'in-force' })
    expect(comparison.changes.map(({ sentence }) => sentence.de)).toEqual([
      '„Regelsatz“: ab 1.\u00a0Januar 2027 108,00\u00a0€ statt 102,00\u00a0€.',
    ])
    const running = comparison.runningCases.reduce((sum, { count }) => sum + count, 0)
    expect(comparison.effects.map(({ de }) => de).join(' ')).toContain(`${running} laufende Anträge`)

    const { results } = value(await approver.definitionScenarios({ params: { hash } }))
    expect(results.length).toBe(draft.definition.scenarios.length)
    expect(results.every(({ before }) => before === 'passed')).toBe(true)
    expect(results.some(({ changed }) => changed)).toBe(true)

    const publication = { params: { hash }, body: { validFrom: '2027-01-01' } }
    expect(refusal(await modeller.publishDefinition({ ...publication, idempotencyKey: key() })).title).toBe(
      'not-allowed',
    )
    value(await approver.publishDefinition({ ...publication, idempotencyKey: key() }))
    // The test cases were played again for the approval; what was kept of the proposal stays beside it.
    const proofs = value(await approver.definitionProof({ params: { hash } }))
    expect(proofs.proposed).toEqual(kept.proposed)
    expect(proofs.approved).toMatchObject({ reason, results: kept.proposed?.results })
    expect(Date.parse(proofs.approved?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(proofs.proposed?.at ?? ''))
    const [model] = value(await modeller.models()).models
    expect(model?.versions.map(({ state }) => state)).toEqual(['scheduled', 'in-force'])
    expect(model?.draft).toBe(null)
    const { revisions } = value(await modeller.parameters({ params: { process } }))
    const [added] = revisions.filter(({ validFrom }) => validFrom === '2027-01-01')
    expect(added).toMatchObject({ value: { $number: '108' }, norm: amount.norm })
    expect((added?.knownSince ?? '') > amount.knownSince).toBe(true)
    expect(value(await approver.definitionComparison({ params: { hash } })).changes).toHaveLength(1)
    expect(value(await approver.definitionScenarios({ params: { hash } })).results).toEqual(results)

    expect(refusal(await modeller.cancelDefinition({ params: { hash } })).title).toBe('not-allowed')
    expect(value(await approver.cancelDefinition({ params: { hash } })).state).toBe('cancelled')
    const left = value(await modeller.parameters({ params: { process } })).revisions
    expect(left.filter(({ validFrom }) => validFrom === '2027-01-01')).toEqual([])
    const first = value(await approver.definitionVersion({ params: { hash: comparison.comparedWith?.hash ?? '' } }))
    expect(first.definition.names.de).toBe('Hund anmelden')
  })
})

describe('a proposal', () => {
  it('comes back with the reason of an approver, and can be made anew', async () => {
    const { id, draft, revision } = value(await modeller.openModelDraft({ params: { process } }))
    const params = { draft: id }
    const { lock } = value(await modeller.lockModelDraft({ params, body: {} }))
    const definition = { ...draft.definition, names: { de: 'Hund melden', en: 'Report a dog' } }
    const body = { draft: { definition, revisions: [] }, expectedRevision: revision, lock }
    const saved = value(await modeller.saveModelDraft({ params, body }))
    const request = { params, body: { expectedRevision: saved.revision, lock } }
    const { hash } = value(await modeller.proposeModelDraft(request))
    const giveBack = (by: Client, reason: string) => by.returnDefinition({ params: { hash }, body: { reason } })
    expect(refusal(await giveBack(modeller, 'Nein, doch nicht')).title).toBe('not-allowed')
    expect(refusal(await giveBack(approver, '')).title).toBe('request-shape')

    const returned = value(await giveBack(approver, 'Der Name passt nicht zur Satzung.'))
    expect(returned).toMatchObject({
      state: 'cancelled',
      contributors: [],
      returned: { by: { name: 'Murat Aydın' }, reason: 'Der Name passt nicht zur Satzung.' },
    })
    const [newest] = value(await modeller.models()).models[0]?.versions ?? []
    expect(newest?.returned).toEqual(returned.returned)
    const approval = { params: { hash }, body: { validFrom: '2027-01-01' }, idempotencyKey: key() }
    expect(refusal(await approver.publishDefinition(approval)).title).toBe('version-not-proposed')
    expect(refusal(await giveBack(approver, 'Noch ein Grund.')).title).toBe('version-not-proposed')

    // The draft stays; the same again is a proposal of its own, with nothing sent back.
    const again = value(await modeller.proposeModelDraft(request))
    expect(again.hash).not.toBe(hash)
    const { summary } = value(await approver.definitionVersion({ params: { hash: again.hash } }))
    expect(summary).toMatchObject({ state: 'proposed', returned: null })
  })
})
