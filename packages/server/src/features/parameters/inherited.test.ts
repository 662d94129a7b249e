import { readFileSync } from 'node:fs'
import type { Client } from '@laufzettel/api'
import { type AuthorityProfile, parameterTable, type ParameterRevision } from '@laufzettel/engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served, TEST_NOW } from '../../http/served.fixture.ts'
import { HUNDESTEUER } from '../../start/examples.ts'

const process = 'hundAnmelden'
const profile = JSON.parse(readFileSync(new URL('authority.json', HUNDESTEUER), 'utf8')) as AuthorityProfile

let server: Served
let modeller: Client
beforeAll(async () => {
  server = await served()
  modeller = await server.as('modeller')
  const { database, stores } = server.services
  const above = async (tenant: string, name: string, parent: string | null) => {
    const authority = await database.artefacts.put('authority', { ...profile, name })
    const settings = { parent, land: 'HE', zone: 'Europe/Berlin', authority, brand: {} }
    expect((await database.tenant(tenant).settings.set(settings)).ok).toBe(true)
  }
  await above('hessen', 'Land Hessen', null)
  await above('bayern', 'Freistaat Bayern', null)
  await above('musterkreis', 'Landkreis Musterkreis', 'hessen')
  const own = await stores.settings.get()
  if (own === null) throw new Error('no settings')
  expect((await stores.settings.set({ ...own, parent: 'musterkreis' })).ok).toBe(true)
  for (const [tenant, amount] of [['hessen', '120'], ['bayern', '666'], ['musterkreis', '118']] as const) {
    const revision: ParameterRevision = {
      format: 1,
      key: `pr_of_${tenant}`,
      tenant,
      process,
      parameter: 'regularRate',
      value: { $number: amount },
      validFrom: '2030-01-01',
      knownSince: TEST_NOW,
    }
    expect((await database.tenant(tenant).parameters.add(revision)).ok).toBe(true)
  }
}, 60_000)
afterAll(() => server.close())

function value<T>(answer: { ok: true; value: T } | { ok: false; problem: { detail: string } }): T {
  if (!answer.ok) throw new Error(answer.problem.detail)
  return answer.value
}

describe('values of the authorities above', () => {
  it('come with the name and the place of the one that set them, and none of others', async () => {
    const { revisions } = value(await modeller.parameters({ params: { process } }))
    const levels = new Map(revisions.map(({ level, authority }) => [level, authority]))
    expect([...levels].sort(([a], [b]) => a - b)).toEqual([
      [0, 'Stadt Musterstadt'],
      [1, 'Landkreis Musterkreis'],
      [2, 'Land Hessen'],
    ])
    expect(JSON.stringify(revisions)).not.toContain('666')
  })

  it('hold in the world of a case where the own authority has none for the day', async () => {
    const world = await server.services.worlds.forStart(process, TEST_NOW)
    if (world === null) throw new Error('no world')
    expect(world.chain).toEqual(['musterstadt', 'musterkreis', 'hessen'])
    const { parameters } = world.definition.definition
    const owners = (overridable: boolean) => {
      const declared = parameters.map((parameter) => ({ ...parameter, overridable }))
      const table = parameterTable(declared, world.parameters, world.chain)
      return ['2026-06-01', '2030-06-01'].map((day) => table.find('regularRate', day, TEST_NOW)?.tenant)
    }
    // The town's own value has no end.
    expect(owners(true)).toEqual(['musterstadt', 'musterstadt'])
    expect(owners(false)).toEqual(['musterstadt', 'hessen'])
  })

  it('cannot be proposed below where the declaration keeps them above', async () => {
    const propose = async (overridable: boolean) => {
      const { id, draft, revision } = value(await modeller.openModelDraft({ params: { process } }))
      const params = { draft: id }
      const { lock } = value(await modeller.lockModelDraft({ params, body: {} }))
      const parameters = draft.definition.parameters.map((parameter) => ({ ...parameter, overridable }))
      const revisions = [
        { process, parameter: 'regularRate', value: { $number: '121' }, validFrom: '2030-01-01', knownSince: TEST_NOW },
      ]
      const changed = { definition: { ...draft.definition, parameters }, revisions }
      const saved = value(await modeller.saveModelDraft({ params, body: { draft: changed, expectedRevision: revision, lock } }))
      // One test case reaches into 2030, where the amount is another one then.
      const body = { expectedRevision: saved.revision, lock, reason: 'Neuer Satz ab 2030' }
      return await modeller.proposeModelDraft({ params, body })
    }
    const kept = await propose(false)
    expect(kept).toMatchObject({ ok: false, problem: { title: 'parameter-from-above' } })
    expect(kept.ok ? '' : kept.problem.detail).toContain('Land Hessen')
    const own = await propose(true)
    expect(own.ok ? 'proposed' : own.problem.detail).toBe('proposed')
  })
})
