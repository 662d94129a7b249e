import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served } from '../../http/served.fixture.ts'
import { begun, dog, plain, readyToSend } from './dog-journey.fixture.ts'
import { paperBrowser } from './paper-browser.fixture.ts'

let server: Served
beforeAll(async () => {
  server = await served({ LAUFZETTEL_LIMIT_RESUME: '1000', LAUFZETTEL_LIMIT_WRITE: '10000' })
})
afterAll(() => server.close())

const BALU = dog('i1', 'Balu', ['15', '3', '2026'])
const draftOf = (address: string) => address.split('/')[2] ?? ''

describe('a draft', () => {
  it('is kept under a code, with what was typed and unjudged', async () => {
    const browser = await begun(server)
    await browser.press('Später weitermachen', { 'dogs/i1/name': 'Balu', 'dogs/i1/birthDate.year': '23' })
    expect(browser.status).toBe(200)
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(browser.text())?.[0] ?? ''
    expect(browser.text()).toContain('Am 23. April 2026 löschen wir')

    const elsewhere = paperBrowser(server.address)
    await elsewhere.open('/leistung/hundAnmelden')
    await elsewhere.press('Weiter', { code: code.toLowerCase().replace('-', ' ') })
    expect(elsewhere.value('dogs/i1/name')).toBe('Balu')
    expect(elsewhere.value('dogs/i1/birthDate.year')).toBe('23')
    expect(elsewhere.text()).not.toContain('Bitte ändern Sie')
  })

  it('goes back without judging the page', async () => {
    const browser = await begun(server)
    await browser.press('Zurück', { 'dogs/i1/name': 'Balu' })
    expect(browser.text()).toContain('Ihre Anschrift')
    await browser.press('Weiter')
    expect(browser.value('dogs/i1/name')).toBe('Balu')
  })

  it('asks for its code at the field, and slows guesses down', async () => {
    const browser = paperBrowser(server.address)
    await browser.open('/leistung/hundAnmelden')
    await browser.press('Weiter', { code: 'AAAA-AAAA' })
    expect(browser.status).toBe(422)
    expect(browser.text()).toContain('Diesen Code kennen wir nicht')
    expect(browser.value('code')).toBe('AAAA-AAAA')
    for (let guess = 0; guess < 19; guess++) await browser.press('Weiter', { code: 'AAAA-AAAC' })
    expect(browser.status).toBe(422)
    await browser.press('Weiter', { code: 'AAAA-AAAC' })
    expect(browser.status).toBe(429)
    expect(browser.text()).toContain('zu viele Versuche')
  })

  it('in two tabs keeps what was typed in the slower one and says so', async () => {
    const first = await begun(server)
    const slow = first.request('Weiter', BALU)
    await first.press('Weiter', dog('i1', 'Frieda', ['1', '3', '2026']))
    await first.send(slow.action, slow.body)
    expect(first.status).toBe(409)
    expect(first.text()).toContain('inzwischen in einem anderen Fenster geändert')
    expect(first.value('dogs/i1/name')).toBe('Balu')
    await first.press('Weiter')
    expect(first.text()).toContain('Besonderheiten')
  })

  it('takes a button pressed twice as one press', async () => {
    const browser = await begun(server)
    await browser.press('Weiter', BALU)
    await browser.press('Weiter', plain('i1'))
    const { action, body } = browser.request('Weiter', { 'another@dogs': 'yes' })
    const answers = await Promise.all([browser.post(action, body), browser.post(action, body), browser.post(action, body)])
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
    await browser.open(`/antrag/${draftOf(action)}/another@dogs`)
    expect(browser.text()).toContain('1. Balu')
    expect(browser.text()).not.toContain('3. ')
  })

  it('loses an item of a list with its answers', async () => {
    const browser = await begun(server)
    await browser.press('Weiter', BALU)
    await browser.press('Weiter', plain('i1'))
    await browser.press('Weiter', { 'another@dogs': 'yes' })
    await browser.press('Weiter', dog('i2', 'Frieda', ['1', '3', '2026']))
    await browser.press('Weiter', plain('i2'))
    await browser.press(/Entfernen: Balu/)
    expect(browser.text()).toContain('1. Frieda')
    await browser.press('Weiter', { 'another@dogs': 'no' })
    expect(browser.text()).not.toContain('Balu')
    expect(browser.text()).toContain('85,00 €')
  })

  it('that is sent leads to the page after sending, wherever it is opened', async () => {
    const browser = await readyToSend(server)
    const draft = draftOf(browser.address)
    await browser.press('Anmeldung absenden', { declaration: 'yes' })
    for (const page of ['pruefen', 'spaeter', 'another@dogs']) {
      await browser.open(`/antrag/${draft}/${page}`)
      expect(browser.address).toBe(`/antrag/${draft}/abgesendet`)
    }
  })

  it('is not sent with answers that its check page did not show', async () => {
    const browser = await readyToSend(server)
    const { action, body } = browser.request('Anmeldung absenden', { declaration: 'yes' })
    await browser.open(`/antrag/${draftOf(browser.address)}/another@dogs`)
    await browser.press('Weiter', { 'another@dogs': 'no' })
    await browser.send(action, body)
    expect(browser.status).toBe(409)
    await browser.press('Anmeldung absenden', { declaration: 'yes' })
    expect(browser.text()).toContain('Ihre Vorgangsnummer')
  })

  it('is shown in English when asked for', async () => {
    const browser = await begun(server)
    await browser.open(`${browser.address}?lang=en`)
    expect(browser.html).toContain('<html lang="en"')
    expect(browser.text()).toContain('Continue')
    await browser.press('Continue')
    expect(browser.status).toBe(422)
    expect(browser.html).toContain(`href="${browser.address.split('?')[0]}?lang=de"`)
  })
})

describe('requests that no page of ours sends', () => {
  it.each([
    ['an unknown field', { 'dogs/i1/colour': 'brown' }, 'LZ-3903', 422],
    ['a field of another item', { 'dogs/i7/name': 'Rex' }, 'LZ-3903', 422],
    ['a name of the language', { constructor: 'x' }, 'LZ-3903', 422],
    ['markup as a name', { '<script>alert(1)</script>': 'x' }, 'LZ-3903', 422],
    ['text that is none', { 'dogs/i1/name': 'a\0b' }, 'LZ-3904', 422],
    ['a value beyond every limit', { 'dogs/i1/name': 'x'.repeat(20_001) }, 'LZ-3905', 413],
  ])('%s: a coded page, and nothing is stored', async (_, more, code, status) => {
    const browser = await begun(server)
    const { action, body } = browser.request('Weiter', BALU)
    for (const [name, value] of Object.entries(more)) body.set(name, value)
    const before = server.dump()
    await browser.send(action, body)
    expect(browser.status).toBe(status)
    expect(browser.text()).toContain(code)
    expect(browser.html).not.toContain('<script>alert')
    expect(server.dump()).toBe(before)
  })

  it('the same name twice: a coded page, and nothing is stored', async () => {
    const browser = await begun(server)
    const { action, body } = browser.request('Weiter', BALU)
    body.append('dogs/i1/name', 'Rex')
    const before = server.dump()
    await browser.send(action, body)
    expect(browser.status).toBe(422)
    expect(browser.text()).toContain('LZ-3904')
    expect(server.dump()).toBe(before)
  })

  it.each([
    ['an unknown draft', '/antrag/AAAAAAAAAAAAAAAAAAAAAAAA/p_x', 'LZ-8004'],
    ['a name of the language as a draft', '/antrag/__proto__/constructor', 'LZ-8004'],
    ['an unknown service', '/leistung/constructor', 'LZ-4031'],
    ['an unknown case', '/vorgang/AAAAAAAAAAAAAAAAAAAAAAAA', 'LZ-4001'],
  ])('%s is not found', async (_, path, code) => {
    const browser = paperBrowser(server.address)
    await browser.open(path)
    expect(browser.status).toBe(404)
    expect(browser.text()).toContain(code)
  })

  it('a page of another loop is not found', async () => {
    const browser = await begun(server)
    await browser.open(browser.address.replace('@i1', '@i9'))
    expect(browser.status).toBe(404)
    expect(browser.text()).toContain('LZ-3902')
  })

  it('a form without its token is refused', async () => {
    const browser = await begun(server)
    const { action, body } = browser.request('Weiter', BALU)
    body.delete('_token')
    const before = server.dump()
    await browser.send(action, body)
    expect(browser.status).toBe(403)
    expect(browser.text()).toContain('LZ-5105')
    expect(browser.text()).toContain('Seite neu öffnen')
    expect(browser.html).toContain(`href="${action}"`)
    expect(server.dump()).toBe(before)
  })
})
