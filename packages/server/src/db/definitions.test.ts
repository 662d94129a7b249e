import type { PublishedDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { DATABASES, withDatabaseOf } from './databases.fixture.ts'

const NOW = '2026-03-01T12:00:00.000Z'
const APRIL = '2026-03-31T22:00:00.000Z'

/** The store reads the process's key only; what a definition is, others judge. */
const published = (version: number, key = 'hundesteuer') =>
  ({ format: 1, version, definition: { key }, expressions: {}, unaryTests: {} }) as unknown as PublishedDefinition

describe.each(DATABASES)('definitions on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('are in force from the instant another person approved', () =>
    withDatabase(async (database) => {
      const { definitions } = database.tenant('musterstadt')
      const hashes: string[] = []
      for (const version of [1, 2]) {
        expect(await definitions.nextVersion('hundesteuer')).toBe(version)
        const proposed = await definitions.propose(published(version), 'u_erika', NOW)
        expect(proposed).toMatchObject({ ok: true, value: { version, status: 'proposed', approver: null } })
        if (proposed.ok) hashes.push(proposed.value.hash)
      }
      const [first = '', second = ''] = hashes
      expect(await definitions.inForce('hundesteuer', APRIL)).toBe(null)
      await definitions.publish(first, 'u_max', '2026-01-01T00:00:00.000Z', NOW)
      await definitions.publish(second, 'u_max', APRIL, NOW)
      expect((await definitions.inForce('hundesteuer', NOW))?.version).toBe(1)
      expect((await definitions.inForce('hundesteuer', APRIL))?.version).toBe(2)
      expect((await definitions.allInForce(APRIL)).map(({ version }) => version)).toEqual([2])
      expect((await definitions.byHash(first))?.version).toBe(1)
      expect((await definitions.list()).map(({ version }) => version)).toEqual([2, 1])
      expect(await definitions.cancel(second, NOW)).toMatchObject({ ok: true, value: { status: 'cancelled' } })
      expect((await definitions.inForce('hundesteuer', APRIL))?.version).toBe(1)
      expect(await definitions.cancel(first, NOW)).toMatchObject({
        ok: false,
        problems: [{ name: 'version-in-force' }],
      })
      expect(await database.tenant('nebenstadt').definitions.byHash(first)).toBe(null)
    }))

  it('are never approved by their author, not even by way of the database', () =>
    withDatabase(async (database, disk) => {
      const { definitions } = database.tenant('musterstadt')
      const proposed = await definitions.propose(published(1), 'u_erika', NOW)
      const hash = proposed.ok ? proposed.value.hash : ''
      const own = await definitions.publish(hash, 'u_erika', NOW, NOW)
      expect(own).toMatchObject({ ok: false, problems: [{ name: 'approver-is-author' }] })
      const force = disk.run("UPDATE definitions SET approver = 'u_erika' WHERE hash = ?", hash)
      await expect(force).rejects.toThrow(/check constraint/i)
    }))

  it('go back with a reason that stays, from somebody who did not write them', () =>
    withDatabase(async (database, disk) => {
      const { definitions } = database.tenant('musterstadt')
      const wrote = { revisions: [], contributors: ['u_kim'] }
      const proposed = await definitions.propose(published(1), 'u_erika', NOW, wrote)
      const hash = proposed.ok ? proposed.value.hash : ''
      for (const author of ['u_erika', 'u_kim']) {
        const own = await definitions.giveBack(hash, author, 'Falsch', NOW)
        expect(own).toMatchObject({ ok: false, problems: [{ name: 'approver-is-author' }] })
      }
      const returned = { by: 'u_max', at: NOW, reason: 'Es fehlt die Ermäßigung.' }
      const back = await definitions.giveBack(hash, 'u_max', returned.reason, NOW)
      expect(back).toMatchObject({ ok: true, value: { status: 'cancelled', returned } })
      // The answer was lost.
      expect(await definitions.giveBack(hash, 'u_max', returned.reason, APRIL)).toEqual(back)
      const late = await definitions.giveBack(hash, 'u_max', 'Ein anderer', NOW)
      expect(late).toMatchObject({ ok: false, problems: [{ name: 'version-not-proposed' }] })
      const approved = await definitions.publish(hash, 'u_max', APRIL, NOW)
      expect(approved).toMatchObject({ ok: false, problems: [{ name: 'version-not-proposed' }] })
      expect(await definitions.list()).toMatchObject([{ returned }])
      await expect(disk.run("UPDATE version_returns SET reason = 'x'")).rejects.toThrow('stays so')
      await expect(disk.run('DELETE FROM version_returns')).rejects.toThrow('stays so')
    }))

  it('are proposed once under a number', () =>
    withDatabase(async (database) => {
      const { definitions } = database.tenant('musterstadt')
      const first = await definitions.propose(published(1), 'u_erika', NOW)
      expect(await definitions.propose(published(1), 'u_erika', APRIL)).toEqual(first)
      const other = { ...published(1), unaryTests: { '> 1': null } } as unknown as PublishedDefinition
      const taken = await definitions.propose(other, 'u_erika', NOW)
      expect(taken).toMatchObject({ ok: false, problems: [{ name: 'version-taken' }] })
    }))
})

describe.each(DATABASES)('artefacts on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('come back by kind and hash', () =>
    withDatabase(async (database) => {
      const hash = await database.artefacts.put('zone', { name: 'Europe/Berlin' })
      expect(await database.artefacts.get('zone', hash)).toEqual({ name: 'Europe/Berlin' })
      expect(await database.artefacts.get('calendar', hash)).toBe(null)
    }))
})

describe.each(DATABASES)('parameters on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  const revision = {
    format: 1,
    key: 'r_8fk2m9qd',
    tenant: 'hessen',
    process: 'hundesteuer',
    parameter: 'firstDog',
    value: { $number: '102' },
    validFrom: '2026-01-01',
    knownSince: NOW,
  } as const
  const settings = { land: 'HE', zone: 'Europe/Berlin', authority: 'a'.repeat(64), brand: {} }

  it('are read down the tenant chain and never change', () =>
    withDatabase(async (database, disk) => {
      const above = database.tenant('hessen')
      const below = database.tenant('musterstadt')
      await above.settings.set({ ...settings, parent: null })
      await below.settings.set({ ...settings, parent: 'hessen' })
      expect(await below.settings.chain()).toEqual(['musterstadt', 'hessen'])
      expect(await database.tenants()).toEqual(['hessen', 'musterstadt'])
      expect(await above.parameters.add(revision)).toEqual({ ok: true, value: true })
      expect(await above.parameters.add(revision)).toEqual({ ok: true, value: true })
      const changed = await above.parameters.add({ ...revision, value: { $number: '1' } })
      expect(changed).toMatchObject({ ok: false, problems: [{ name: 'parameter-revision-differs' }] })
      const broken = await above.parameters.add({ ...revision, key: 'r_another2', value: { $number: 'abc' } })
      expect(broken).toMatchObject({ ok: false, problems: [{ name: 'tagged-shape' }] })
      const own = { ...revision, key: 'r_another1', tenant: 'musterstadt' }
      await below.parameters.add(own)
      expect(await below.parameters.list('hundesteuer')).toEqual([own, revision])
      expect(await above.parameters.list('hundesteuer')).toEqual([revision])
      await expect(disk.run("UPDATE parameters SET revision = ''")).rejects.toThrow('revisions never change')
      await expect(disk.run('DELETE FROM parameters')).rejects.toThrow(/revisions (are )?never/)
    }))
})

describe.each(DATABASES)('a proposal on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  const revision = {
    process: 'hundesteuer',
    parameter: 'firstDog',
    value: { $number: '108' },
    validFrom: '2027-01-01',
    knownSince: '2026-01-01T00:00:00.000Z',
  }

  it('adds its values with its publication, known from then on, and withdraws them when it is cancelled', () =>
    withDatabase(async (database, disk) => {
      const { definitions, parameters } = database.tenant('musterstadt')
      const proposed = await definitions.propose(published(1), 'u_erika', NOW, {
        revisions: [revision],
        contributors: [],
      })
      const hash = proposed.ok ? proposed.value.hash : ''
      expect(await parameters.list('hundesteuer')).toEqual([])
      expect(await definitions.proposedRevisions(hash)).toEqual([revision])
      expect(await definitions.publish(hash, 'u_max', APRIL, NOW)).toMatchObject({ ok: true })
      expect(await parameters.list('hundesteuer')).toMatchObject([
        { ...revision, tenant: 'musterstadt', knownSince: NOW },
      ])
      expect(await database.tenant('nebenstadt').parameters.list('hundesteuer')).toEqual([])
      await expect(disk.run("UPDATE definitions SET revisions = '[]'")).rejects.toThrow(
        'a proposed version never changes',
      )
      expect(await definitions.cancel(hash, NOW)).toMatchObject({ ok: true })
      expect(await parameters.list('hundesteuer')).toEqual([])
    }))

  it('is never approved by anybody who wrote at it, and then adds nothing', () =>
    withDatabase(async (database, disk) => {
      const { definitions, parameters } = database.tenant('musterstadt')
      const proposal = { revisions: [revision], contributors: ['u_jana', 'u_erika'] }
      const proposed = await definitions.propose(published(1), 'u_erika', NOW, proposal)
      const hash = proposed.ok ? proposed.value.hash : ''
      for (const writer of ['u_erika', 'u_jana']) {
        const own = await definitions.publish(hash, writer, NOW, NOW)
        expect(own).toMatchObject({ ok: false, problems: [{ name: 'approver-is-author' }] })
      }
      expect(await parameters.list('hundesteuer')).toEqual([])
      for (const writer of ['u_erika', 'u_jana']) {
        const force = disk.run('UPDATE definitions SET approver = ? WHERE hash = ?', writer, hash)
        await expect(force).rejects.toThrow(/check constraint/i)
      }
      expect(await definitions.publish(hash, 'u_max', NOW, NOW)).toMatchObject({ ok: true })
    }))
})
