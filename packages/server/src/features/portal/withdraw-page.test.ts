import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseState } from '@laufzettel/engine'
import { type Served, served } from '../../http/served.fixture.ts'
import { sent } from './dog-journey.fixture.ts'

let server: Served
beforeAll(async () => {
  server = await served({ LAUFZETTEL_LIMIT_RESUME: '1000', LAUFZETTEL_LIMIT_WRITE: '10000' })
})
afterAll(() => server.close())

async function stateOf(token: string): Promise<CaseState> {
  const { services } = server
  const found = await services.stores.access.find(token)
  const state = await services.database.journal.load(services.tenant, found?.caseId ?? '')
  if (state === null) throw new Error(`no case for ${token}`)
  return state
}

describe('taking an application back', () => {
  it('asks first, ends the case once, and says so on its page', async () => {
    const { browser, token } = await sent(server)
    await browser.open(`/vorgang/${token}`)
    expect(browser.text()).toContain('Antrag zurückziehen')
    await browser.open(`/vorgang/${token}/zurueckziehen`)
    expect(browser.text()).toContain('Das lässt sich nicht rückgängig machen.')
    expect((await stateOf(token)).status).toBe('running')

    const { action, body } = browser.request('Antrag zurückziehen', { '.reason': 'Balu wohnt jetzt bei meiner Schwester.' })
    const pressed = await Promise.all([browser.post(action, body), browser.post(action, body)])
    expect(pressed.map(({ status }) => status)).toEqual([303, 303])
    const state = await stateOf(token)
    expect(state).toMatchObject({ status: 'ended', ending: { how: 'withdrawn' } })
    expect(Object.values(state.vault).flatMap(({ notes }) => Object.values(notes).map(({ text }) => text))).toEqual([
      'Balu wohnt jetzt bei meiner Schwester.',
    ])
    await browser.open(pressed[0]?.headers.get('location') ?? '')
    expect(browser.text()).toContain('Sie haben Ihren Antrag zurückgezogen')
    expect(browser.html).not.toContain('/zurueckziehen')
    await browser.open(`/vorgang/${token}/zurueckziehen`)
    expect(browser.address).toBe(`/vorgang/${token}`)
  })

  it('needs no reason, and names a character that no register can hold', async () => {
    const { browser, token } = await sent(server)
    await browser.open(`/vorgang/${token}/zurueckziehen`)
    await browser.press('Antrag zurückziehen', { '.reason': 'Umzug 🐕' })
    expect(browser.status).toBe(422)
    expect(browser.text()).toContain('Lassen Sie bei „Grund“ das Zeichen „🐕“ weg')
    expect((await stateOf(token)).status).toBe('running')
    await browser.press('Antrag zurückziehen', { '.reason': '' })
    expect(browser.text()).toContain('Sie haben Ihren Antrag zurückgezogen')
    const notes = Object.values((await stateOf(token)).vault).flatMap(({ notes }) => Object.values(notes).map(({ text }) => text))
    expect(notes).toEqual(['Ohne Angabe von Gründen.'])
  })

  it('is for the applicant’s address only', async () => {
    const { browser } = await sent(server)
    await browser.open('/vorgang/AAAAAAAAAAAAAAAAAAAAAA/zurueckziehen')
    expect(browser.status).toBe(404)
  })
})
