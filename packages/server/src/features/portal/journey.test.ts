import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, served } from '../../http/served.fixture.ts'
import { ADDRESS, begun, dog, OWNER, plain, readyToSend } from './dog-journey.fixture.ts'
import { paperBrowser } from './paper-browser.fixture.ts'

let server: Served
beforeAll(async () => {
  server = await served()
})
afterAll(() => server.close())

const caseCount = async () => (await server.services.stores.cases.list({ limit: 200 })).length

describe('an application', () => {
  it('goes from the list of services to the sent page', async () => {
    const browser = paperBrowser(server.address)
    await browser.open('/')
    expect(browser.text()).toContain('Hund anmelden')
    await browser.open('/leistung/hundAnmelden')
    expect(browser.text()).toContain('Anmelden ist kostenlos')
    await browser.press('Jetzt anmelden')
    expect(browser.text()).toContain('Über Sie')
    await browser.press('Weiter', OWNER)
    expect(browser.text()).toContain('Ihre Anschrift')
    await browser.press('Weiter', ADDRESS)
    await browser.press('Weiter', dog('i1', 'Balu', ['15', '3', '2026']))
    await browser.press('Weiter', plain('i1'))
    expect(browser.text()).toContain('1. Balu')
    await browser.press('Weiter', { 'another@dogs': 'yes' })
    await browser.press('Weiter', dog('i2', 'Frieda', ['1', '3', '2026']))
    await browser.press('Weiter', plain('i2'))
    expect(browser.text()).toContain('2. Frieda')
    await browser.press('Weiter', { 'another@dogs': 'no' })
    expect(browser.text()).toContain('Bitte prüfen Sie Ihre Angaben')
    expect(browser.text()).toContain('170,00 €')
    expect(browser.text()).toContain('Balu, 2026: 102,00 € × 10/12')

    const before = await caseCount()
    const { action, body } = browser.request('Anmeldung absenden', { declaration: 'yes' })
    const [first, second] = await Promise.all([browser.post(action, body), browser.post(action, body)])
    expect([first.status, second.status]).toEqual([303, 303])
    expect(first.headers.get('location')).toBe(second.headers.get('location'))
    expect(await caseCount()).toBe(before + 1)
    await browser.open(first.headers.get('location') ?? '')
    expect(browser.text()).toMatch(/Ihre Vorgangsnummer HST-2026-\d{5}/)
  })

  it('says before it is sent what an exemption means', async () => {
    const browser = await begun(server)
    await browser.press('Weiter', dog('i1', 'Frieda', ['15', '3', '2026']))
    await browser.press('Weiter', { ...plain('i1'), 'dogs/i1/fromShelter': 'yes' })
    await browser.press('Weiter', { 'another@dogs': 'no' })
    expect(browser.text()).toContain('0,00 € Frieda, befreit bis 29. Februar 2028')
    expect(browser.text()).not.toContain('Ab 2027')
  })

  it('keeps what was typed beside the sentence that says how to mend it', async () => {
    const browser = await begun(server)
    await browser.press('Weiter', { ...dog('i1', 'Balu <b>', ['15', '3', '2027']), 'dogs/i1/birthDate.year': '23' })
    expect(browser.status).toBe(422)
    expect(browser.html).toContain('<title>Fehler:')
    expect(browser.value('dogs/i1/name')).toBe('Balu <b>')
    expect(browser.value('dogs/i1/birthDate.year')).toBe('23')
    const sentence = /Schreiben Sie das Geburtsjahr mit vier Ziffern/g
    expect(browser.text().match(sentence)?.length).toBe(2)
  })

  it('is not sent without the declaration', async () => {
    const browser = await readyToSend(server)
    const before = await caseCount()
    await browser.press('Anmeldung absenden')
    expect(browser.status).toBe(422)
    expect(browser.text()).toContain('Bestätigen Sie mit einem Häkchen')
    expect(await caseCount()).toBe(before)
  })

  it('comes back to the first page that was not handed in', async () => {
    const browser = await begun(server)
    const draft = browser.address.split('/')[2]
    await browser.open(`/antrag/${draft}/pruefen`)
    expect(browser.text()).toContain('Ihr Hund')
    expect(browser.address).toContain('@i1')
  })
})
