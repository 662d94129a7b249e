import type { ParameterRevision, PublishedDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import { DATABASES, withDatabaseOf } from './databases.fixture.ts'

const NOW = '2026-03-01T12:00:00.000Z'
const APRIL = '2026-03-31T22:00:00.000Z'
const SETTINGS = { parent: null, land: 'HE', zone: 'Europe/Berlin', authority: 'a'.repeat(64), brand: {} }

const published = { format: 1, version: 1, definition: { key: 'hundesteuer' }, expressions: {}, unaryTests: {} } as unknown as PublishedDefinition
const revision: ParameterRevision = {
  format: 1,
  key: 'pr_of-this-test',
  tenant: 'musterstadt',
  process: 'hundesteuer',
  parameter: 'rate',
  value: { $number: '120' },
  validFrom: '2026-01-01',
  knownSince: NOW,
}

describe.each(DATABASES)('the mark of worlds on $name', (kind) => {
  const withDatabase = withDatabaseOf(kind)
  it('moves with all that worlds are made of, whoever changes it, and with nothing else', () =>
    withDatabase(async (database) => {
      const { settings, definitions, parameters, caseNumbers } = database.tenant('musterstadt')
      let mark = await database.worldMark()
      const moved = async () => {
        const before = mark
        mark = await database.worldMark()
        return mark !== before
      }
      expect(await moved()).toBe(false)
      await settings.set(SETTINGS)
      expect(await moved()).toBe(true)
      await settings.set({ ...SETTINGS, land: 'BY' })
      expect(await moved()).toBe(true)
      const proposed = await definitions.propose(published, 'u_erika', NOW)
      const hash = proposed.ok ? proposed.value.hash : ''
      await moved()
      expect(await definitions.publish(hash, 'u_max', APRIL, NOW)).toMatchObject({ ok: true })
      expect(await moved()).toBe(true)
      expect(await definitions.cancel(hash, NOW)).toMatchObject({ ok: true })
      expect(await moved()).toBe(true)
      expect(await parameters.add(revision)).toEqual({ ok: true, value: true })
      expect(await moved()).toBe(true)
      await database.tenant('nebenstadt').settings.set(SETTINGS)
      expect(await moved()).toBe(true)
      await caseNumbers.next('HST', 2026)
      await definitions.list()
      expect(await moved()).toBe(false)
    }))
})
