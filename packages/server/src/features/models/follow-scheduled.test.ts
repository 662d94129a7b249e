import type { PublishedDefinition } from '@laufzettel/engine'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/database.ts'
import { withDatabase } from '../../db/databases.fixture.ts'
import { openDraft } from './show-draft.ts'

const JANUARY = '2026-01-01T00:00:00.000Z'
const NOW = '2026-03-01T12:00:00.000Z'
const APRIL = '2026-04-01T00:00:00.000Z'
const MAY = '2026-05-01T00:00:00.000Z'

/** The store reads the process's key only. */
const version = (number: number) =>
  ({
    format: 1,
    version: number,
    definition: { key: 'hundesteuer', names: { de: `${number}` } },
    expressions: {},
    unaryTests: {},
  }) as unknown as PublishedDefinition

const revision = {
  process: 'hundesteuer',
  parameter: 'firstDog',
  value: { $number: '108' },
  validFrom: '2027-01-01',
  knownSince: NOW,
}

/** Version 1 in force, version 2 with a value scheduled for April, and a draft that begins from it. */
async function scheduled(database: Database) {
  const stores = database.tenant('musterstadt')
  const { definitions } = stores
  const propose = async (number: number, proposal?: Parameters<typeof definitions.propose>[3]) => {
    const proposed = await definitions.propose(version(number), 'u_jana', NOW, proposal)
    return proposed.ok ? proposed.value.hash : ''
  }
  const [first, second] = [await propose(1), await propose(2, { revisions: [revision], contributors: ['u_kim'] })]
  await definitions.publish(first, 'u_max', JANUARY, NOW)
  await definitions.publish(second, 'u_max', APRIL, NOW)
  const opened = await openDraft(stores, 'hundesteuer', 'u_lena', NOW)
  return { stores, first, second, id: opened.ok ? opened.value.id : '' }
}

describe('a draft that begins from a version that waits for its day', () => {
  it('counts those who wrote that version among its writers, so that none of them approves it', () =>
    withDatabase(async (database) => {
      const { stores, second, id } = await scheduled(database)
      expect(await stores.modelDrafts.get(id)).toMatchObject({ base: second, contributors: ['u_jana', 'u_kim'] })
    }))

  it('does not once that version is in force: what it says is law then, and no part of the draft', () =>
    withDatabase(async (database) => {
      const stores = database.tenant('musterstadt')
      const proposed = await stores.definitions.propose(version(1), 'u_jana', NOW)
      await stores.definitions.publish(proposed.ok ? proposed.value.hash : '', 'u_max', APRIL, NOW)
      await openDraft(stores, 'hundesteuer', 'u_lena', MAY)
      expect(await stores.modelDrafts.ofProcess('hundesteuer')).toMatchObject({ contributors: [] })
    }))

  it('keeps its form and flow and takes over its values when the version is called off', () =>
    withDatabase(async (database) => {
      const { stores, first, second, id } = await scheduled(database)
      expect(await stores.definitions.cancel(second, NOW)).toMatchObject({ ok: true })
      expect(await stores.modelDrafts.get(id)).toMatchObject({
        base: first,
        revision: 2,
        content: { definition: version(2).definition, revisions: [revision] },
      })
    }))
})
