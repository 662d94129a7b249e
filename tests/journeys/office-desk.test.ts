import { readFileSync } from 'node:fs'
import { createClient, type Fetch } from '@laufzettel/api'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from './house.ts'
import { lookAt } from './look.ts'
import { signIn } from './modelling.ts'
import { visit } from './visit.ts'

const BUILDING = new URL('../../examples/baugenehmigung/process.json', import.meta.url)
const definition = JSON.parse(readFileSync(BUILDING, 'utf8'))
/** A day before the version holds, and the day of the journey. */
const BEFORE = '2026-12-09T10:00:00.000Z'
const FROM = '2026-12-10'
const ANSWERS = {
  'applicant/givenName': 'Mehmet',
  'applicant/familyName': 'Şahin',
  'applicant/street': 'Ahornweg 3',
  'applicant/postalCode': '12345',
  'applicant/city': 'Musterstadt',
  project: 'Carport mit Solardach',
  plot: 'Ahornweg 3, 12345 Musterstadt',
  protectedArea: true,
} as const

describe('a building application at the desk', () => {
  const house = openHouse(BEFORE)
  let count = 0
  const key = () => `office-desk-${String(++count).padStart(10, '0')}`

  /** A client of the product that is signed in as a person of the demo, or nobody. */
  async function clientOf(user?: string, password = '') {
    const { address } = house.product
    let headers: Record<string, string> = {}
    if (user !== undefined) {
      const response = await fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user, password }),
      })
      const { csrf } = (await response.json()) as { csrf: string }
      const cookie = response.headers.getSetCookie().map((text) => text.split(';')[0]).join('; ')
      headers = { cookie, 'x-csrf-token': csrf }
    }
    return createClient({ baseUrl: address, fetch: fetch as unknown as Fetch, headers: () => headers })
  }

  beforeAll(async () => {
    const modeller = await clientOf('jana.kraft', 'modell-2026')
    const approver = await clientOf('murat.aydin', 'freigabe-2026')
    const proposed = await modeller.proposeDefinition({ body: definition, idempotencyKey: key() })
    if (!proposed.ok) throw new Error(JSON.stringify(proposed.problem))
    const published = await approver.publishDefinition({
      params: { hash: proposed.value.hash },
      body: { validFrom: FROM },
      idempotencyKey: key(),
    })
    if (!published.ok) throw new Error(JSON.stringify(published.problem))
    await house.product.moveClock(`${FROM}T10:00:00.000Z`)
  })

  /** An application that has just come in: where its applicant follows it, and the case. */
  async function application() {
    const started = await (await clientOf()).startCase({ body: { process: definition.key, answers: ANSWERS }, idempotencyKey: key() })
    if (!started.ok) throw new Error(JSON.stringify(started.problem))
    return started.value
  }

  it('records answers of authorities with their day, and late ones without effect', async () => {
    const { caseId } = await application()
    const way = `/amt/vorgang/${caseId}`
    let page = await signIn(house.browser, house.product, 'jana.reuter', way)
    await page.getByLabel('Vollständig', { exact: true }).check()
    await page.locator('.dk-send-decides button:visible').click()
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
    await page.getByText('Eingetragen', { exact: true }).waitFor()
    expect(await page.getByText('Bescheid erstellt').count()).toBe(0)
    await row('Brandschutzdienststelle').getByText('Ohne Antwort geht es nicht weiter.').waitFor()

    // Whichever authority answers first is recorded first, with the day on which it came in.
    await row('Brandschutzdienststelle').getByRole('link', { name: /^Antwort eintragen/ }).click()
    await page.getByRole('heading', { name: /Stellungnahme: Brandschutzdienststelle/ }).waitFor()
    await page.getByLabel('Stimmt mit Auflagen zu').check()
    await page.getByLabel('Tag', { exact: true }).fill('11')
    await page.getByLabel(/^Inhalt der Antwort/).fill('Zweiter Rettungsweg nötig')
    await page.locator('.dk-send-decides button:visible').click()
    await page.getByRole('heading', { name: 'Bitte ändern Sie eine Angabe' }).waitFor()
    await page.getByText('Heute ist der 10.12.2026.').first().waitFor()
    await lookAt(page, 'desk-consult-wrong')
    await page.getByLabel('Tag', { exact: true }).fill('10')
    await page.locator('.dk-send-decides button:visible').click()
    await row('Brandschutzdienststelle').getByText('Zweiter Rettungsweg nötig').waitFor()
    await lookAt(page, 'desk-consult')

    // Two are silent until their periods are over; one of them answers when the case has gone on.
    await page.context().close()
    await house.product.moveClock('2027-02-16T10:00:00.000Z')
    page = await signIn(house.browser, house.product, 'jana.reuter', way)
    await row('Gemeinde').getByText(/Die Zustimmung gilt seit dem .* als erteilt/).waitFor()
    await row('Untere Naturschutzbehörde').getByText('Die Stelle bleibt unberücksichtigt.').waitFor()
    await lookAt(page, 'desk-consult-silent')
    await row('Untere Naturschutzbehörde').getByRole('link', { name: /^Nachträglich/ }).click()
    await page.getByLabel('Lehnt ab').check()
    await page.locator('.dk-send-decides button:visible').click()
    await row('Untere Naturschutzbehörde').getByText(/Verspätet eingegangen am .*: Lehnt ab\. Ohne Wirkung\./).waitFor()
    expect(await row('Untere Naturschutzbehörde').getByRole('link').count()).toBe(0)
    await lookAt(page, 'desk-consult-late')
    await page.context().close()
  })

  it('tells the applicant what follows from silence, reminds, and lets the application lapse', async () => {
    const { caseId, access } = await application()
    const desk = await signIn(house.browser, house.product, 'jana.reuter', `/amt/vorgang/${caseId}`)
    await desk.getByLabel('Unterlagen nachfordern').check()
    await desk.getByLabel('Ihre Frage').fill('Wo ist der Lageplan?')
    await desk.getByLabel('Warum fragen wir das?').fill('Ohne ihn können wir den Abstand nicht prüfen.')
    await desk.locator('.dk-send-asks button:visible').click()
    await desk.getByText('Kommt bis dahin keine Antwort, gilt der Antrag als zurückgenommen.').waitFor()
    await lookAt(desk, 'desk-question')
    await desk.context().close()

    const page = await visit(house.browser, { width: 390, scripts: true })
    await page.goto(`${house.product.address}/vorgang/${access}`)
    await page.getByText('Kommt bis dahin keine Antwort, gilt der Antrag als zurückgenommen.').waitFor()
    await house.product.moveClock('2027-03-03T10:00:00.000Z')
    await page.reload()
    await page.getByText('Uns fehlen noch Unterlagen zu Ihrem Bauantrag.').waitFor()
    await lookAt(page, 'tracking-reminded')
    await house.product.moveClock('2027-03-17T10:00:00.000Z')
    await page.reload()
    await page.getByText(/kam keine Antwort\. Der Antrag gilt als zurückgenommen\./).waitFor()
    await lookAt(page, 'tracking-lapsed')
    await page.context().close()
  })
})
