import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { LENA, signIn } from './modelling.ts'
import { addPerson, type Product, startProduct } from './product.ts'
import { expectTargets } from './touch-targets.ts'
import { expectAccessible, picture } from './visit.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  product = await startProduct('2026-12-10T10:00:00.000Z', (dataFolder) => addPerson(dataFolder, LENA))
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const ROOM = '/werkstatt/hundAnmelden'
const REASON = 'Jana ist im Urlaub, der Stadtrat tagt morgen'

async function look(page: Page, state: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectTargets(page)
    await picture(page, `editor-lock-${state}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** Names the first step anew; it is chosen when a draft opens. */
async function nameStart(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
}

/** What the server holds, and what it kept of this window's person that it could not save. */
async function stored(page: Page): Promise<{ readonly draft: string; readonly copies: string; readonly by: string }> {
  return page.evaluate(async () => {
    const { models } = await (await fetch('/api/models')).json()
    const { id, by } = models[0].draft
    const read = async (way: string) => (await fetch(`/api/model-drafts/${id}${way}`)).text()
    return { draft: await read(''), copies: await read('/copies'), by: by.name as string }
  })
}

describe('two modellers at one draft', () => {
  it('know of each other, one takes over with a reason, and nobody loses anything', async () => {
    const jana = await signIn(browser, product, 'jana.kraft', ROOM)
    await nameStart(jana, 'Anmeldung annehmen')
    await jana.getByText(/^Gespeichert um/).waitFor()

    // The second sees who has it, and may look.
    const lena = await signIn(browser, product, 'lena.vogt', ROOM)
    await lena.getByText('Jana Kraft bearbeitet diesen Entwurf gerade.').waitFor()
    expect(await lena.getByLabel('Name', { exact: true }).inputValue()).toBe('Anmeldung annehmen')
    await look(lena, 'locked')

    // Taking over asks for a reason; then she writes.
    await lena.getByLabel('Grund für die Übernahme').fill(REASON)
    await lena.getByRole('button', { name: 'Bearbeitung übernehmen' }).click()
    await lena.getByText('Jana Kraft bearbeitet diesen Entwurf gerade.').waitFor({ state: 'detached' })
    await nameStart(lena, 'Anmeldung von Lena')
    await lena.keyboard.press('Control+S')
    await lena.getByText(/^Gespeichert um/).waitFor()
    await expect.poll(async () => (await stored(lena)).by).toBe('Lena Vogt')

    // The first goes on writing: refused, told who and why, with both versions.
    await nameStart(jana, 'Anmeldung von Jana')
    await jana.keyboard.press('Control+S')
    const told = jana.getByRole('alert')
    await told.getByText(/Lena Vogt hat den Entwurf übernommen/).waitFor()
    expect(await told.innerText()).toContain(`Grund: ${REASON}`)
    expect(await told.innerText()).toContain('Ihre Fassung ist als Kopie gesichert.')
    await told.locator('summary').first().click()
    const wording = told.locator('summary').filter({ hasText: /Ergebnis bleibt gleich/ })
    if ((await wording.count()) > 0) await wording.click()
    // The list of changes looks like one: its style sheet is there from the first screen on.
    expect(
      await told
        .locator('ul')
        .first()
        .evaluate((list) => getComputedStyle(list).listStyleType),
    ).toBe('none')
    const both = await told.innerText()
    expect(both).toContain('Anmeldung von Lena')
    expect(both).toContain('Anmeldung von Jana')
    await look(jana, 'taken-over')

    // Nothing is lost: Lena's is stored, Jana's is still in her window and kept by the server.
    expect(await jana.getByLabel('Name', { exact: true }).inputValue()).toBe('Anmeldung von Jana')
    const after = await stored(jana)
    expect(after.draft).toContain('Anmeldung von Lena')
    expect(after.draft).not.toContain('Anmeldung von Jana')
    expect(after.copies).toContain('Anmeldung von Jana')

    // Opening the stored version is one of the two ways on; the lock stays with Lena.
    await told.getByRole('button', { name: 'Gespeicherte Fassung öffnen' }).click()
    await jana.getByText('Lena Vogt bearbeitet diesen Entwurf gerade.').waitFor()
    expect(await jana.getByLabel('Name', { exact: true }).inputValue()).toBe('Anmeldung von Lena')
    for (const page of [jana, lena]) await page.context().close()
  })
})
