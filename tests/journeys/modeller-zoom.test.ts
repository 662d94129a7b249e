import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { signIn } from './modelling.ts'
import { disorderOf } from './orderly.ts'
import { type Product, startProduct } from './product.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  product = await startProduct('2026-12-10T10:00:00.000Z')
  return () => product.stop()
})

/** 400 % of a window of 1280 by 1024 pixels leaves 320 by 256 (WCAG 1.4.10). */
const REST = { width: 320, height: 256 }

/** A draft in a window of 1280 by 1024 pixels. */
async function openDraft(): Promise<Page> {
  const page = await signIn(browser, product, 'jana.kraft', '/werkstatt/hundAnmelden')
  await page.setViewportSize({ width: 1280, height: 1024 })
  await page.locator('[data-stop=step]').first().waitFor()
  expect(await page.getByRole('treegrid').count()).toBe(0)
  return page
}

/** The two ways in which a page comes to have so little room. */
const WAYS = [
  {
    name: 'window',
    way: 'a window that becomes 320 by 256 pixels',
    async open() {
      const page = await openDraft()
      await page.setViewportSize(REST)
      return page
    },
  },
  {
    name: 'device',
    way: 'a window of 1280 by 1024 pixels of the device at 400 %',
    async open() {
      const before = await openDraft()
      const storageState = await before.context().storageState()
      await before.close()
      const zoomed = { viewport: REST, deviceScaleFactor: 4, locale: 'de-DE', timezoneId: 'Europe/Berlin' }
      const page = await (await browser.newContext({ ...zoomed, storageState })).newPage()
      await page.goto(`${product.address}/werkstatt/hundAnmelden`)
      return page
    },
  },
] as const

describe.each(WAYS)('in $way', ({ name, open }) => {
  it('the step list is the only view of the flow, and all of the work is done there', async () => {
    const page = await open()
    await page.getByRole('treegrid', { name: 'Ablaufliste' }).waitFor()
    expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([REST.width, REST.height])
    expect(await page.locator('.lz-canvas, .react-flow').count()).toBe(0)
    expect(await page.getByRole('radio', { name: 'Diagramm' }).count()).toBe(0)

    const press = (key: string) => page.keyboard.press(key)
    const announced = (words: RegExp) =>
      page.locator('[data-live]').filter({ hasText: words }).waitFor({ state: 'attached' })
    const row = (name: RegExp) => page.getByRole('row', { name })
    /** Nothing wrong, and the focus is on the screen: nothing lies over it, it is not scrolled away. */
    const inOrder = async (state: string) => {
      await page.screenshot({ path: `test-results/editor-zoom-${state}-${name}.png` })
      expect(await disorderOf(page), state).toEqual([])
      const seen = await page.evaluate(() => {
        const { left, top, width, height } = (document.activeElement ?? document.body).getBoundingClientRect()
        const [x, y] = [left + Math.min(width, 40) / 2, top + Math.min(height, 20) / 2]
        const over = document.elementFromPoint(x, y)
        return document.activeElement?.contains(over) || over?.contains(document.activeElement) || false
      })
      expect(seen, `${state}: the focus is seen`).toBe(true)
    }

    // Insert.
    await row(/^\S+ An die Rückfrage erinnern/).click()
    await press('Insert')
    await page.locator('dialog').getByRole('combobox').fill('nachfordern')
    await inOrder('palette')
    await press('Enter')
    await announced(/^Schritt ‚Unterlagen nachfordern‘ eingefügt/)
    await inOrder('inserted')

    // Rename.
    await press('F2')
    await page.getByLabel(/^Neuer Name für/).fill('Chipnummer erfragen')
    await inOrder('rename')
    await press('Enter')
    await announced(/umbenannt/)

    // Connect, undo, redo.
    await press('w')
    await page.locator('dialog').getByRole('combobox').fill('Steuer festgesetzt')
    await inOrder('connect')
    await press('Enter')
    await announced(/^‚Chipnummer erfragen‘ führt weiter zu ‚Steuer festgesetzt‘/)
    await press('Control+Z')
    await announced(/^Rückgängig/)

    // The menu, and by it the settings.
    await row(/^\S+ Chipnummer erfragen/).focus()
    await press('Shift+F10')
    await page.getByRole('menu').waitFor()
    await inOrder('menu')
    await press('Enter')
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Chipnummer erfragen')
    await inOrder('inspector')
    await page.getByLabel('Frage', { exact: true }).fill('Wie lautet die Chipnummer?')
    await inOrder('inspector-field')
    await press('Escape')
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toContain('Chipnummer erfragen')

    // Reorder, copy, delete.
    await press('Alt+ArrowUp')
    await announced(/nach oben verschoben/)
    await press('Control+D')
    await announced(/kopiert/)
    await press('Delete')
    await announced(/gelöscht/)
    await inOrder('deleted')

    // Back at 100 % the diagram shows what was done.
    await page.setViewportSize({ width: 1280, height: 1024 })
    await page.locator('[data-stop=step]', { hasText: 'Chipnummer erfragen' }).waitFor()
    await page.context().close()
  })
})
