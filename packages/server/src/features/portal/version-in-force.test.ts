import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ProcessDefinition, publish } from '@laufzettel/engine'
import { type Served, served, TEST_NOW } from '../../http/served.fixture.ts'
import { readyToSend } from './dog-journey.fixture.ts'
import type { PaperBrowser } from './paper-browser.fixture.ts'

let server: Served
beforeAll(async () => {
  server = await served()
})
afterAll(() => server.close())

const PROCESS = 'hundAnmelden'

/** Puts a changed version in force at once; its number. */
async function changeForm(change: (definition: ProcessDefinition) => void): Promise<number> {
  const { stores } = server.services
  const before = await stores.definitions.inForce(PROCESS, TEST_NOW)
  const definition = structuredClone(before?.definition) as ProcessDefinition
  change(definition)
  const published = publish(definition, await stores.definitions.nextVersion(PROCESS))
  if (!published.ok) throw new Error(JSON.stringify(published.problems))
  const proposed = await stores.definitions.propose(published.value, 'u-modeller', TEST_NOW)
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.problems))
  await stores.definitions.publish(proposed.value.hash, 'u-approver', TEST_NOW, TEST_NOW)
  return proposed.value.version
}

function requirePhone({ forms }: ProcessDefinition): void {
  const placements = forms.flatMap(({ pages }) => pages).flatMap(({ groups }) => groups).flatMap((group) => group.placements)
  for (const placement of placements) if (placement.field === 'phone') placement.required = true
}

/** The version that the case on the page after sending follows. */
async function versionOf(sent: PaperBrowser): Promise<number | undefined> {
  const { services } = server
  const row = await services.stores.cases.byNumber(/[A-Z]{3}-\d{4}-\d{5}/.exec(sent.text())?.[0] ?? '')
  return (await services.database.journal.load(services.tenant, row?.caseId ?? ''))?.process.version
}

describe('a form that changes while somebody fills it in', () => {
  let browser: PaperBrowser
  let version: number

  it('keeps every answer, says what it lacks now, and where', async () => {
    browser = await readyToSend(server)
    const { action, body } = browser.request('Anmeldung absenden', { declaration: 'yes' })
    version = await changeForm(requirePhone)
    await browser.send(action, body)
    expect(browser.status).toBe(409)
    expect(browser.text()).toContain('Dieses Formular hat sich geändert')
    expect(browser.text()).toContain('Füllen Sie das Feld „Telefon“ aus.')
    expect(browser.text()).toContain('Małgorzata')
    await browser.open(action)
    expect(browser.text()).toContain('Füllen Sie das Feld „Telefon“ aus.')
  })

  it('is sent under the version in force when the case starts', async () => {
    const page = /href="(\/antrag\/[^"#]+)#applicant-phone/.exec(browser.html)?.[1] ?? ''
    await browser.open(page)
    await browser.press('Weiter', { 'applicant/phone': '06181 123456' })
    expect(browser.text()).toContain('Bitte prüfen Sie Ihre Angaben')
    await browser.press('Anmeldung absenden', { declaration: 'yes' })
    expect(browser.text()).toContain('Ihre Vorgangsnummer')
    expect(await versionOf(browser)).toBe(version)
  })
})
