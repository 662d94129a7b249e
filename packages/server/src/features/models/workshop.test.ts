import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_USERS } from '../demo/demo-users.ts'
import { type Served, served } from '../../http/served.fixture.ts'
import { EDITOR_ASSETS } from '../../http/editor.ts'

let server: Served
beforeAll(async () => {
  server = await served()
})
afterAll(() => server.close())

const pairs = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')

/** Where a person lands who only signs in. */
async function landingOf(signInName: string): Promise<string | null> {
  const person = DEMO_USERS.find((user) => user.signInName === signInName)
  const page = await fetch(`${server.address}/anmelden`)
  const token = /name="_token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const response = await fetch(`${server.address}/anmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: pairs(page) },
    body: new URLSearchParams({ _token: token, _next: '', user: signInName, password: person?.password ?? '' }),
  })
  return response.headers.get('location')
}

describe('the workshop', () => {
  it.each([
    ['jana.kraft', '/werkstatt'],
    ['murat.aydin', '/werkstatt'],
    ['jana.reuter', '/amt'],
    ['timo.klein', '/amt'],
  ])('is where %s lands, or the desk: %s', async (signInName, place) => {
    expect(await landingOf(signInName)).toBe(place)
  })

  it.each(['/werkstatt', '/werkstatt/hundAnmelden/ablauf'])(
    'opens at %s with what the editor needs and nothing inline',
    async (path) => {
      const headers = await server.headersOf('modeller')
      const response = await fetch(server.address + path, { headers })
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toContain('no-store')
      const text = await response.text()
      expect(text).toContain('<div id="werkstatt">')
      const data = JSON.parse(/id="werkstatt-data">(.*?)<\/script>/s.exec(text)?.[1] ?? 'null')
      expect(data).toMatchObject({
        language: 'de',
        user: { name: 'Jana Kraft', roles: ['modeller'] },
        today: '2026-03-24',
        stage: 'test',
      })
      expect(data.csrf).toBe(headers['x-csrf-token'])
      expect(text).not.toMatch(/<style|style="|<script>/)
      for (const [, address = ''] of text.matchAll(/(?:src|href)="(\/assets\/werkstatt\/[^"]+)"/g)) {
        expect((await fetch(server.address + address)).status).toBe(200)
      }
      expect(text).toContain(EDITOR_ASSETS)
    },
  )

  it('speaks English to who chose it', async () => {
    const response = await fetch(`${server.address}/werkstatt?lang=en`, { headers: await server.headersOf('approver') })
    expect(await response.text()).toContain('<html lang="en"')
  })
})
