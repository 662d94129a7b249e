import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_USERS } from '../features/demo/demo-users.ts'
import { cookieName } from './cookies.ts'
import { ownAddress } from './own-address.ts'
import { type Served, served, TEST_NOW } from './served.fixture.ts'

const [person] = DEMO_USERS
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('a session', () => {
  let server: Served
  beforeAll(async () => {
    server = await served({ LAUFZETTEL_LIMIT_SIGN_IN: '60' })
  })
  afterAll(() => server.close())

  const cookiesOf = (response: Response) => response.headers.getSetCookie()
  const pairs = (response: Response) => cookiesOf(response).map((text) => text.split(';')[0]).join('; ')

  /** The sign-in page with its cookie and token. */
  async function opened() {
    const response = await fetch(`${server.address}/anmelden?weiter=/amt`)
    const text = await response.text()
    return { cookie: pairs(response), token: /name="_token" value="([^"]+)"/.exec(text)?.[1] ?? '' }
  }

  async function signIn(password: string, change: Partial<{ cookie: string; token: string; next: string }> = {}) {
    const page = { ...(await opened()), next: '/amt', ...change }
    return fetch(`${server.address}/anmelden`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...form, cookie: page.cookie },
      body: new URLSearchParams({ _token: page.token, _next: page.next, user: person?.signInName ?? '', password }),
    })
  }

  it('begins with the right password and leads to the page that was asked for', async () => {
    const response = await signIn(person?.password ?? '')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/amt')
    const session = cookiesOf(response).find((text) => text.startsWith('laufzettel='))
    expect(session).toMatch(/HttpOnly/)
    expect(session).toMatch(/SameSite=Lax/)
    expect(session).toMatch(/Path=\//)
  })

  it('says on the page what to mend after a wrong one, and keeps the name', async () => {
    const response = await signIn('Ganz-falsch-77')
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('Benutzername oder Passwort stimmt nicht')
    expect(text).toContain(`value="${person?.signInName}"`)
    expect(text).not.toContain('Ganz-falsch-77')
  })

  it('needs the token of the page and the cookie that it belongs to', async () => {
    expect((await signIn(person?.password ?? '', { token: 'x' })).status).toBe(403)
    expect((await signIn(person?.password ?? '', { cookie: '' })).status).toBe(403)
    const other = await opened()
    expect((await signIn(person?.password ?? '', { token: other.token })).status).toBe(403)
  })

  it('gets a new reference each time, and ends at once everywhere', async () => {
    const [first, second] = [await server.headersOf('caseWorker'), await server.headersOf('caseWorker')]
    expect(first.cookie).not.toBe(second.cookie)
    const call = (headers: Record<string, string>, method = 'GET') => fetch(`${server.address}/api/session`, { method, headers })
    expect((await call(first)).status).toBe(200)
    expect((await call(first, 'DELETE')).status).toBe(204)
    expect((await call(first)).status).toBe(401)
    expect((await call(second)).status).toBe(200)
  })

  it('says on a page of the desk that it has ended, and what becomes of the input', async () => {
    const response = await fetch(`${server.address}/abmelden`, {
      method: 'POST',
      headers: { ...form, accept: 'text/html' },
      body: new URLSearchParams({ _token: 'of the session before' }),
    })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('Ihre Sitzung ist abgelaufen, Ihre Eingabe ist nicht gespeichert.')
  })

  it('says when it ends, and lasts longer when asked to', async () => {
    const mine = await server.as('caseWorker')
    const clock = (now: string) =>
      fetch(`${server.address}/test/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ now }),
      })
    const asked = await mine.session()
    expect(asked).toMatchObject({ ok: true, value: { now: TEST_NOW, endsAt: '2026-03-24T18:00:00.000Z' } })
    await clock('2026-03-24T17:56:00.000Z')
    expect(await mine.extendSession()).toMatchObject({ ok: true, value: { endsAt: '2026-03-25T03:56:00.000Z' } })
    await clock('2026-03-25T03:56:00.000Z')
    expect(await mine.extendSession()).toMatchObject({ ok: false, status: 401 })
  })

  it('is bound to host and TLS in production', () => {
    expect(cookieName('session', true)).toBe('__Host-laufzettel')
    expect(cookieName('visit', true)).toBe('__Host-laufzettel-visit')
    expect(cookieName('session', false)).toBe('laufzettel')
  })

  it('leads who is not signed in to the sign-in', async () => {
    const response = await fetch(`${server.address}/amt`, { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/anmelden?weiter=%2Famt')
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example', 'javascript:alert(1)', '/amt\u20ac'])(
    'never leads away: %s',
    (address) => {
      expect(ownAddress(address)).toBe('/')
    },
  )

  it('cannot be guessed by many tries at the same time', async () => {
    const guess = () =>
      fetch(`${server.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user: 'guessed', password: 'x' }),
      })
    const statuses = (await Promise.all(Array.from({ length: 15 }, guess))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
  })

  it('says on the page how long to wait', async () => {
    const page = await opened()
    const user = 'g'.repeat(150)
    const guess = () =>
      fetch(`${server.address}/anmelden`, {
        method: 'POST',
        headers: { ...form, cookie: page.cookie },
        body: new URLSearchParams({ _token: page.token, _next: '/amt', user, password: 'x'.repeat(300) }),
      })
    for (let attempt = 0; attempt < 5; attempt++) expect((await guess()).status).toBe(422)
    const refused = await guess()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toContain(`value="${'g'.repeat(100)}"`)
  })

  it('is refused for a while after too many tries', async () => {
    const statuses: number[] = []
    let seconds: string | null = null
    for (let attempt = 0; attempt < 65; attempt++) {
      const response = await fetch(`${server.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user: `nobody${attempt}`, password: 'x' }),
      })
      statuses.push(response.status)
      seconds = response.headers.get('retry-after') ?? seconds
    }
    expect(statuses[0]).toBe(401)
    expect(statuses.at(-1)).toBe(429)
    expect(Number(seconds)).toBeGreaterThan(0)
  })
})

describe('every answer', () => {
  let server: Served
  beforeAll(async () => {
    server = await served()
  })
  afterAll(() => server.close())

  it.each(['/', '/anmelden', '/api/health', '/api/unknown', '/api/cases/%zz', '/nothing', '/api/docs'])('%s carries the headers', async (path) => {
    const { headers } = await fetch(server.address + path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBe(null)
  })

  it('packs style sheets for who can unpack them, and lets them be kept', async () => {
    const page = await (await fetch(`${server.address}/anmelden`)).text()
    const address = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? ''
    const [packed, plain] = await Promise.all(
      ['gzip', 'identity'].map((encoding) => fetch(server.address + address, { headers: { 'accept-encoding': encoding } })),
    )
    expect(packed?.headers.get('content-encoding')).toBe('gzip')
    expect(plain?.headers.get('content-encoding')).toBe(null)
    expect(await packed?.text()).toBe(await plain?.text())
    expect(packed?.headers.get('cache-control')).toContain('immutable')
    expect(packed?.headers.get('content-type')).toContain('text/css')
  })

  it('explains a problem under the address that the problem names', async () => {
    const refused = await fetch(`${server.address}/api/work-items`)
    const { type, code } = (await refused.json()) as { type: string; code: string }
    const page = await fetch(server.address + type)
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain(code)
    expect(text).toContain('Bitte melden Sie sich an.')
    expect((await fetch(`${server.address}/problems/LZ-0000`)).status).toBe(404)
  })

  it('is kept by nobody when it is personal', async () => {
    const response = await fetch(`${server.address}/anmelden`)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})
