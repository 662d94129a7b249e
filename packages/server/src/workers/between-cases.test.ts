import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, type CaseState, contentHash, type ProcessDefinition, run, type Tagged } from '@laufzettel/engine'
import { flow, graph, step } from '@laufzettel/engine/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runPorts, submitCommand } from '../features/cases/submit.ts'
import { seedProcedure } from '../features/demo/seed-procedure.ts'
import type { Services } from '../features/services.ts'
import { MovableClock } from '../start/clocks.ts'
import { createServices } from '../start/create-services.ts'
import { seedDemo } from '../start/seed-demo.ts'
import { createEffectWorker } from './effect-worker.ts'
import { deliverMessage } from './route-message.ts'

const SYSTEM: Actor = { kind: 'system', id: 'test' }
const CLERK: Actor = { kind: 'staff', id: 'u1', name: 'Jana Reuter', roles: ['caseWorker'] }
const NOW = '2026-03-24T08:00:00.000Z'

let folder: string
let clock: MovableClock
let services: Services

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laufzettel-between-'))
  clock = new MovableClock(NOW)
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

const label = (de: string) => ({ de, en: de })
const start = (event?: object) => step('begin', 'start-event', { events: event === undefined ? [] : [event] })
const over = step('over', 'end')

async function publish(definition: ProcessDefinition): Promise<void> {
  const seeded = await seedProcedure(services, definition, [])
  if (!seeded.ok) throw new Error(seeded.problems.map(({ name, place }) => `${name} ${place}`).join(', '))
}

/** Begins a case of a process as a person would. */
async function begin(process: string): Promise<string> {
  const world = await services.worlds.forStart(process, clock.now())
  if (world === null) throw new Error(process)
  const caseId = services.ids.reference()
  const command = {
    type: 'start',
    caseId,
    tenant: services.tenant,
    caseNumber: caseId,
    channel: 'online',
    parties: {},
    data: { entries: {}, items: {} },
  } as const
  const asked = { tenant: services.tenant, caseId, actor: SYSTEM, command, idempotencyKey: caseId, request: contentHash(caseId), process }
  const told = await run(runPorts(services, world), asked)
  if (!told.ok) throw new Error(told.problems[0]?.name)
  return caseId
}

async function stateOf(caseId: string): Promise<CaseState> {
  const state = await services.database.journal.load(services.tenant, caseId)
  if (state === null) throw new Error(caseId)
  return state
}

async function work(): Promise<void> {
  const loop = createEffectWorker({ services, printFolder: join(folder, 'ausgang') }, () => {})
  await loop.idle()
  await loop.stop()
}

const casesOf = async (process: string) => (await services.stores.cases.list({ limit: 50 })).flatMap(({ caseId, process: own }) => (own === process ? [caseId] : []))
const variable = (state: CaseState, name: string): Tagged | undefined =>
  Object.values(state.vault).flatMap(({ variables }) => Object.values(variables ?? {}).flatMap((values) => (name in values ? [values[name]] : [])))[0]
const openIncidents = (state: CaseState) => Object.values(state.incidents).filter(({ status }) => status === 'open')

const sender = (keepFor?: string): ProcessDefinition => ({
  ...graph(
    'absender',
    [start(), step('send', 'send-task', { message: 'opinion', correlation: '"A-7"', payload: '{ opinion: "ja" }' }), over],
    [flow('begin', 'send'), flow('send', 'over')],
  ),
  messages: [keepFor === undefined ? { name: 'opinion' } : { name: 'opinion', keepFor }],
})
const receiver = (correlation: string, key = 'empfaenger'): ProcessDefinition => ({
  ...graph(key, [start(), step('wait', 'receive-task', { message: 'opinion', correlation }), over], [flow('begin', 'wait'), flow('wait', 'over')]),
  variables: [{ key: 'opinion', label: label('Stellungnahme'), retention: 'file' }],
  messages: [{ name: 'opinion' }],
})

describe('a message of a case', () => {
  it('reaches the one case that waits for it with its correlation, once', async () => {
    await publish(sender())
    await publish(receiver('"A-7"'))
    await publish(receiver('"B-8"', 'anderer'))
    const [waiting, other] = [await begin('empfaenger'), await begin('anderer')]
    await begin('absender')
    await work()
    const state = await stateOf(waiting)
    expect(state.status).toBe('ended')
    expect(variable(state, 'opinion')).toBe('ja')
    expect((await stateOf(other)).status).toBe('running')
    await work()
    expect((await services.database.journal.batches(services.tenant, waiting)).filter(({ command }) => command === 'deliver')).toHaveLength(1)
  })

  it('is not missed where its worker died after somebody had taken it', async () => {
    await publish(sender())
    await publish(receiver('"A-7"'))
    const waiting = await begin('empfaenger')
    const from = await begin('absender')
    const claimed = await services.database.journal.claimEffects(clock.now(), 100, 60)
    const sent = claimed.flatMap(({ effect }) => (effect.type === 'send-message' ? [effect] : []))
    for (const message of sent) expect(await deliverMessage(message, from, services)).toBe(true)
    expect(sent).toHaveLength(1)
    clock.moveTo('2026-03-24T08:05:00.000Z')
    await work()
    expect((await stateOf(waiting)).status).toBe('ended')
    expect(await services.database.journal.claimEffects('2027-01-01T00:00:00.000Z', 100, 60)).toEqual([])
    expect(openIncidents(await stateOf(from))).toEqual([])
  })

  it('begins a case where one begins with it', async () => {
    await publish(sender())
    const definition = graph('beginnt', [start({ kind: 'message', message: 'opinion' }), over], [flow('begin', 'over')])
    await publish({ ...definition, messages: [{ name: 'opinion' }] })
    await begin('absender')
    await work()
    await work()
    expect(await casesOf('beginnt')).toHaveLength(1)
  })

  it('waits as long as it is kept for somebody who comes later', async () => {
    await publish(sender('P1D'))
    await publish(receiver('"A-7"'))
    const from = await begin('absender')
    await work()
    expect(openIncidents(await stateOf(from))).toEqual([])
    const late = await begin('empfaenger')
    clock.moveTo('2026-03-24T09:00:00.000Z')
    await work()
    expect((await stateOf(late)).status).toBe('ended')
    expect(openIncidents(await stateOf(from))).toEqual([])
  })

  it.each([
    ['at once where it is not kept', undefined, NOW],
    ['when its time is over', 'P1D', '2026-03-25T08:00:01.000Z'],
  ] as const)('that nobody takes is told to a person %s', async (_, keepFor, then) => {
    await publish(sender(keepFor))
    const from = await begin('absender')
    await work()
    clock.moveTo(then)
    await work()
    expect(openIncidents(await stateOf(from))).toMatchObject([{ problem: 'message-unclaimed', values: { message: 'opinion' } }])
  })
})

describe('a signal of a case', () => {
  it('reaches every case that listens and begins one of each process that begins with it', async () => {
    const signal = { kind: 'signal', signal: 'newRates' }
    await publish(graph('ruft', [start(), step('call', 'throw-event', { events: [signal] }), over], [flow('begin', 'call'), flow('call', 'over')]))
    await publish(graph('lauscht', [start(), step('hear', 'catch-event', { events: [signal] }), over], [flow('begin', 'hear'), flow('hear', 'over')]))
    await publish(graph('beginnt', [start(signal), over], [flow('begin', 'over')]))
    const listening = [await begin('lauscht'), await begin('lauscht')]
    await begin('ruft')
    await work()
    for (const caseId of listening) expect((await stateOf(caseId)).status).toBe('ended')
    expect(await casesOf('beginnt')).toHaveLength(1)
  })
})

describe('a job of a case', () => {
  const service = (connector: string, options?: object): ProcessDefinition => ({
    ...graph(
      'dienst',
      [
        start(),
        step('fetch', 'service-task', { connector, ...(options === undefined ? {} : { options }) }, {
          inputs: [{ name: 'asked', value: '7 * 6' }],
          outputs: [{ name: 'got', value: 'job.asked' }],
        }),
        over,
      ],
      [flow('begin', 'fetch'), flow('fetch', 'over')],
    ),
    variables: [{ key: 'got', label: label('Antwort'), retention: 'file' }],
  })

  it.each([
    ['echo', undefined],
    ['slow', { milliseconds: 5 }],
  ])('is done by the connector %s, which gets its inputs and gives its values', async (connector, options) => {
    await publish(service(connector, options))
    const caseId = await begin('dienst')
    await work()
    const state = await stateOf(caseId)
    expect([state.status, variable(state, 'got')]).toEqual(['ended', { $number: '42' }])
  })

  it.each([
    ['that is not set up', 'gone', undefined],
    ['with settings that do not fit', 'slow', { milliseconds: 'soon' }],
  ])('of a connector %s stops the case with an incident that can be tried again', async (_, connector, options) => {
    await publish(service(connector, options))
    const caseId = await begin('dienst')
    await work()
    const [[incident = '', found] = []] = Object.entries((await stateOf(caseId)).incidents)
    expect(found).toMatchObject({ problem: 'connector-unknown', step: 'fetch', values: { connector } })
    const again = { caseId, actor: CLERK, command: { type: 'resolve-incident', incident }, idempotencyKey: 'again' } as const
    expect((await submitCommand(services, again)).ok).toBe(true)
    expect(Object.keys((await stateOf(caseId)).jobs ?? {})).toHaveLength(1)
  })

  it('that fails again and again becomes an incident at its step', async () => {
    await publish(service('failing'))
    const caseId = await begin('dienst')
    // A pause may be longer by a share that spreads the attempts.
    for (const pause of [0, 5, 10, 20, 40, 80]) {
      clock.moveTo(new Date(Date.parse(clock.now()) + pause * 2000).toISOString())
      expect(openIncidents(await stateOf(caseId))).toEqual([])
      await work()
    }
    expect(openIncidents(await stateOf(caseId))).toMatchObject([{ problem: 'connector-failed', step: 'fetch' }])
  })

  it('that ends with an error which nobody catches names its code', async () => {
    await publish(service('failing', { code: 'CLOSED' }))
    const caseId = await begin('dienst')
    await work()
    expect(openIncidents(await stateOf(caseId))).toMatchObject([{ problem: 'job-failed', values: { code: 'CLOSED' } }])
  })
})
