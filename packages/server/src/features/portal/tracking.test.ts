import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, CaseState, Command } from '@laufzettel/engine'
import { bytesOf } from '../../document-store/bytes-of.ts'
import { type Served, served, TEST_NOW } from '../../http/served.fixture.ts'
import { submitCommand } from '../cases/submit.ts'
import { sent } from './dog-journey.fixture.ts'
import { paperBrowser } from './paper-browser.fixture.ts'

let server: Served
beforeAll(async () => {
  server = await served({ LAUFZETTEL_LIMIT_RESUME: '1000', LAUFZETTEL_LIMIT_WRITE: '10000' })
})
afterAll(() => server.close())

const QUESTION = { text: 'Seit wann lebt Balu bei Ihnen?', reason: 'Im Kaufvertrag steht der 28. Februar.', fields: ['dogs/i1/takenIn'] }
let pressed = 0

async function stateOf(token: string): Promise<CaseState> {
  const { services } = server
  const found = await services.stores.access.find(token)
  const state = await services.database.journal.load(services.tenant, found?.caseId ?? '')
  if (state === null) throw new Error(`no case for ${token}`)
  return state
}

async function command(token: string, given: Command): Promise<void> {
  const user = await server.services.stores.users.bySignInName('jana.reuter')
  const actor: Actor = { kind: 'staff', id: user?.id ?? '', name: 'Jana Reuter', roles: ['caseWorker', 'postRoom'] }
  const { caseId } = await stateOf(token)
  const told = await submitCommand(server.services, { caseId, actor, command: given, idempotencyKey: `test-${++pressed}` })
  if (!told.ok) throw new Error(JSON.stringify(told.problems))
}

/** Finishes the open work item: with a question, or as proposed. */
async function complete(token: string, asks: boolean): Promise<void> {
  const state = await stateOf(token)
  const item = Object.entries(state.workItems).find(([, { status }]) => status === 'open')?.[0] ?? ''
  const world = await server.services.worlds.forCase(state)
  const steps = world?.definition.definition.steps ?? []
  const outcomes = steps.flatMap(({ config }) => (config.outcomes ?? []) as { key: string; asks?: boolean }[])
  const outcome = outcomes.find((each) => (each.asks === true) === asks)?.key ?? ''
  await command(token, { type: 'complete', item, outcome, ...(asks ? { question: QUESTION } : {}) })
}

/** Puts the clock and waits until workers have nothing left to do. */
async function at(now: string): Promise<void> {
  const body = JSON.stringify({ now })
  await fetch(`${server.address}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

describe('the tracking page', () => {
  it('shows the stations, and offers the receipt', async () => {
    const { browser, token, caseNumber } = await sent(server)
    await at(TEST_NOW)
    await browser.open(`/vorgang/${token}`)
    expect(browser.text()).toContain(`Vorgang ${caseNumber} · Hund Balu`)
    expect(browser.text()).toContain('Anmeldung ist da (erledigt) 24. März 2026, 09:00 Uhr')
    expect(browser.text()).toContain('Wir prüfen Ihre Angaben (jetzt)')
    expect(browser.text()).toContain('Eingangsbestätigung PDF,')
    const file = await fetch(`${server.address}/vorgang/${token}/dokument/receipt`)
    expect(file.headers.get('content-type')).toContain('application/pdf')
    expect(file.headers.get('cache-control')).toContain('no-store')
  })

  it('puts the question with its reason, and takes the answer once', async () => {
    const { browser, token } = await sent(server)
    await complete(token, true)
    await browser.open(`/vorgang/${token}`)
    expect(browser.text()).toContain('Jana Reuter, Steueramt')
    expect(browser.text()).toContain(QUESTION.reason)
    expect(browser.text()).toContain('Bitte bis Dienstag, 7. April')
    const question = /\/frage\/([\w-]+)/.exec(browser.html)?.[1]
    await browser.open(`/vorgang/${token}/frage/${question}`)
    expect(browser.value('dogs/i1/takenIn.day')).toBe('15')

    const answer = { '.text': 'Seit Februar.', 'dogs/i1/takenIn.day': '28', 'dogs/i1/takenIn.month': '2' }
    const { action, body } = browser.request('Antwort absenden', answer)
    const [first, second] = await Promise.all([browser.post(action, body), browser.post(action, body)])
    expect([first.status, second.status]).toEqual([303, 303])
    await browser.open(first.headers.get('location') ?? '')
    expect(browser.text()).toContain('Danke, Ihre Antwort ist da.')
    const state = await stateOf(token)
    expect(state.vault.tax?.entries['dogs/i1/takenIn']?.value).toEqual({ $date: '2026-02-28' })
    expect(Object.values(state.workItems).map(({ status }) => status)).toEqual(['done', 'open'])
    await browser.open(`/vorgang/${token}/frage/${question}`)
    expect(browser.address).toContain(`/vorgang/${token}?`)
  })

  it('says at the field what is wrong with an answer, and keeps it', async () => {
    const { browser, token } = await sent(server)
    await complete(token, true)
    const question = Object.keys((await stateOf(token)).questions)[0]
    await browser.open(`/vorgang/${token}/frage/${question}`)
    await browser.press('Antwort absenden')
    expect(browser.status).toBe(422)
    expect(browser.text()).toContain('Schreiben Sie Ihre Antwort.')
    await browser.press('Antwort absenden', { '.text': 'Seit Februar.', 'dogs/i1/takenIn.month': '13' })
    expect(browser.status).toBe(422)
    expect(browser.value('.text')).toBe('Seit Februar.')
    expect(browser.value('dogs/i1/takenIn.month')).toBe('13')
  })

  it('names a character that no register can hold', async () => {
    const { browser, token } = await sent(server)
    await complete(token, true)
    const question = Object.keys((await stateOf(token)).questions)[0]
    await browser.open(`/vorgang/${token}/frage/${question}`)
    await browser.press('Antwort absenden', { '.text': 'Seit Februar 🐕' })
    expect(browser.status).toBe(422)
    expect(browser.text()).toContain('Lassen Sie bei „Ihre Antwort“ das Zeichen „🐕“ weg')
    expect(browser.html).toContain('href="#antwort"')
  })

  it('refuses answers to what was not asked, and stores nothing', async () => {
    const { browser, token } = await sent(server)
    await complete(token, true)
    const question = Object.keys((await stateOf(token)).questions)[0]
    await browser.open(`/vorgang/${token}/frage/${question}`)
    const { action, body } = browser.request('Antwort absenden', { '.text': 'Ja.' })
    body.set('dogs/i1/dangerous', 'no')
    // Whatever workers still had to write about this case is written.
    await at(TEST_NOW)
    const { revision } = await stateOf(token)
    await browser.send(action, body)
    expect(browser.text()).toContain('LZ-3903')
    expect((await stateOf(token)).revision).toBe(revision)
  })

  it('keeps question and documents of one case from the holder of another', async () => {
    const { token } = await sent(server)
    const other = await sent(server)
    await complete(token, true)
    const question = Object.keys((await stateOf(token)).questions)[0]
    await other.browser.open(`/vorgang/${other.token}/frage/${question}`)
    expect(other.browser.status).toBe(404)
    await other.browser.open(`/vorgang/${other.token}/dokument/render-l1`)
    expect(other.browser.status).toBe(404)
    expect(other.browser.text()).toContain('LZ-5013')
  })

  it('shows the notice as a copy that is not the notification', async () => {
    const { browser, token } = await sent(server)
    await complete(token, false)
    await at(TEST_NOW)
    await browser.open(`/vorgang/${token}`)
    expect(browser.text()).toContain('Hundesteuerbescheid PDF')
    expect(browser.text()).toContain('Wird verschickt. Rechtlich gilt der Brief')
    const state = await stateOf(token)
    const [letter = '', issued] = Object.entries(state.letters)[0] ?? []
    const copy = await fetch(`${server.address}/vorgang/${token}/dokument/${issued?.rendered?.document}`)
    const original = await server.services.stores.documents.get(state.caseId, issued?.rendered?.document ?? '')
    const bytes = Buffer.from(await copy.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(original.ok && bytes.equals(await bytesOf(original.value.content))).toBe(false)
    expect(decodeURIComponent(copy.headers.get('content-disposition') ?? '')).toContain('(Kopie).pdf')

    await command(token, { type: 'post-letter', letter, on: '2026-03-24' })
    await browser.open(`/vorgang/${token}`)
    expect(browser.text()).toContain('Zur Post gegeben am 24. März 2026. Kopie.')
    expect(browser.text()).toContain('Ihr Vorgang ist abgeschlossen')
    // The day of notification is the letter's, not the portal's.
    expect(browser.text()).not.toMatch(/30\. März|28\. März|30\. April/)
  })

  it('stays readable when the data of its case are erased', async () => {
    const { browser, token } = await sent(server)
    await complete(token, false)
    await at(TEST_NOW)
    const { caseId, letters } = await stateOf(token)
    const erased = await server.services.stores.cases.erase(caseId, 'tax', TEST_NOW)
    expect(erased.ok).toBe(true)
    await browser.open(`/vorgang/${token}`)
    expect(browser.status).toBe(200)
    expect(browser.text()).toContain('So läuft Ihr Vorgang')
    expect(browser.text()).not.toContain('Balu')
    expect(browser.text()).not.toContain('Hundesteuerbescheid PDF')
    const document = Object.values(letters)[0]?.rendered?.document
    await browser.open(`/vorgang/${token}/dokument/${document}`)
    expect(browser.status).toBe(404)
  })

  it('opens by its whole address, never by the number', async () => {
    const { token, caseNumber } = await sent(server)
    const browser = paperBrowser(server.address)
    await browser.open('/vorgang')
    await browser.press('Vorgang öffnen', { address: caseNumber })
    expect(browser.status).toBe(422)
    expect(browser.text()).toContain('Die Vorgangsnummer allein öffnet nichts')
    await browser.press('Vorgang öffnen', { address: `http://elsewhere.example/vorgang/${token}?x=1` })
    expect(browser.address).toBe(`/vorgang/${token}`)
  })

  it('still takes an answer after its day, and says so', async () => {
    const { browser, token } = await sent(server)
    await complete(token, true)
    await at('2026-04-22T10:00:00.000Z')
    await browser.open(`/vorgang/${token}`)
    expect(browser.text()).toContain('Antworten Sie bitte trotzdem')
    expect(browser.text()).toContain('Erinnerung an die Rückfrage')

    const question = Object.keys((await stateOf(token)).questions)[0]
    await browser.open(`/vorgang/${token}/frage/${question}`)
    await browser.press('Antwort absenden', { '.text': 'Seit dem 15. März.' })
    await complete(token, false)
    await browser.open(`/vorgang/${token}`)
    // A reminder that still lies in the post room holds nothing up.
    expect(browser.text()).toContain('Steuerbescheid kommt mit der Post (jetzt)')
    await at(TEST_NOW)
  })
})
