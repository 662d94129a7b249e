import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { lookAt } from './look.ts'
import { signIn } from './modelling.ts'
import { type Product, startProduct } from './product.ts'
import { expectAccessible } from './visit.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  product = await startProduct('2026-12-10T08:00:00.000Z')
})
afterEach(() => product?.stop())

const ROOM = '/werkstatt/hundAnmelden'

const look = (page: Page, state: string) => lookAt(page, `editor-session-${state}`)

const nameStart = (page: Page, name: string) => page.getByLabel('Name', { exact: true }).fill(name)

/** What the server holds, asked for by whoever is signed in in this window now. */
const storedName = (page: Page) =>
  page.evaluate(async () => {
    const { models } = await (await fetch('/api/models')).json()
    const { draft } = await (await fetch(`/api/model-drafts/${models[0].draft.id}`)).json()
    return draft.definition.steps[0].name.de as string
  })

/** Signs in in the window that opens when this is pressed. */
async function signInAnew(page: Page, press: () => Promise<void>, user: string, password: string): Promise<Page> {
  const [other] = await Promise.all([page.context().waitForEvent('page'), press()])
  await other.getByLabel('Benutzername').fill(user)
  await other.getByLabel('Passwort').fill(password)
  await other.keyboard.press('Enter')
  await other.waitForURL('**/werkstatt**')
  return other
}

describe('a session of the workshop', () => {
  it('says five minutes before its end that it ends, and lasts longer by one act', async () => {
    const page = await signIn(browser, product, 'jana.kraft', ROOM)
    await product.moveClock('2026-12-10T17:56:00.000Z')
    await page.reload()
    await page.getByText('Ihre Sitzung endet um 19:00 Uhr.').waitFor()
    await look(page, 'ending')
    await page.getByRole('button', { name: 'Angemeldet bleiben' }).click()
    await page.getByText('Ihre Sitzung endet um 19:00 Uhr.').waitFor({ state: 'detached' })
    await product.moveClock('2026-12-10T18:30:00.000Z')
    await nameStart(page, 'Nach Feierabend')
    await page.keyboard.press('Control+S')
    await expect.poll(() => storedName(page)).toBe('Nach Feierabend')
    await page.context().close()
  })

  it('may end while somebody writes: the edits stay, and are saved once she has signed in again', async () => {
    const page = await signIn(browser, product, 'jana.kraft', ROOM)
    // The draft has to be open before the session ends.
    await page.getByLabel('Name', { exact: true }).waitFor()
    await product.moveClock('2026-12-10T18:00:00.000Z')
    await nameStart(page, 'Nach dem Ende geschrieben')
    await page.getByText('Ihre Sitzung ist abgelaufen.').waitFor()
    await page.getByText(/Noch nicht gespeichert, weil Sie nicht mehr angemeldet sind/).waitFor()
    await look(page, 'ended')

    const link = page.getByRole('link', { name: 'Neu anmelden' })
    const other = await signInAnew(page, () => link.click(), 'jana.kraft', 'modell-2026')
    await other.getByText('Ihr anderes Fenster arbeitet weiter; dieses können Sie schließen.').waitFor()
    await expectAccessible(other)
    await other.close()

    // The window takes up the new session by itself; nothing was typed again.
    await page.getByText('Ihre Sitzung ist abgelaufen.').waitFor({ state: 'detached' })
    await page.getByText(/^Gespeichert um/).waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Nach dem Ende geschrieben')
    expect(await storedName(page)).toBe('Nach dem Ende geschrieben')
    await nameStart(page, 'Und weiter')
    await page.keyboard.press('Control+S')
    await expect.poll(() => storedName(page)).toBe('Und weiter')
    await page.context().close()
  })

  it('is not taken up by another person: nothing is saved until the first one is back', async () => {
    const page = await signIn(browser, product, 'jana.kraft', ROOM)
    await page.getByLabel('Name', { exact: true }).waitFor()
    const before = await storedName(page)
    await product.moveClock('2026-12-10T18:00:00.000Z')
    await nameStart(page, 'Von Jana')
    const link = page.getByRole('link', { name: 'Neu anmelden' })
    const other = await signInAnew(page, () => link.click(), 'murat.aydin', 'freigabe-2026')
    await page.bringToFront()
    await page.getByText('In diesem Browser ist jetzt Murat Aydın angemeldet.').waitFor()
    await look(page, 'other')
    await page.keyboard.press('Control+S')
    await nameStart(page, 'Immer noch von Jana')
    await page.keyboard.press('Control+S')
    await page.getByText(/Noch nicht gespeichert, weil/).waitFor()
    expect(await storedName(page)).toBe(before)
    await other.close()

    const out = page.getByRole('button', { name: 'Murat Aydın abmelden und neu anmelden' })
    const third = await signInAnew(page, () => out.click(), 'jana.kraft', 'modell-2026')
    await third.close()
    await page.bringToFront()
    await expect.poll(() => storedName(page)).toBe('Immer noch von Jana')
    await page.context().close()
  })
})
