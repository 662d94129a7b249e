import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { lookAt } from './look.ts'
import { signIn } from './modelling.ts'

const house = openHouse(MODELLING_DAY)
let page: Page
beforeEach(async () => {
  page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt/hundAnmelden')
  await page.locator('[data-stop=step]').first().waitFor()
  return () => page.context().close()
})

const search = () => page.getByRole('combobox', { name: 'Baustein suchen' })
const call = () => page.getByRole('option', { name: /^Verfahren aufrufen/ })

describe('blocks for specialists', () => {
  it('stand folded at the end of the list, where the keyboard unfolds them', async () => {
    await page.getByRole('button', { name: /^Schritt einfügen zwischen „Steuer festsetzen“/ }).click()
    await search().waitFor()
    expect(await call().count()).toBe(0)
    await page.keyboard.press('ArrowUp')
    const more = page.getByRole('option', { name: /^Für Fachleute: \d+ weitere Bausteine zeigen/ })
    expect(await more.getAttribute('aria-selected')).toBe('true')
    await lookAt(page, 'modeller-palette-folded')
    await page.keyboard.press('Enter')
    await call().waitFor()
    expect(await more.count()).toBe(0)
    await lookAt(page, 'modeller-palette-unfolded')
  })

  it('are found by searching, and what one lacks is said with its choice beside it', async () => {
    await page.getByRole('button', { name: /^Schritt einfügen zwischen „Steuer festsetzen“/ }).click()
    await search().fill('aufrufen')
    await call().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Schritt ‚Verfahren aufrufen‘ eingefügt').first().waitFor({ state: 'attached' })
    const choice = page.getByRole('combobox', { name: 'Verfahren', exact: true })
    await choice.waitFor()
    await lookAt(page, 'modeller-called-process')
  })

  it('unfold in the pane beside the diagram', async () => {
    const pane = page.getByRole('complementary', { name: /Bausteine/ })
    const fold = pane.getByRole('button', { name: 'Für Fachleute' })
    const own = pane.getByRole('button', { name: 'Verfahren aufrufen' })
    expect([await fold.getAttribute('aria-expanded'), await own.isVisible()]).toEqual(['false', false])
    await fold.focus()
    await page.keyboard.press('Enter')
    expect([await fold.getAttribute('aria-expanded'), await own.isVisible()]).toEqual(['true', true])
    await fold.press('Enter')
    await pane.getByRole('searchbox', { name: 'Baustein suchen' }).fill('aufrufen')
    await own.waitFor()
  })
})
