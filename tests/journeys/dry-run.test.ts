import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { signIn } from './modelling.ts'
import { type Product, startProduct } from './product.ts'
import { expectAccessible, picture } from './visit.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  product = await startProduct('2026-12-10T10:00:00.000Z')
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** A step of the diagram by its words. */
const step = (page: Page, name: string) => page.locator('.lz-canvas [data-trail]', { hasText: name })

describe('a dry run', () => {
  it('lights up its way on the diagram, says whose turn it is, and is kept as a test case', async () => {
    const page = await signIn(browser, product, 'jana.kraft', '/werkstatt')
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    await page.getByRole('button', { name: 'Probieren' }).click()
    await step(page, 'Antrag entgegennehmen').waitFor()
    expect(await step(page, 'Steuer festsetzen').first().getAttribute('data-trail')).toBe('ahead')

    await page.getByRole('button', { name: 'Ins Formular übernehmen' }).click()
    await page.getByRole('heading', { name: 'Angaben prüfen' }).waitFor()
    await page.locator('.dr-check > .ed-button-main').click()
    const now = page.locator('.lz-canvas [data-trail="now"]')
    await now.waitFor()
    const passed = page.locator('.lz-canvas [data-trail="passed"]')
    expect(await passed.count()).toBeGreaterThan(1)
    expect(await page.locator('.lz-canvas__flow--passed').count()).toBeGreaterThan(0)
    await expectAccessible(page)
    await picture(page, 'dry-run-diagram')

    // The diagram is one picture and one tab stop, and its words are the way so far.
    const diagram = page.getByRole('img', { name: /^Diagramm: Hund anmelden/ })
    expect(await diagram.getAttribute('aria-label')).toMatch(/Durchlaufen: Anmeldung entgegennehmen, .*Steht bei Steuer festsetzen \(Jetzt: Sachbearbeitung\)/)
    expect(await diagram.locator('[tabindex="0"], button').count()).toBe(0)

    await page.getByRole('button', { name: 'Wie vorgeschlagen' }).click()
    await page.getByRole('button', { name: /zur Post geben/ }).click()
    await page.getByRole('button', { name: /^Nächste Frist/ }).click()
    await page.getByText('Der Vorgang ist abgeschlossen.').first().waitFor()
    expect(await now.count()).toBe(0)
    await page.getByRole('button', { name: 'Als Testfall speichern' }).click()
    await page.getByLabel('Name des Testfalls').fill('Mein Lauf')
    await page.getByLabel('Name des Testfalls').press('Enter')
    await page.getByText('13 Testfälle enden wie erwartet.').waitFor()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.locator('.lz-canvas').waitFor({ state: 'detached' })
    expect(await page.locator('.dr-step-done').count()).toBeGreaterThan(3)
    await expectAccessible(page)
  })
})
