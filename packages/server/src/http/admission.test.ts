import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { admission, type AdmissionLimits, DEFAULT_ADMISSION } from './admission.ts'
import { type Served, served } from './served.fixture.ts'

const PATIENT = { timeout: 10_000 }

describe('what is taken on at once', () => {
  let server: Server | undefined
  const held: ServerResponse[] = []
  afterEach(async () => {
    for (const response of held.splice(0)) response.end()
    await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined))
  })

  async function listening(limits: Partial<AdmissionLimits>, handle: (response: ServerResponse) => void): Promise<string> {
    const refusal = { headers: { 'retry-after': 3 }, body: 'later' }
    server = createServer(admission((_, response) => handle(response), { ...DEFAULT_ADMISSION, ...limits }, () => refusal))
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  it('is bounded, for what is only looked at earlier than for what is sent', async () => {
    const address = await listening({ mostInFlight: 4 }, (response) => held.push(response))
    const under = [1, 2, 3].map(() => fetch(`${address}/antrag`))
    await expect.poll(() => held.length, PATIENT).toBe(3)
    expect((await fetch(`${address}/antrag`)).status).toBe(429)
    const sent = fetch(`${address}/antrag`, { method: 'POST', body: 'a=b' })
    await expect.poll(() => held.length, PATIENT).toBe(4)
    const refused = await fetch(`${address}/antrag`, { method: 'POST', body: 'a=b' })
    expect([refused.status, refused.headers.get('retry-after'), await refused.text()]).toEqual([429, '3', 'later'])
    const [health, file] = [fetch(`${address}/api/health`), fetch(`${address}/assets/kern.css`)]
    await expect.poll(() => held.length, PATIENT).toBe(6)
    for (const response of held.splice(0)) response.end()
    const answers = await Promise.all([...under, sent, health, file])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    const again = fetch(`${address}/antrag`)
    await expect.poll(() => held.length, PATIENT).toBe(1)
    held.pop()?.end()
    expect((await again).status).toBe(200)
  })

  it('ends with its sender, too', async () => {
    const address = await listening({ mostInFlight: 1 }, (response) => held.push(response))
    const sender = new AbortController()
    const gone = fetch(address, { method: 'POST', signal: sender.signal }).catch(() => null)
    await expect.poll(() => held.length, PATIENT).toBe(1)
    expect((await fetch(address, { method: 'POST' })).status).toBe(429)
    sender.abort()
    await gone
    await expect.poll(() => held[0]?.destroyed, PATIENT).toBe(true)
    const next = fetch(address, { method: 'POST' })
    await expect.poll(() => held.length, PATIENT).toBe(2)
    held.pop()?.end()
    expect((await next).status).toBe(200)
  })

  it('is no more than what can be computed before others are heard', async () => {
    await listening({ mostMilliseconds: 40 }, (response) => {
      const until = performance.now() + 30
      while (performance.now() < until);
      response.end('done')
    })
    const answers = await atOnce(server as Server, 40)
    const count = (status: number) => answers.filter((answer) => answer === status).length
    expect(count(200) + count(429)).toBe(40)
    expect(count(200)).toBeGreaterThan(0)
    expect(count(429)).toBeGreaterThan(0)
  })
})

/** Sends requests over connections that are open already, so that all of them are there in one turn; their statuses. */
async function atOnce(server: Server, amount: number): Promise<number[]> {
  const sockets = await Promise.all(
    Array.from({ length: amount }, async () => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
      await once(socket, 'connect')
      return socket
    }),
  )
  // Connected to the system is not yet accepted by the server.
  const accepted = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
  await expect.poll(accepted, PATIENT).toBe(amount)
  const answers = sockets.map(async (socket) => {
    const [first] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    return Number(/^HTTP\/1[.]1 ([0-9]{3})/.exec(first.toString())?.[1])
  })
  for (const socket of sockets) socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 0\r\n\r\n')
  return Promise.all(answers)
}

describe('a server with too much to do', () => {
  let server: Served
  beforeAll(async () => {
    server = await served({ LAUFZETTEL_MOST_IN_FLIGHT: '0', LAUFZETTEL_TEST_EFFECTS: 'wait' })
  })
  afterAll(() => server.close())

  it('refuses a program with a problem that says when to come back, and stores nothing', async () => {
    const before = server.dump()
    const send = (language: string) =>
      fetch(`${server.address}/api/cases`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'k'.repeat(16), 'accept-language': language },
        body: JSON.stringify({ process: 'hundAnmelden', answers: {} }),
      })
    const answer = await send('de')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ code: 'LZ-5203', status: 429 })
    expect(((await (await send('en')).json()) as { detail: string }).detail).toContain('Try again')
    expect(server.dump()).toBe(before)
  })

  it('shows a person a page that asks again by itself, in both languages', async () => {
    const german = await fetch(server.address)
    expect([german.status, german.headers.get('refresh')]).toEqual([429, german.headers.get('retry-after')])
    expect(german.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await german.text()).toContain('Gerade ist viel los')
    for (const asked of [fetch(`${server.address}/?lang=en`), fetch(server.address, { headers: { cookie: 'a=b; laufzettel-language=en' } })]) {
      const english = await (await asked).text()
      expect(english).toContain('lang="en"')
      expect(english).toContain('It is busy right now')
    }
  })

  it('sends nothing again for a person', async () => {
    const answer = await fetch(`${server.address}/vorgang`, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })
    expect([answer.status, answer.headers.get('refresh')]).toEqual([429, null])
  })

  it('says that it lives, and gives the page its style', async () => {
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200)
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(await (await fetch(server.address)).text())?.[1]
    expect((await fetch(`${server.address}${style}`)).status).toBe(200)
  })
})
