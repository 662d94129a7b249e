import type { ParameterRevision, PublishedDefinition } from '@laufzettel/engine'
import { flow, graph, step } from '@laufzettel/engine/testing'
import { describe, expect, it } from 'vitest'
import type { Database, TenantStores } from './database.ts'
import { DATABASES, withDatabaseOf } from './databases.fixture.ts'
import { judgePlace } from './settings.ts'
import type { TenantSettings } from './tenant-settings.ts'

const NOW = '2026-03-14T10:00:00.000Z'
const LATER = '2026-04-01T00:00:00.000Z'
const settings = { land: 'HE', zone: 'Europe/Berlin', authority: 'a'.repeat(64), brand: {} }
/** hessen → kreis → musterstadt and nachbarstadt; bayern stands apart. */
const PARENTS = { hessen: null, kreis: 'hessen', musterstadt: 'kreis', nachbarstadt: 'kreis', bayern: null } as const
const TENANTS = Object.keys(PARENTS) as (keyof typeof PARENTS)[]
/** Whom each may read what is published of. */
const READS: Readonly<Record<keyof typeof PARENTS, readonly string[]>> = {
  hessen: ['hessen'],
  kreis: ['kreis', 'hessen'],
  musterstadt: ['musterstadt', 'kreis', 'hessen'],
  nachbarstadt: ['nachbarstadt', 'kreis', 'hessen'],
  bayern: ['bayern'],
}
const canary = (tenant: string) => `canary-${tenant}`

async function grow(database: Database, more: Partial<TenantSettings> = {}): Promise<void> {
  for (const tenant of TENANTS) {
    const set = await database.tenant(tenant).settings.set({ ...settings, parent: PARENTS[tenant], ...more })
    expect(set).toEqual({ ok: true, value: true })
  }
}

function definitionOf(tenant: string, process = 'steuer', version = 1): PublishedDefinition {
  const definition = graph(process, [step('start', 'start-event', { events: [] })], [flow('start', 'start')])
  return { version, definition, unaryTests: { [canary(tenant)]: null } } as unknown as PublishedDefinition
}

function revisionOf(tenant: string): ParameterRevision {
  const holds = { validFrom: '2026-01-01', knownSince: NOW } as const
  return { format: 1, key: `r_${tenant}x`, tenant, process: 'steuer', parameter: 'rate', value: canary(tenant), ...holds }
}

async function publish({ definitions }: TenantStores, published: PublishedDefinition): Promise<string> {
  const proposed = await definitions.propose(published, 'u_author', NOW)
  if (!proposed.ok) throw new Error(proposed.problems[0]?.name)
  expect((await definitions.publish(proposed.value.hash, 'u_approver', NOW, NOW)).ok).toBe(true)
  return proposed.value.hash
}

describe('a place in the tree', () => {
  const tree = TENANTS.map((tenant) => ({ tenant, parent: PARENTS[tenant] }))
  it.each([
    ['frankfurt', 'hessen', null],
    ['musterstadt', 'hessen', null],
    ['frankfurt', 'nowhere', 'tenant-parent-unknown'],
    ['hessen', 'hessen', 'tenant-circle'],
    ['hessen', 'kreis', 'tenant-circle'],
    ['hessen', 'musterstadt', 'tenant-circle'],
  ])('of %s under %s', (tenant, parent, wanted) => {
    const judged = judgePlace(tree, tenant, parent)
    expect(judged.ok ? null : judged.problems[0]?.name).toBe(wanted)
  })

  it('has at most eight above one another, those below counted', () => {
    const line = Array.from({ length: 8 }, (_, at) => ({ tenant: `t${at}`, parent: at === 0 ? null : `t${at - 1}` }))
    expect(judgePlace(line.slice(0, 7), 'new', 't6').ok).toBe(true)
    expect(judgePlace(line, 'new', 't7')).toMatchObject({ ok: false, problems: [{ name: 'tenant-too-deep' }] })
    const apart = [...line.slice(0, 7), { tenant: 'a', parent: null }, { tenant: 'b', parent: 'a' }]
    expect(judgePlace(apart, 'a', 't6')).toMatchObject({ ok: false, problems: [{ name: 'tenant-too-deep' }] })
    expect(judgePlace(apart, 'a', 't5').ok).toBe(true)
  })
})

describe.each(DATABASES)('tenants above one another on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)

  it('are refused where the place is wrong, and nothing is stored then', () =>
    withDatabase(async (database) => {
      await grow(database)
      const set = (tenant: string, parent: string) => database.tenant(tenant).settings.set({ ...settings, parent })
      expect(await set('hessen', 'musterstadt')).toMatchObject({ ok: false, problems: [{ name: 'tenant-circle' }] })
      expect(await set('neustadt', 'nowhere')).toMatchObject({ ok: false, problems: [{ name: 'tenant-parent-unknown' }] })
      expect(await database.tenant('hessen').settings.chain()).toEqual(['hessen'])
      expect(await database.tenant('neustadt').settings.get()).toBe(null)
      expect(await set('musterstadt', 'hessen')).toMatchObject({ ok: true })
      expect(await database.tenant('musterstadt').settings.chain()).toEqual(['musterstadt', 'hessen'])
    }))

  it('inherit the calendar whole and the brand part by part', () =>
    withDatabase(async (database) => {
      await grow(database)
      const stores = (tenant: string) => database.tenant(tenant).settings
      await stores('hessen').set({ ...settings, parent: null, calendar: { noHolidays: ['2026-12-24'] }, brand: { name: 'Hessen', act: '#004a99' } })
      await stores('kreis').set({ ...settings, parent: 'hessen', brand: { name: 'Kreis' } })
      const { settings: found, chain, levels } = await stores('musterstadt').effective()
      expect(found).toMatchObject({ calendar: { noHolidays: ['2026-12-24'] }, brand: { name: 'Kreis', act: '#004a99' } })
      expect([chain, levels.map(({ tenant }) => tenant)]).toEqual([READS.musterstadt, READS.musterstadt])
      await stores('musterstadt').set({ ...settings, parent: 'kreis', calendar: {} })
      expect((await stores('musterstadt').effective()).settings?.calendar).toEqual({})
      expect((await stores('bayern').effective()).settings).toEqual({ ...settings, parent: null })
      expect((await stores('nobody').effective()).settings).toBe(null)
    }))

  it('read published values and versions of those above, never of those below or beside them', () =>
    withDatabase(async (database) => {
      await grow(database)
      const hashes = new Map<string, string>()
      for (const tenant of TENANTS) {
        expect((await database.tenant(tenant).parameters.add(revisionOf(tenant))).ok).toBe(true)
        hashes.set(tenant, await publish(database.tenant(tenant), definitionOf(tenant, `p-${tenant}`)))
      }
      for (const tenant of TENANTS) {
        const { parameters, definitions } = database.tenant(tenant)
        const values = await parameters.list('steuer')
        expect(values.map((revision) => revision.value), tenant).toEqual(READS[tenant].map(canary))
        const open = await definitions.allInForce(LATER)
        expect(open.map(({ definition }) => definition.key), tenant).toEqual(READS[tenant].map((each) => `p-${each}`).sort())
        expect((await definitions.inherited()).map(({ process }) => process).sort(), tenant).toEqual(
          READS[tenant].filter((each) => each !== tenant).map((each) => `p-${each}`).sort(),
        )
        expect((await definitions.list()).map(({ process }) => process), tenant).toEqual([`p-${tenant}`])
        for (const other of TENANTS) {
          const isRead = READS[tenant].includes(other)
          expect((await definitions.byHash(hashes.get(other) ?? '')) !== null, `${tenant} ${other}`).toBe(isRead)
          expect((await definitions.inForce(`p-${other}`, LATER)) !== null, `${tenant} ${other}`).toBe(isRead)
        }
        const foreign = TENANTS.filter((other) => !READS[tenant].includes(other)).map(canary)
        const seen = JSON.stringify([values, open, await definitions.inherited()])
        expect(foreign.filter((word) => seen.includes(word)), tenant).toEqual([])
      }
    }))

  it('prefer their own version, and see no proposal of another', () =>
    withDatabase(async (database) => {
      await grow(database)
      const [land, town] = [database.tenant('hessen'), database.tenant('musterstadt')]
      await publish(land, definitionOf('hessen'))
      const proposed = await land.definitions.propose(definitionOf('hessen', 'steuer', 2), 'u_author', NOW)
      if (!proposed.ok) throw new Error('not proposed')
      expect(await town.definitions.byHash(proposed.value.hash)).toBe(null)
      expect((await town.definitions.inherited('steuer')).map(({ version }) => version)).toEqual([1])
      const inForce = async () => JSON.stringify(await town.definitions.inForce('steuer', LATER))
      expect(await inForce()).toContain(canary('hessen'))
      expect(await town.definitions.nextVersion('steuer')).toBe(1)
      await publish(town, definitionOf('musterstadt'))
      expect(await inForce()).toContain(canary('musterstadt'))
      expect((await town.definitions.allInForce(LATER)).map(({ unaryTests }) => Object.keys(unaryTests))).toEqual([[canary('musterstadt')]])
      // What is above cannot be changed from below.
      expect(await town.definitions.cancel(proposed.value.hash, NOW)).toMatchObject({ ok: false })
    }))

  it('are cut off when the parent is taken away', () =>
    withDatabase(async (database) => {
      await grow(database)
      await database.tenant('hessen').parameters.add(revisionOf('hessen'))
      const town = database.tenant('musterstadt')
      expect(await town.parameters.list('steuer')).toHaveLength(1)
      await town.settings.set({ ...settings, parent: null })
      expect(await town.parameters.list('steuer')).toEqual([])
    }))
})
