import { randomUUID } from 'node:crypto'
import type { Client } from '@laufzettel/api'
import type { ProcessDefinition, Step } from '@laufzettel/engine'
import { flow, graph, step } from '@laufzettel/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served } from '../../http/served.fixture.ts'

let server: Served
let modeller: Client
let approver: Client
beforeAll(async () => {
  server = await served()
  modeller = await server.as('modeller')
  approver = await server.as('approver')
})
afterAll(() => server.close())

const begin = step('begin', 'start-event', { events: [] })
const over = step('over', 'end-event', { events: [] })
const doing = (key: string, work: Step): ProcessDefinition =>
  graph(key, [begin, work, over], [flow('begin', work.key), flow(work.key, 'over')])
const calling = (key: string, process: string) => doing(key, step('ask', 'call-activity', { process }))

async function propose(definition: ProcessDefinition): Promise<{ hash: string } | { problem: string }> {
  const answer = await modeller.proposeDefinition({ body: definition, idempotencyKey: randomUUID() })
  return answer.ok ? answer.value : { problem: answer.problem.title }
}

async function publish(hash: string, validFrom: string): Promise<string> {
  const answer = await approver.publishDefinition({ params: { hash }, body: { validFrom }, idempotencyKey: randomUUID() })
  return answer.ok ? 'published' : answer.problem.title
}

async function proposed(definition: ProcessDefinition): Promise<string> {
  const answer = await propose(definition)
  if (!('hash' in answer)) throw new Error(answer.problem)
  return answer.hash
}

describe('a model that calls another process', () => {
  it('is proposed only once that one is published, and begins no earlier', async () => {
    const hash = await proposed(doing('inner', step('work', 'task')))
    expect(await propose(calling('outer', 'inner'))).toEqual({ problem: 'call-unknown' })
    expect(await publish(hash, '2026-07-01')).toBe('published')
    const outer = await proposed(calling('outer', 'inner'))
    expect(await publish(outer, '2026-06-30')).toBe('call-not-yet')
    expect(await publish(outer, '2026-07-01')).toBe('published')
  })

  it('does not lead back into itself without end', async () => {
    expect(await propose(calling('turning', 'turning'))).toEqual({ problem: 'calls-endless' })
    // `outer` calls `inner` from July: were `inner` to call `outer`, no case would end.
    expect(await propose(calling('inner', 'outer'))).toEqual({ problem: 'calls-endless' })
  })

  it('is judged the same where it is only validated', async () => {
    const answer = await modeller.validateDefinition({ body: calling('asking', 'nobody') })
    expect(answer.ok ? 'fine' : answer.problem.title).toBe('call-unknown')
  })
})

describe('a model that uses a connector', () => {
  it('is proposed only where that is set up and gets the settings it takes', async () => {
    const using = (config: Step['config']) => doing('using', step('fetch', 'service-task', config))
    expect(await propose(using({ connector: 'gone' }))).toEqual({ problem: 'connector-not-set-up' })
    expect(await propose(using({ connector: 'slow', options: { milliseconds: 'soon' } }))).toEqual({ problem: 'connector-option-unfit' })
    expect(await propose(using({ connector: 'slow', options: { milliseconds: 5 } }))).toHaveProperty('hash')
  })
})
