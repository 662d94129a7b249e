import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES, ROUTES, type Route } from '@laufzettel/api'
import { can } from '../features/can.ts'
import { PAGES } from '../features/pages.ts'
import { type Served, served } from './served.fixture.ts'

/** The demo has nobody who only administrates. */
const PEOPLE = ROLES.filter((role) => role !== 'administrator')

let server: Served
const headers: Record<string, Record<string, string>> = {}
beforeAll(async () => {
  server = await served()
  for (const role of PEOPLE) headers[role] = await server.headersOf(role)
})
afterAll(() => server.close())

const filled = (path: string) => path.replace(/\{\w+\}|:\w+/g, 'x'.repeat(64))

/** Asks without a body: who may not ask is refused before anybody looks for one. */
async function statusOf({ method, path }: { method: string; path: string }, who: string): Promise<number> {
  const key = { 'idempotency-key': 'permission-0123456789' }
  const response = await fetch(server.address + filled(path), { method, headers: { ...key, ...headers[who] }, redirect: 'manual' })
  return response.status
}

describe('over HTTP', () => {
  const guarded = (ROUTES as readonly Route[]).filter(({ auth, action }) => auth === 'staff' && action !== 'sign-out')

  it.each(guarded)('$name asks who is there, and lets in its roles only', async (route) => {
    expect(await statusOf(route, 'nobody')).toBe(401)
    for (const role of PEOPLE) {
      const status = await statusOf(route, role)
      const allowed = route.roles === undefined || route.roles.includes(role)
      expect([role, status === 403]).toEqual([role, !allowed])
    }
  })

  const pages = PAGES.filter(({ auth, method }) => auth === 'staff' && method === 'GET')

  it.each(pages)('the page $path leads to the sign-in', async (page) => {
    expect(await statusOf(page, 'nobody')).toBe(303)
    for (const role of PEOPLE) {
      const visitor = { kind: 'staff', tenant: 'here', id: 'u1', name: 'A. B.', roles: [role] } as const
      const allowed = can(visitor, page.action, { tenant: 'here' })
      expect([role, (await statusOf(page, role)) === 403]).toEqual([role, !allowed])
    }
  })

  it.each(PAGES.filter(({ method }) => method === 'POST'))('the form $path needs its token', async (page) => {
    expect(await statusOf(page, 'caseWorker')).toBe(403)
    expect(await statusOf(page, 'nobody')).toBe(403)
  })
})
