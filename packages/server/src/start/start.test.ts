import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../cli/main.ts'
import { HUNDESTEUER } from './examples.ts'
import { type Running, start } from './start.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'laufzettel-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const KEY = 'ab'.repeat(32)

async function started(environment: Record<string, string> = {}): Promise<{ running: Running | null; said: string }> {
  const lines: string[] = []
  const running = await start({ words: ['--data', folder, '--port', '0'], environment, say: (line) => lines.push(line) })
  return { running, said: lines.join('\n') }
}

async function cli(words: string[], password = ''): Promise<{ status: number; said: string }> {
  const lines: string[] = []
  const say = (line: string) => lines.push(line)
  const status = await runCli(words, { say, complain: say, readLine: async () => password })
  return { status, said: lines.join('\n') }
}

describe('starting in demo mode', () => {
  it('names the addresses and the sign-ins', async () => {
    const { running, said } = await started()
    expect(said).toContain(`${running?.address}/\n`)
    expect(said).toContain(`${running?.address}/amt`)
    expect(said).toContain(`${running?.address}/api/docs`)
    expect(said).toMatch(/jana\.reuter .*Jana Reuter/)
    await running?.stop()
  })

  it('has applications in the inbox, and seeds nothing twice', async () => {
    const seen = async () => {
      const { running } = await started()
      const { stores } = running?.services ?? {}
      const found = {
        cases: (await stores?.cases.list({ limit: 200 }))?.map(({ caseNumber }) => caseNumber).sort(),
        versions: (await stores?.definitions.list())?.length,
        users: (await stores?.users.list())?.length,
        parameters: (await stores?.parameters.list('hundAnmelden'))?.length,
        items: (await stores?.workItems.list({ limit: 200 }))?.length,
      }
      await running?.stop()
      return found
    }
    const first = await seen()
    expect(first.cases?.length).toBeGreaterThan(2)
    expect(await seen()).toEqual(first)
  })

  it('has no clock that anybody could move', async () => {
    const { running } = await started()
    const response = await running?.app.inject({ method: 'POST', url: '/test/clock', payload: { now: '2030-01-01T00:00:00.000Z' } })
    expect(response?.statusCode).toBe(404)
    await running?.stop()
  })

  it('says which port is taken', async () => {
    const first = await started()
    const port = new URL(first.running?.address ?? '').port
    const lines: string[] = []
    const second = await start({ words: ['--data', join(folder, 'other'), '--port', port], environment: {}, say: (line) => lines.push(line) })
    expect(second).toBe(null)
    expect(lines.join('\n')).toContain(port)
    await first.running?.stop()
  })

  it('refuses a folder that another server uses', async () => {
    const first = await started()
    const second = await started()
    expect(second.running).toBe(null)
    expect(second.said).toContain(folder)
    await first.running?.stop()
  })
})

describe('starting in production', () => {
  const production = { LAUFZETTEL_MODE: 'production', LAUFZETTEL_MASTER_KEY: KEY }

  it('needs a decision about the key', async () => {
    const { running, said } = await started({ LAUFZETTEL_MODE: 'production' })
    expect(running).toBe(null)
    expect(said).toContain('LAUFZETTEL_MASTER_KEY')
  })

  it('refuses without anybody who could sign in, and says how to add somebody', async () => {
    const { running, said } = await started(production)
    expect(running).toBe(null)
    expect(said).toContain('npx laufzettel user add')
  })

  it('refuses data of the demo', async () => {
    const demo = await started({ LAUFZETTEL_MASTER_KEY: KEY })
    await demo.running?.stop()
    const { running, said } = await started(production)
    expect(running).toBe(null)
    expect(said).toContain('Musterbehörde')
  })

  it('starts once authority and somebody are there, without demo and without clock', async () => {
    process.env.LAUFZETTEL_MASTER_KEY = KEY
    const profile = new URL('authority.json', HUNDESTEUER).pathname
    const authority = await cli(['authority', 'set', profile, '--data', folder, '--land', 'HE'])
    expect(authority).toMatchObject({ status: 0 })
    const words = ['user', 'add', '--data', folder, '--sign-in', 'a.admin', '--name', 'A. Admin', '--roles', 'administrator']
    expect(await cli(words, 'short')).toMatchObject({ status: 1 })
    expect(await cli(words, 'long enough 1')).toMatchObject({ status: 0 })
    delete process.env.LAUFZETTEL_MASTER_KEY
    const { running, said } = await started(production)
    expect(said).not.toContain('Musterbehörde')
    expect(await running?.services.stores.cases.list({ limit: 1 })).toEqual([])
    const clock = await running?.app.inject({ method: 'POST', url: '/test/clock', payload: { now: '2030-01-01T00:00:00.000Z' } })
    expect(clock?.statusCode).toBe(404)
    await running?.stop()
  })
})

describe('stopping', () => {
  it('does not wait for a sender who never finishes', async () => {
    const running = await start({ words: ['--data', folder, '--port', '0'], environment: {}, say: () => {}, graceMilliseconds: 50 })
    const socket = connect(Number(new URL(running?.address ?? '').port), '127.0.0.1')
    const begun = new Promise((resolve) => running?.app.server.once('request', resolve))
    socket.on('error', () => {}).write(UNFINISHED)
    await begun
    await running?.stop()
    socket.destroy()
    const next = await started()
    expect(next.running).not.toBe(null)
    await next.running?.stop()
  })
})

/** Promises more than it sends. */
const UNFINISHED = [
  'POST /anmelden HTTP/1.1',
  'Host: localhost',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Length: 100',
  '',
  'user=',
].join('\r\n')

describe('settings', () => {
  it.each([
    [{ LAUFZETTEL_MODE: 'debug' }, 'LAUFZETTEL_MODE'],
    [{ LAUFZETTEL_LIMIT_WRITE: 'many' }, 'LAUFZETTEL_LIMIT_WRITE'],
  ])('that nobody understands are refused in words', async (environment, name) => {
    const { running, said } = await started(environment)
    expect(running).toBe(null)
    expect(said).toContain(name)
  })
})
