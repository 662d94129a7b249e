import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProcessDefinition, World } from '@laufzettel/engine'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { submitCommand } from '../features/cases/submit.ts'
import type { Services } from '../features/services.ts'
import { MovableClock } from '../start/clocks.ts'
import { createServices } from '../start/create-services.ts'
import { HUNDESTEUER, readExample } from '../start/examples.ts'
import { seedDemo } from '../start/seed-demo.ts'
import { JITTER } from './retry-at.ts'
import { createTimerWorker } from './timers.ts'

const definition = readExample(HUNDESTEUER).definition as ProcessDefinition
const events = definition.scenarios.flatMap((scenario) => scenario.events)
const asking = events.find((event) => event.kind === 'complete' && event.question !== undefined)
const outcome = asking?.kind === 'complete' ? asking.outcome : ''
const worker = { kind: 'staff', id: 'u1', name: 'Jana Reuter', roles: ['caseWorker'] } as const
/** Long after every deadline of the demo's cases. */
const LATER = '2026-12-01T08:00:00.000Z'

let folder: string
let clock: MovableClock
let services: Services

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laufzettel-timers-'))
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

/** A case with a question whose reminder waits for its day. */
async function askedCase(): Promise<string> {
  const [row] = await services.stores.workItems.list({ limit: 1 })
  const caseId = row?.caseId ?? ''
  const question = { text: 'Seit wann?', reason: 'Wegen des Beginns.', fields: [] }
  const command = { type: 'complete', item: row?.item ?? '', outcome, question } as const
  const told = await submitCommand(services, { caseId, actor: worker, command, idempotencyKey: `ask-${caseId}` })
  if (!told.ok) throw new Error(told.problems[0]?.name)
  return caseId
}

/** A worker that looks when it is told to, and the failures it reported. */
function workerWith(change: Partial<Services> = {}) {
  const failures: unknown[] = []
  const loop = createTimerWorker({ ...services, ...change }, (error) => failures.push(error))
  return { look: () => loop.idle(), stop: () => loop.stop(), failures }
}

const stateOf = async (caseId: string) => services.database.journal.load(services.tenant, caseId)
const timersOf = async (caseId: string) =>
  Object.values((await stateOf(caseId))?.timers ?? {}).map(({ status }) => status)

/** Rows of timers that nobody can fire, all due before any other. */
function unfit(tenant: string, count: number): void {
  const database = new Sqlite(join(folder, 'laufzettel.sqlite'))
  const insert = database.prepare('INSERT INTO view_timers (tenant, case_id, timer, due) VALUES (?, ?, ?, ?)')
  for (let at = 0; at < count; at++) insert.run(tenant, `gone-${at}`, 'x1', '2026-01-01T00:00:00.000Z')
  database.close()
}

describe('due timers', () => {
  it.each(['elsewhere', 'musterstadt'])('fire although more than a whole look of %s cannot', async (tenant) => {
    const caseId = await askedCase()
    unfit(tenant, 250)
    clock.moveTo(LATER)
    const { look, stop } = workerWith()
    await look()
    expect(await timersOf(caseId)).toContain('fired')
    await stop()
  })

  it('that fail are tried again with growing pauses, then become an incident', async () => {
    const caseId = await askedCase()
    const forCase: Services['worlds']['forCase'] = async (state) => {
      const world = await services.worlds.forCase(state)
      return world === null ? null : withoutTimers(world)
    }
    clock.moveTo(LATER)
    const { look, stop, failures } = workerWith({ worlds: { ...services.worlds, forCase } })
    let now = Date.parse(LATER)
    await look()
    expect(failures).toHaveLength(1)
    for (const pause of [5, 10, 20, 40, 80]) {
      const before = failures.length
      clock.moveTo(new Date(now + pause * 1000 - 1).toISOString())
      await look()
      expect(failures).toHaveLength(before)
      expect((await stateOf(caseId))?.incidents).toEqual({})
      now += pause * 1000 * (1 + JITTER)
      clock.moveTo(new Date(now).toISOString())
      await look()
      expect(failures).toHaveLength(before + 1)
    }
    await stop()
    expect(Object.values((await stateOf(caseId))?.incidents ?? {})).toMatchObject([
      { problem: 'timer-failed', status: 'open' },
    ])

    clock.moveTo(new Date(now + 160_000 * (1 + JITTER)).toISOString())
    const mended = workerWith()
    await mended.look()
    await mended.stop()
    expect(await timersOf(caseId)).toContain('fired')
  })
})

function withoutTimers(world: World): World {
  const { definition: published } = world
  const steps = published.definition.steps.filter(({ block }) => block !== 'timer')
  return { ...world, definition: { ...published, definition: { ...published.definition, steps } } }
}
