import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addresses } from '@laufzettel/portal/render'
import { PORTAL_PAGES } from '../features/portal/pages.ts'
import { DEFAULT_LIMITS, networkOf } from './limits.ts'
import { type Served, served } from './served.fixture.ts'

describe('the limits', () => {
  it('let a whole office sign in within a minute', () => {
    expect(DEFAULT_LIMITS['sign-in']).toBeGreaterThanOrEqual(100)
  })
  it('count looking for a case apart from resuming a form', () => {
    const groups = PORTAL_PAGES.filter(({ method, path }) => method === 'POST' && [addresses.resume(), addresses.findCase()].includes(path))
    expect(new Set(groups.map(({ limit }) => limit))).toEqual(new Set(['resume', 'find-case']))
  })
})

describe('who is counted together', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1:a:b:c:d', '2001:db8:0:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s belongs to %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('behind a proxy', () => {
  let server: Served
  beforeAll(async () => {
    server = await served({ LAUFZETTEL_TRUST_PROXY: '1', LAUFZETTEL_LIMIT_SIGN_IN: '2' })
  })
  afterAll(() => server.close())

  const tryAs = async (forwarded: string) => {
    const answer = await fetch(`${server.address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
      body: JSON.stringify({ user: 'nobody', password: 'wrong' }),
    })
    return answer.status
  }

  it('the address counts that the proxy saw, whatever its client says before it', async () => {
    const tries = ['198.51.100.1', '198.51.100.2', '198.51.100.3'].map((invented) => `${invented}, 203.0.113.9`)
    const statuses: number[] = []
    for (const forwarded of tries) statuses.push(await tryAs(forwarded))
    expect(statuses).toEqual([401, 401, 429])
    expect(await tryAs('203.0.113.10')).toBe(401)
  })

  it('a request that never arrives whole is given up', () => {
    expect(server.app.server.requestTimeout).toBe(60_000)
  })
})
