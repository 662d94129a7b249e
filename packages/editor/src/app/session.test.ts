import { describe, expect, it } from 'vitest'
import { createSession, isSignedIn } from './session.ts'

const START = Date.parse('2026-12-10T10:00:00.000Z')
const HOUR = 3_600_000
const iso = (milliseconds: number) => new Date(milliseconds).toISOString()
const jana = { id: 'u1', name: 'Jana Kraft', roles: ['modeller'] }
const murat = { id: 'u2', name: 'Murat Aydın', roles: ['approver'] }

/** A server with one session, and a window whose clock is an hour late. */
function window() {
  let now = START
  let session: { user: typeof jana; csrf: string; endsAt: number } | null = {
    user: jana,
    csrf: 'first',
    endsAt: START + 10 * HOUR,
  }
  const saved: string[] = []
  const problem = (status: number, title: string) =>
    Response.json({ title, status }, { status, headers: { 'content-type': 'application/problem+json' } })
  const send = async (address: string | URL | Request, init?: RequestInit) => {
    if (session !== null && session.endsAt <= now) session = null
    if (session === null) return problem(401, 'sign-in-needed')
    if (init?.method === 'POST' && new Headers(init.headers).get('x-csrf-token') !== session.csrf) {
      return problem(403, 'form-expired')
    }
    if (address === '/api/session/extension') session = { ...session, endsAt: now + 10 * HOUR }
    else if (address !== '/api/session') saved.push(session.user.name)
    const { user, csrf, endsAt } = session
    return Response.json({ user, csrf, now: iso(now), endsAt: iso(endsAt) })
  }
  const page = { csrf: 'first', user: jana, now: iso(now), sessionEndsAt: iso(START + 10 * HOUR) }
  const own = createSession(page, send, () => now - HOUR)
  return {
    own,
    saved,
    kind: () => own.store.getState().session.kind,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    signIn: (user: typeof jana, csrf: string) => {
      session = { user, csrf, endsAt: now + 10 * HOUR }
    },
    save: async () =>
      (await own.fetch('/api/model-drafts/d', { method: 'POST', headers: { 'x-csrf-token': own.csrf() } })).status,
  }
}

describe('the session of a window', () => {
  it('is extended by one act when it comes to its end, whatever the time in the window', async () => {
    const { own, kind, pass } = window()
    expect(own.endsSoon()).toBe(false)
    pass(10 * HOUR - 5 * 60_000)
    expect(own.endsSoon()).toBe(true)
    await own.check()
    expect(own.store.getState().session).toEqual({ kind: 'ending', at: iso(START + 10 * HOUR) })
    expect(await own.extend()).toBe(true)
    expect(kind()).toBe('open')
  })

  it('is over after its end, and goes on with the token of a new one of the same person', async () => {
    const { own, kind, pass, save, saved, signIn } = window()
    pass(10 * HOUR)
    expect(await save()).toBe(401)
    expect(kind()).toBe('ended')
    expect(isSignedIn(own)).toBe(false)
    signIn(jana, 'second')
    expect(await save()).toBe(200)
    expect(kind()).toBe('open')
    expect(own.csrf()).toBe('second')
    expect(saved).toEqual(['Jana Kraft'])
  })

  it('saves nothing in the name of another person who signed in', async () => {
    const { own, kind, save, saved, signIn } = window()
    signIn(murat, 'other')
    expect(await save()).toBe(403)
    await own.check()
    expect(own.store.getState().session).toEqual({ kind: 'other', name: 'Murat Aydın', csrf: 'other' })
    expect(await save()).toBe(403)
    signIn(jana, 'third')
    await own.check()
    expect(kind()).toBe('open')
    expect(await save()).toBe(200)
    expect(saved).toEqual(['Jana Kraft'])
  })

  it('is not over because the server cannot be reached', async () => {
    const page = { csrf: 'first', user: jana, now: iso(START), sessionEndsAt: iso(START + HOUR) }
    const own = createSession(page, () => Promise.reject(new TypeError('offline')), () => START)
    await own.check()
    expect(isSignedIn(own)).toBe(true)
  })
})
