import { describe, expect, it } from 'vitest'
import { addressOf, createClient, type Fetch } from './client.ts'
import { ROUTES } from './routes.ts'

type Call = readonly [string, Parameters<Fetch>[1]]

/** A `fetch` that remembers what it was asked and answers what it is told. */
function answering(status: number, body: string, type = 'application/json') {
  const calls: Call[] = []
  const fetch: Fetch = async (address, init) => {
    calls.push([address, init])
    const bytes = new TextEncoder().encode(body)
    return {
      status,
      headers: { get: (name) => (name === 'content-type' ? type : null) },
      text: async () => body,
      arrayBuffer: async () => bytes.buffer as ArrayBuffer,
    }
  }
  return { calls, client: createClient({ baseUrl: 'https://amt.example', fetch, headers: () => ({ 'x-csrf-token': 'token' }) }) }
}

describe('the client', () => {
  it('has a method for each route', () => {
    const { client } = answering(200, '{}')
    expect(Object.keys(client)).toEqual(ROUTES.map(({ name }) => name))
  })

  it('escapes what it puts into an address', () => {
    const route = { ...ROUTES[0], path: '/api/cases/{caseId}' }
    expect(addressOf(route, { params: { caseId: '../x?y' } })).toBe('/api/cases/..%2Fx%3Fy')
    expect(addressOf(route, { params: { caseId: 'c' }, query: { size: '5', after: undefined } })).toBe('/api/cases/c?size=5')
  })

  it('sends body, key and headers', async () => {
    const { client, calls } = answering(201, '{"caseId":"c1"}')
    const key = 'key-0123456789abcdef'
    const started = await client.startCase({ body: { process: 'p', answers: { name: 'Balu' } }, idempotencyKey: key })
    expect(started).toEqual({ ok: true, status: 201, value: { caseId: 'c1' } })
    const [address, init] = calls[0] ?? ['', { method: '', headers: {} }]
    expect(address).toBe('https://amt.example/api/cases')
    expect(init.headers).toMatchObject({ 'idempotency-key': key, 'x-csrf-token': 'token', 'content-type': 'application/json' })
    expect(JSON.parse(init.body ?? '')).toEqual({ process: 'p', answers: { name: 'Balu' } })
  })

  it('gives a problem back as it is', async () => {
    const problem = { type: '/problems/LZ-4001', title: 'case-unknown', status: 404, detail: '…', code: 'LZ-4001' }
    const { client } = answering(404, JSON.stringify(problem), 'application/problem+json; charset=utf-8')
    expect(await client.case({ params: { caseId: 'x' } })).toEqual({ ok: false, status: 404, problem })
  })

  it('makes a problem of what a proxy answers in its own words', async () => {
    const { client } = answering(502, '<h1>Bad gateway</h1>', 'text/html')
    expect(await client.health()).toMatchObject({ ok: false, status: 502, problem: { status: 502, code: '' } })
  })

  it('gives files as bytes', async () => {
    const { client } = answering(200, '%PDF-', 'application/pdf')
    const file = await client.document({ params: { caseId: 'c', document: 'd' } })
    expect(file.ok && new TextDecoder().decode(file.value)).toBe('%PDF-')
  })
})
