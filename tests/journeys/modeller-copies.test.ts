import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { lookAt } from './look.ts'
import { LENA, signIn } from './modelling.ts'
import { addPerson, type Product, startProduct } from './product.ts'
import { wordsOf } from './visit.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  product = await startProduct('2026-12-10T10:00:00.000Z', (dataFolder) => addPerson(dataFolder, LENA))
})
afterEach(() => product?.stop())

const ROOM = '/werkstatt/hundAnmelden'

const look = (page: Page, state: string) => lookAt(page, `editor-copies-${state}`)

async function save(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.keyboard.press('Control+S')
}

const storedName = (page: Page) =>
  page.evaluate(async () => {
    const { models } = await (await fetch('/api/models')).json()
    const { draft } = await (await fetch(`/api/model-drafts/${models[0].draft.id}`)).json()
    return draft.definition.steps[0].name.de as string
  })

async function takeOver(page: Page): Promise<void> {
  await page.getByLabel('Grund für die Übernahme').fill('Der Stadtrat tagt morgen')
  await page.getByRole('button', { name: 'Bearbeitung übernehmen' }).click()
}

describe('what could not be saved', () => {
  it('is found again, read, compared and taken over; what it replaces is kept and comes back by one undo', async () => {
    const jana = await signIn(browser, product, 'jana.kraft', ROOM)
    const lena = await signIn(browser, product, 'lena.vogt', ROOM)
    await takeOver(lena)
    await lena.getByText('Jana Kraft bearbeitet diesen Entwurf gerade.').waitFor({ state: 'detached' })
    await save(lena, 'Anmeldung von Lena')
    await expect.poll(() => storedName(lena)).toBe('Anmeldung von Lena')
    await save(jana, 'Anmeldung von Jana')
    await jana.getByRole('alert').getByText(/Lena Vogt hat den Entwurf übernommen/).waitFor()
    await jana.getByRole('button', { name: 'Gespeicherte Fassung öffnen' }).click()
    // Who leaves by a link gives the lock back.
    await lena.getByRole('link', { name: 'Verfahren', exact: true }).click()
    await lena.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).waitFor()

    // From the list of procedures, and from the draft.
    await jana.goto(`${product.address}/werkstatt`)
    const link = jana.getByRole('link', { name: '1 Kopie ansehen' })
    await link.waitFor()
    await look(jana, 'start')
    await link.click()
    await jana.waitForURL(`**${ROOM}/kopien`)
    const card = jana.getByRole('listitem').filter({ has: jana.getByRole('heading', { name: /^Ihre Fassung vom/ }) })
    await card.waitFor()
    const words = await wordsOf(jana)
    expect(words).toContain('Lena Vogt hat den Entwurf übernommen')
    expect(words).toContain('Grund: Der Stadtrat tagt morgen')
    expect(words).toContain('Wird am 09.01.2027 gelöscht.')
    await card.getByText(/^Was diese Kopie anders macht/).click()
    expect(await card.innerText()).toContain('Anmeldung von Jana')
    await card.getByText('Kopie lesen').click()
    await look(jana, 'room')

    await card.getByRole('button', { name: 'Als Entwurf übernehmen' }).click()
    await card.getByRole('button', { name: 'Nein, so lassen' }).click()
    await card.getByRole('button', { name: 'Als Entwurf übernehmen' }).click()
    await look(jana, 'sure')
    await card.getByRole('button', { name: 'Ja, übernehmen' }).click()
    await card.getByText('Diese Kopie sagt dasselbe wie der Entwurf.').waitFor()
    expect(await card.getByRole('heading', { name: /^Ihre Fassung/ }).evaluate((it) => it === document.activeElement)).toBe(true)
    // Nobody presses anything: it saves by itself.
    await expect.poll(() => storedName(jana)).toBe('Anmeldung von Jana')

    // What Lena had stored is a copy now, for both of them.
    await jana.reload()
    await jana.getByRole('heading', { name: /^Fassung von Lena Vogt/ }).waitFor()
    expect(await wordsOf(jana)).toContain('Sie haben Ihre Fassung darüber gespeichert.')
    await lena.reload()
    await lena.getByRole('link', { name: '1 Kopie ansehen' }).click()
    await lena.getByText('Jana Kraft hat die eigene Fassung darüber gespeichert.').waitFor()
    for (const page of [jana, lena]) await page.context().close()
  })

  it('is undone in one step', async () => {
    const jana = await signIn(browser, product, 'jana.kraft', ROOM)
    await save(jana, 'Im ersten Fenster')
    await expect.poll(() => storedName(jana)).toBe('Im ersten Fenster')
    const second = await jana.context().newPage()
    await second.goto(product.address + ROOM)
    await save(second, 'Im zweiten Fenster')
    await expect.poll(() => storedName(second)).toBe('Im zweiten Fenster')
    await save(jana, 'Weiter im ersten')
    await jana.getByRole('alert').getByText(/Sie haben diesen Entwurf in einem anderen Fenster/).waitFor()
    expect(await jana.getByRole('alert').innerText()).not.toContain('Jana Kraft')
    await jana.close()

    await second.reload()
    await second.getByRole('button', { name: /^Gesicherte Kopien/ }).click()
    await second.getByRole('button', { name: 'Als Entwurf übernehmen' }).click()
    await second.getByRole('button', { name: 'Ja, übernehmen' }).click()
    await second.getByRole('button', { name: 'Zurück zum Entwurf' }).click()
    await second.getByRole('button', { name: /^Rückgängig: Kopie vom/ }).click()
    await second.keyboard.press('Control+S')
    await expect.poll(() => storedName(second)).toBe('Im zweiten Fenster')
    await second.context().close()
  })
})

describe('one person in two windows', () => {
  it('is told that it is she, and goes on in either without a reason', async () => {
    const first = await signIn(browser, product, 'jana.kraft', ROOM)
    await save(first, 'Im ersten Fenster')
    await expect.poll(() => storedName(first)).toBe('Im ersten Fenster')
    const second = await first.context().newPage()
    await second.setViewportSize({ width: 1440, height: 900 })
    await second.goto(product.address + ROOM)
    await save(second, 'Im zweiten Fenster')
    await expect.poll(() => storedName(second)).toBe('Im zweiten Fenster')

    // The first hears of it with its next sign of life, or when it saves.
    await save(first, 'Weiter im ersten Fenster')
    const told = first.getByRole('alert')
    await told.getByText(/Sie haben diesen Entwurf in einem anderen Fenster oder auf einem anderen Gerät geöffnet/).waitFor()
    await look(first, 'own-window')
    await told.getByRole('button', { name: 'Meine Fassung speichern' }).click()
    await expect.poll(() => storedName(first)).toBe('Weiter im ersten Fenster')

    // Opening the draft in the second window takes the lock there; who comes back to the first one sees it at once.
    await second.reload()
    await expect.poll(() => second.getByLabel('Name', { exact: true }).inputValue()).toBe('Weiter im ersten Fenster')
    await first.evaluate(() => window.dispatchEvent(new Event('focus')))
    const bar = first.getByRole('region', { name: 'Wer an diesem Entwurf arbeitet' })
    await bar.getByText('Sie haben diesen Entwurf in einem anderen Fenster').waitFor()
    await look(first, 'own-window-open')
    await bar.getByRole('button', { name: 'Hier weiterarbeiten' }).click()
    await bar.waitFor({ state: 'detached' })
    await save(first, 'Wieder im ersten Fenster')
    await expect.poll(() => storedName(first)).toBe('Wieder im ersten Fenster')
    await first.context().close()
  })
})
