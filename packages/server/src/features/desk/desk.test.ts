import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served } from '../../http/served.fixture.ts'

let server: Served
beforeAll(async () => {
  server = await served()
})
afterAll(() => server.close())

interface Shown {
  readonly status: number
  readonly location: string
  readonly html: string
  /** Cookies that it set, as the browser sends them back. */
  readonly cookies: string
}

/** A browser without a script: cookies of one person, forms as they stand in the page. */
async function browserOf(role: string) {
  const { cookie = '' } = await server.headersOf(role)
  const shown = async (response: Response): Promise<Shown> => ({
    status: response.status,
    location: response.headers.get('location') ?? '',
    html: await response.text(),
    cookies: response.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; '),
  })
  return {
    get: async (path: string, more = '') =>
      shown(
        await fetch(server.address + path, {
          headers: { cookie: more === '' ? cookie : `${cookie}; ${more}` },
          redirect: 'manual',
        }),
      ),
    post: async (path: string, values: readonly (readonly [string, string])[]) =>
      shown(
        await fetch(server.address + path, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', origin: server.address },
          body: new URLSearchParams(values.map(([name, value]) => [name, value])).toString(),
          redirect: 'manual',
        }),
      ),
  }
}

/** Hidden inputs and the address of the form that holds this input. */
function formWith(html: string, name: string): { action: string; hidden: [string, string][] } {
  const form = html.split('<form').find((part) => part.split('</form>')[0]?.includes(`name="${name}"`)) ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, value] as [string, string],
  )
  return { action: /action="([^"]+)"/.exec(form)?.[1] ?? '', hidden }
}

const casesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/\/amt\/vorgang\/([\w-]+)"/g)].map(([, id]) => id ?? '')),
]
const outcomesIn = (html: string): string[] =>
  [...html.matchAll(/name="outcome"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="outcome"/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  )

describe('the desk', () => {
  it('lists open work with its reason and previews the first case', async () => {
    const { get } = await browserOf('caseWorker')
    const { status, html } = await get('/amt')
    expect(status).toBe(200)
    expect(html).toContain('Offene Vorgänge')
    expect(html).toContain('Im Plan:')
    expect(html).toContain('Vorschlag für 2026')
  })

  it('notes who read a case', async () => {
    const { get } = await browserOf('caseWorker')
    const [caseId = ''] = casesIn((await get('/amt')).html)
    await get(`/amt/vorgang/${caseId}`)
    const entries = await server.services.stores.readLog.list(caseId, { limit: 10 })
    expect(entries.map(({ what }) => what)).toContain('case')
  })

  it('shows every intermediate value of a calculation, made again, and notes who looked', async () => {
    const { get } = await browserOf('caseWorker')
    const [caseId = ''] = casesIn((await get('/amt')).html)
    const { html } = await get(`/amt/vorgang/${caseId}`)
    const looks = [...html.matchAll(/href="([^"]+\/rechenweg\/[^"]+)">Rechenweg ansehen/g)].map((found) => found[1] ?? '')
    expect(looks.length).toBeGreaterThan(1)
    expect(new Set(looks).size).toBeLessThan(looks.length)
    const shown = await get(looks[0] ?? '')
    expect(shown.status).toBe(200)
    expect(shown.html).toContain('Das Ergebnis ist dasselbe, das festgehalten ist.')
    expect(shown.html).toContain('annual.rate * months / 12</code>')
    expect(shown.html).toContain('Jahressteuer je Hund')
    const entries = await server.services.stores.readLog.list(caseId, { limit: 10 })
    expect(entries.map(({ what }) => what)).toContain('history')
    expect(await get(`/amt/vorgang/${caseId}/rechenweg/1/0`)).toMatchObject({ status: 404 })
    expect((await (await browserOf('postRoom')).get(looks[0] ?? '')).status).toBe(403)
  })

  it('gives an unknown case a readable page', async () => {
    const { get } = await browserOf('caseWorker')
    const { status, html } = await get('/amt/vorgang/nobody-knows-this')
    expect(status).toBe(404)
    expect(html).toContain('LZ-4001')
  })

  it('shows the case worker no print queue, and the post room no inbox', async () => {
    expect((await (await browserOf('caseWorker')).get('/amt/druck')).status).toBe(403)
    expect(await (await browserOf('postRoom')).get('/amt')).toMatchObject({ status: 303, location: '/amt/druck' })
  })
})

describe('a decision', () => {
  it('keeps what was typed when the question lacks its text, and changes nothing', async () => {
    const { get, post } = await browserOf('caseWorker')
    const [caseId = ''] = casesIn((await get('/amt')).html)
    const { html } = await get(`/amt/vorgang/${caseId}`)
    const { action, hidden } = formWith(html, 'outcome')
    const before = server.dump()
    const again = await post(action, [
      ...hidden,
      ['outcome', outcomesIn(html)[1] ?? ''],
      ['question', ' '],
      ['reason', 'Wegen des Beginns.'],
      ['note', 'Akte 7'],
    ])
    expect(again.status).toBe(422)
    expect(again.html).toContain('Schreiben Sie Ihre Frage.')
    expect(again.html).toContain('Wegen des Beginns.')
    expect(again.html).toContain('Akte 7')
    expect(withoutReads(server.dump())).toBe(withoutReads(before))
  })

  it('is not taken from a form that is not told from others by its key', async () => {
    const { get, post } = await browserOf('caseWorker')
    const [caseId = ''] = casesIn((await get('/amt')).html)
    const { html } = await get(`/amt/vorgang/${caseId}`)
    const { action, hidden } = formWith(html, 'outcome')
    const unnamed = hidden.filter(([name]) => name !== '_key')
    expect(unnamed).toHaveLength(hidden.length - 1)
    const before = server.dump()
    const paths = [action, `/amt/stoerungen/${caseId}/unknown`]
    for (const path of paths) {
      const refused = await post(path, [...unnamed, ['outcome', outcomesIn(html)[0] ?? '']])
      expect([refused.status, refused.html.includes('LZ-5105')]).toEqual([403, true])
    }
    expect(withoutReads(server.dump())).toBe(withoutReads(before))
  })

  it('does not ask for what the case does not have, and keeps what was typed', async () => {
    const { get, post } = await browserOf('caseWorker')
    const [caseId = ''] = casesIn((await get('/amt')).html)
    const { html } = await get(`/amt/vorgang/${caseId}`)
    const { action, hidden } = formWith(html, 'outcome')
    const values = [['outcome', outcomesIn(html)[1] ?? ''], ['question', 'Seit wann?'], ['reason', 'Wegen des Beginns.']] as const
    const again = await post(action, [...hidden, ...values, ['fields', 'dogs/i9/takenIn']])
    expect(again.status).toBe(422)
    expect(again.html).toContain('Das Feld „dogs/i9/takenIn“ gehört nicht hierher.')
    expect(again.html).toContain('Wegen des Beginns.')
  })

  it('happens once when it is sent twice, and leads to the letter', async () => {
    const { get, post } = await browserOf('caseWorker')
    const [caseId = ''] = casesIn((await get('/amt')).html)
    const { html } = await get(`/amt/vorgang/${caseId}`)
    const { action, hidden } = formWith(html, 'outcome')
    const values = [...hidden, ['outcome', outcomesIn(html)[0] ?? ''], ['note', '']] as [string, string][]
    const first = await post(action, values)
    expect(first).toMatchObject({ status: 303, location: `/amt/vorgang/${caseId}?erledigt=entschieden` })
    expect(await post(action, values)).toMatchObject({ status: 303, location: first.location })
    const { html: done } = await get(first.location)
    expect(done).toContain('Bescheid erstellt')
    expect(done.match(/Der Brief „Hundesteuerbescheid“ wurde erstellt/g)).toHaveLength(1)
    const { html: today } = await get('/amt?ansicht=done')
    expect(today).toContain('Sie haben um')
    expect(today).toContain(`/amt/vorgang/${caseId}`)
  })

  it('tells who was faster and keeps the text', async () => {
    const { get, post } = await browserOf('caseWorker')
    const [caseId = ''] = casesIn((await get('/amt')).html)
    const [mine, theirs] = [await get(`/amt/vorgang/${caseId}`), await get(`/amt/vorgang/${caseId}`)]
    const confirm = outcomesIn(mine.html)[0] ?? ''
    const fast = formWith(theirs.html, 'outcome')
    await post(fast.action, [...fast.hidden, ['outcome', confirm]])
    const slow = formWith(mine.html, 'outcome')
    const told = await post(slow.action, [...slow.hidden, ['outcome', confirm], ['note', 'Am Telefon bestätigt.']])
    expect(told.status).toBe(409)
    expect(told.html).toContain('Jemand war schneller')
    expect(told.html).toContain('Am Telefon bestätigt.')
  })

  it('refuses a form that is not ours', async () => {
    const { get, post } = await browserOf('caseWorker')
    const [caseId = ''] = casesIn((await get('/amt')).html)
    const { html } = await get(`/amt/vorgang/${caseId}`)
    const { action, hidden } = formWith(html, 'outcome')
    const forged = hidden.filter(([name]) => name !== '_token')
    expect((await post(action, [...forged, ['outcome', outcomesIn(html)[0] ?? '']])).status).toBe(403)
  })
})

describe('the post room', () => {
  it('notes the day of posting, never one in the future', async () => {
    const { get, post } = await browserOf('postRoom')
    const { html } = await printed(get)
    const { action, hidden } = formWith(html, 'letters')
    const letter = /name="letters"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="letters"/.exec(html)
    const chosen: [string, string] = ['letters', letter?.[1] ?? letter?.[2] ?? '']
    const day = (text: string) =>
      [
        ['on.day', text],
        ['on.month', '3'],
        ['on.year', '2026'],
      ] as [string, string][]
    const tomorrow = await post(action, [...hidden, chosen, ...day('25')])
    expect(tomorrow.status).toBe(422)
    expect(tomorrow.html).toContain('liegt in der Zukunft')
    const never = await post(action, [...hidden, chosen, ...day('32')])
    expect(never.html).toContain('ist kein Tag im Kalender')
    const none = await post(action, [...hidden, ...day('24')])
    expect(none.html).toContain('Wählen Sie mindestens einen Brief.')
    const fresh = formWith((await get('/amt/druck')).html, 'letters')
    const noted = await post(action, [...fresh.hidden, chosen, ...day('24')])
    expect(noted).toMatchObject({ status: 303, location: '/amt/druck?vermerkt=1&am=2026-03-24' })
    const { html: page } = await (await browserOf('caseWorker')).get(`/amt/vorgang/${chosen[1].split('/')[0]}`)
    // The fourth day is Saturday 28 March: Monday counts; one month from there.
    expect(page).toMatch(/<time dateTime="2026-03-30">Mo.30\.03\.<\/time>/)
    expect(page).toMatch(/<time dateTime="2026-04-30">Do.30\.04\.<\/time>/)
  })
})

describe('one-letter keys', () => {
  it('can be switched off, and the page says so', async () => {
    const { get, post } = await browserOf('caseWorker')
    const { hidden } = formWith((await get('/amt')).html, '_back')
    const switched = await post('/amt/tasten', hidden)
    expect(switched).toMatchObject({ status: 303, location: '/amt' })
    const { html } = await get('/amt', switched.cookies)
    expect(html).toContain('data-letter-keys="off"')
    expect(html).toContain('Buchstabentasten einschalten')
  })
})

describe('search', () => {
  it('offers the name that was meant', async () => {
    const { get } = await browserOf('caseWorker')
    expect((await get('/amt/suche?q=Brant')).html).toContain('Meinten Sie')
  })
})

/** Waits for the worker that sets the letters. */
async function printed(get: (path: string) => Promise<Shown>): Promise<Shown> {
  for (let tries = 0; tries < 100; tries++) {
    const shown = await get('/amt/druck')
    if (shown.html.includes('name="letters"')) return shown
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no letter was printed')
}

/** Reading is noted, and that is all that may change; sessions note when they were seen. */
function withoutReads(dump: string): string {
  return dump
    .split('\n')
    .filter((line) => !/^(read_log|sessions)/.test(line))
    .join('\n')
}
