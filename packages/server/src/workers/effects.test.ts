import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProcessDefinition } from '@laufzettel/engine'
import { submitCommand } from '../features/cases/submit.ts'
import type { Services } from '../features/services.ts'
import type { Renderer } from '../letters/renderer.ts'
import { MovableClock } from '../start/clocks.ts'
import { createServices } from '../start/create-services.ts'
import { HUNDESTEUER, readExample } from '../start/examples.ts'
import { seedDemo } from '../start/seed-demo.ts'
import { createEffectWorker } from './effect-worker.ts'
import { JITTER } from './retry-at.ts'

const definition = readExample(HUNDESTEUER).definition as ProcessDefinition
const decided = definition.scenarios.flatMap(({ events }) => events).find((event) => event.kind === 'complete')
const outcome = decided?.kind === 'complete' ? decided.outcome : ''
const worker = { kind: 'staff', id: 'u1', name: 'Jana Reuter', roles: ['caseWorker'] } as const

let folder: string
let clock: MovableClock
let services: Services

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laufzettel-effects-'))
  clock = new MovableClock('2026-03-24T08:00:00.000Z')
  const created = await createServices({ mode: 'demo', tenant: 'musterstadt', dataFolder: folder, clock })
  if (!created.ok) throw new Error(created.problems[0]?.name)
  services = created.value
  await seedDemo(services)
})
afterEach(async () => {
  await services.renderer.close()
  await services.database.close()
  rmSync(folder, { recursive: true, force: true })
})

const context = (change: Partial<Services> = {}) => ({
  services: { ...services, ...change },
  printFolder: join(folder, 'ausgang'),
})
/** The failing twin of the renderer. */
const failing: Renderer = { render: () => Promise.reject(new Error('no paper')), close: async () => {} }

async function work(change: Partial<Services> = {}): Promise<number> {
  let failures = 0
  const loop = createEffectWorker(context(change), () => {
    failures++
  })
  await loop.idle()
  await loop.stop()
  return failures
}

async function decidedCase(): Promise<string> {
  const [row] = await services.stores.workItems.list({ limit: 1 })
  const caseId = row?.caseId ?? ''
  const command = { type: 'complete', item: row?.item ?? '', outcome } as const
  const told = await submitCommand(services, { caseId, actor: worker, command, idempotencyKey: `decide-${caseId}` })
  expect(told.ok).toBe(true)
  return caseId
}

/** A method that still knows whose it is. */
const bound = (member: unknown, owner: object) => (typeof member === 'function' ? member.bind(owner) : member)

const stateOf = (caseId: string) => services.database.journal.load(services.tenant, caseId)

describe('effects', () => {
  it('set the notice and file the receipt, each once', async () => {
    const caseId = await decidedCase()
    expect(await work()).toBe(0)
    const state = await stateOf(caseId)
    const [letter] = Object.values(state?.letters ?? {})
    expect(letter?.rendered?.bytes).toBeGreaterThan(1_000)
    expect(Object.keys(state?.documents ?? {})).toEqual(['receipt'])
    await work()
    expect((await stateOf(caseId))?.revision).toBe(state?.revision)
  })

  it('keep a receipt no longer than the first of its answers has to go', async () => {
    const [first, second] = await services.stores.cases.list({ limit: 2 })
    const erase = (caseId = '') => services.stores.cases.erase(caseId, 'contact', clock.now())
    const receiptOf = async (caseId = '') => {
      const read = await services.stores.documents.get(caseId, 'receipt')
      return read.ok ? read.value.mediaType : read.problems[0]?.name
    }
    expect(Object.keys((await stateOf(first?.caseId ?? ''))?.vault.contact?.entries ?? {})).not.toEqual([])
    await erase(second?.caseId)
    await work()
    expect(await receiptOf(first?.caseId)).toBe('application/pdf')
    await erase(first?.caseId)
    expect(await receiptOf(first?.caseId)).toBe('document-unknown')
    // This one shows what was left, and stays as long as that.
    expect(await receiptOf(second?.caseId)).toBe('application/pdf')
  })

  it('print nothing below production', async () => {
    await decidedCase()
    await work()
    expect(existsSync(join(folder, 'ausgang'))).toBe(false)
  })

  it('put the letter for the post into a folder in production', async () => {
    const caseId = await decidedCase()
    await work({ mode: 'production' })
    const files = readdirSync(join(folder, 'ausgang'))
    const caseNumber = (await stateOf(caseId))?.caseNumber ?? ''
    expect(files).toEqual([expect.stringMatching(new RegExp(`^${caseNumber}-l\\d+\\.pdf$`))])
    expect(
      readFileSync(join(folder, 'ausgang', files[0] ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('are tried again with growing pauses, then become an incident that can be mended', async () => {
    await work()
    const caseId = await decidedCase()
    const pauses = [0, 5, 10, 20, 40, 80]
    let now = Date.parse(clock.now())
    for (const [attempt, pause] of pauses.entries()) {
      if (pause > 0) {
        clock.moveTo(new Date(now + pause * 1000 - 1000).toISOString())
        expect(await work({ renderer: failing }), `too early for attempt ${attempt + 1}`).toBe(0)
      }
      now += pause * 1000 * (1 + JITTER)
      clock.moveTo(new Date(now).toISOString())
      expect(await work({ renderer: failing })).toBe(1)
    }
    const state = await stateOf(caseId)
    const [incident, raised] = Object.entries(state?.incidents ?? {})[0] ?? []
    expect(raised).toMatchObject({ problem: 'effect-failed', status: 'open' })
    clock.moveTo(new Date(now + 3_600_000).toISOString())
    expect(await work({ renderer: failing })).toBe(0)

    const command = { type: 'resolve-incident', incident: incident ?? '' } as const
    await submitCommand(services, { caseId, actor: worker, command, idempotencyKey: 'mend-0123456789abcdef' })
    expect(await work()).toBe(0)
    const mended = Object.values((await stateOf(caseId))?.letters ?? {})[0]
    expect(mended?.rendered?.bytes).toBeGreaterThan(1_000)
  })

  it('are not settled while their incident cannot be told', async () => {
    await work()
    const caseId = await decidedCase()
    const worlds = { ...services.worlds, forCase: async () => null }
    let now = Date.parse(clock.now())
    for (const pause of [0, 5, 10, 20, 40, 80]) {
      now += pause * 1000 * (1 + JITTER)
      clock.moveTo(new Date(now).toISOString())
      expect(await work({ worlds })).toBeGreaterThan(0)
    }
    expect((await stateOf(caseId))?.incidents).toEqual({})
    clock.moveTo(new Date(now + 600_000).toISOString())
    expect(await work()).toBe(0)
    expect(Object.values((await stateOf(caseId))?.letters ?? {})[0]?.rendered?.bytes).toBeGreaterThan(1_000)
  })

  it('leave a file to sweep where the process ended before the facts, and file one that was told and not settled once', async () => {
    await work()
    const caseId = await decidedCase()
    const kept = () =>
      readdirSync(join(folder, 'documents'), { recursive: true, encoding: 'utf8' }).filter((name) => /^[0-9a-f]{2}.[0-9a-f]{62}$/.test(name)).length
    const before = kept()
    const journal = services.database.journal
    const broken = (change: Partial<typeof journal>) => {
      const through = new Proxy(journal, { get: (target, name) => Reflect.get(change, name) ?? bound(Reflect.get(target, name), target) })
      return { database: { ...services.database, journal: through } }
    }
    // The file is written, and nobody hears of it.
    expect(await work(broken({ submit: () => Promise.reject(new Error('killed')) }))).toBe(1)
    expect([kept(), Object.values((await stateOf(caseId))?.letters ?? {})[0]?.rendered]).toEqual([before + 1, null])
    // The case is told, and nobody remembers.
    clock.moveTo('2026-03-24T09:00:00.000Z')
    let told = 0
    await work(broken({ settleEffect: (...settled) => (told++ === 0 ? Promise.reject(new Error('killed')) : journal.settleEffect(...settled)) }))
    const hash = Object.values((await stateOf(caseId))?.letters ?? {})[0]?.rendered?.hash
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    clock.moveTo('2026-03-24T10:00:00.000Z')
    expect(await work()).toBe(0)
    expect([kept(), Object.values((await stateOf(caseId))?.letters ?? {})[0]?.rendered?.hash]).toEqual([before + 2, hash])
    expect(await services.database.sweepDocuments(0)).toBe(1)
    expect(await journal.verify(services.tenant, caseId)).toEqual({ ok: true, value: true })
  })

  it('of one case do not keep those of others from happening', async () => {
    const caseId = await decidedCase()
    const failingNotice: Renderer = {
      render: (document, options) =>
        document.kind === 'notice' ? Promise.reject(new Error('poison')) : services.renderer.render(document, options),
      close: async () => {},
    }
    expect(await work({ renderer: failingNotice })).toBe(1)
    const rows = await services.stores.cases.list({ limit: 200 })
    for (const row of rows) expect(Object.keys((await stateOf(row.caseId))?.documents ?? {})).toEqual(['receipt'])
    expect((await stateOf(caseId))?.letters).not.toEqual({})
  })
})
