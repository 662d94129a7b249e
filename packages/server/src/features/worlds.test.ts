import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { flow, graph, step } from '@laufzettel/engine/testing'
import type { TenantSettings } from '../db/tenant-settings.ts'
import { SYSTEM_CLOCK } from '../start/clocks.ts'
import { createServices } from '../start/create-services.ts'
import { seedDemo } from '../start/seed-demo.ts'
import type { Services } from './services.ts'

let folder: string
let services: Services
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laufzettel-worlds-'))
  const created = await createServices({ mode: 'demo', tenant: 'musterstadt', dataFolder: folder, clock: SYSTEM_CLOCK })
  if (!created.ok) throw new Error(created.problems[0]?.name)
  services = created.value
  await seedDemo(services)
})
afterEach(async () => {
  await services.renderer.close()
  await services.database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function world() {
  const made = await services.worlds.forStart('hundAnmelden', services.clock.now())
  if (made === null) throw new Error('no world')
  return made
}

async function change(changed: Partial<TenantSettings>): Promise<void> {
  const settings = await services.stores.settings.get()
  if (settings === null) throw new Error('no settings')
  expect(await services.stores.settings.set({ ...settings, ...changed })).toMatchObject({ ok: true })
}

describe('the world of a command', () => {
  it('is kept while nothing it is made of changes', async () => {
    expect(await world()).toBe(await world())
  })

  it('has the calendar of the Land that is set now', async () => {
    const before = await world()
    await change({ land: 'BY' })
    const after = await world()
    expect([before.calendar.land, after.calendar.land]).toEqual(['HE', 'BY'])
  })

  it('has what the authority sets over the calendar of its Land', async () => {
    const before = await world()
    await change({ calendar: { holidays: [{ date: '2026-08-08', name: 'Stadtfest' }] } })
    const named = (at: Awaited<ReturnType<typeof world>>) => at.calendar.holidays.some(({ name }) => name === 'Stadtfest')
    expect([named(before), named(await world())]).toEqual([false, true])
  })

  it('has the chain of authorities that is set now', async () => {
    const before = await world()
    const settings = await services.stores.settings.get()
    if (settings === null) throw new Error('no settings')
    await services.database.tenant('kreis').settings.set({ ...settings, parent: null })
    await change({ parent: 'kreis' })
    expect(before.chain).toEqual(['musterstadt'])
    expect((await world()).chain).toEqual(['musterstadt', 'kreis'])
  })

  it('has the versions of the processes that its definition calls, found again by their hashes', async () => {
    const { definition } = await world()
    const caller = graph('caller', [step('start', 'start-event', { events: [] }), step('call', 'call-activity', { process: 'hundAnmelden' })], [flow('start', 'call')])
    const calling = await services.worlds.forProposal({ ...definition, definition: caller })
    expect(calling?.called.map(({ definition: { key }, version, validFrom }) => [key, version, typeof validFrom])).toEqual([
      ['hundAnmelden', definition.version, 'string'],
    ])
    expect((await world()).called).toEqual([])
  })
})
