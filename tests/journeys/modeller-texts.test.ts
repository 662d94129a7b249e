import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { signIn } from './modelling.ts'
import { disorderOf } from './orderly.ts'
import { picture } from './visit.ts'

const house = openHouse(MODELLING_DAY)
let page: Page
beforeEach(async () => {
  page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt/hundAnmelden')
  await page.getByRole('button', { name: /^Prüfen: / }).click()
  return () => page.context().close()
})

const name = () => page.getByLabel('Name', { exact: true })

describe('a name', () => {
  it('with characters that nobody sees is a problem, mended by one click', async () => {
    await name().fill('Steuer \u202enegnafpme')
    await page.getByRole('button', { name: /^Probleme 1/ }).click()
    await page.getByText(/In „Steuer negnafpme“ stehen Zeichen, die man nicht sieht/).waitFor()
    await page.getByRole('button', { name: 'Unsichtbare Zeichen entfernen' }).click()
    await page.getByText('Keine Probleme gefunden.').waitFor()
    expect(await name().inputValue()).toBe('Steuer negnafpme')
    expect(await page.getByRole('button', { name: /^Rückgängig/ }).innerText()).toContain('Text bereinigt')
  })

  it('that is too long is refused in a sentence, and the former one stays', async () => {
    const before = await name().inputValue()
    await name().fill('Steuer festsetzen '.repeat(600))
    await page.getByText(/Ein Name hat höchstens 250 Zeichen/).first().waitFor()
    await page.getByRole('heading', { name: before, exact: true }).first().waitFor()
  })

  it.each([1280, 390])('of 200 characters leaves every part of the page in order (%i pixels)', async (width) => {
    await name().fill('Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200))
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    // There the settings lie over the list until they are left.
    if (width === 390) await name().press('Escape')
    else await page.getByText('Ablaufliste', { exact: true }).first().click()
    await page.getByRole('treegrid').waitFor()
    const faults: Record<string, string[]> = {}
    const look = async (state: string) => {
      await picture(page, `editor-long-name-${state}`)
      const found = await disorderOf(page)
      if (found.length > 0) faults[state] = found
    }
    await look('list')
    if (width === 1280) {
      await page.getByText('beide', { exact: true }).click()
      await page.locator('.lz-canvas [data-stop=step]').first().waitFor()
      await look('both')
    }
    await page.getByRole('button', { name: /^Verlauf/ }).click()
    await look('history')
    await page.getByRole('button', { name: 'Prüfen & veröffentlichen' }).click()
    await page.getByText(/„Donaudampf/).first().waitFor()
    await look('publish')
    expect(faults).toEqual({})
  })
})
