import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { lookAt } from './look.ts'
import { signIn } from './modelling.ts'

const house = openHouse(MODELLING_DAY)
let page: Page
beforeEach(async () => {
  page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt/hundAnmelden')
  await page.getByText('Ablaufliste', { exact: true }).first().click()
  await page.getByRole('treegrid').waitFor()
  return () => page.context().close()
})

const row = (name: RegExp) => page.getByRole('row', { name })
const search = () => page.getByRole('combobox', { name: 'Baustein suchen' })

it('a subprocess is made, filled and emptied in the list of steps with the keyboard', async () => {
  await row(/^2\b.*Steuer berechnen/).click()
  await row(/^2\b.*Steuer berechnen/).press('Insert')
  await search().fill('unterprozess')
  await page.getByRole('option', { name: /^Unterprozess/ }).waitFor()
  await page.keyboard.press('Enter')
  await row(/^3\b.*Unterprozess/).waitFor()

  // Its first step, by the menu of its line.
  await row(/^3\b.*Unterprozess/).press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Schritt darin einfügen' }).click()
  await search().fill('Prüfen')
  await page.keyboard.press('Enter')
  await row(/^In „/).waitFor()
  await row(/^3\.1\b.*Prüfen/).waitFor()
  await row(/^3\.2\b.*Ende/).waitFor()

  // A step of the way moves into it, and out again.
  await row(/^2\b.*Steuer berechnen/).click()
  await row(/^2\b.*Steuer berechnen/).press('Alt+ArrowRight')
  await row(/^2\.1\b.*Steuer berechnen/).waitFor()
  await lookAt(page, 'modeller-nesting')
  // The diagram draws its inside as a way of its own.
  await page.getByText('Diagramm', { exact: true }).first().click()
  await page.locator('[data-stop=step]').first().waitFor()
  await lookAt(page, 'modeller-nesting-diagram')
  await page.getByText('Ablaufliste', { exact: true }).first().click()
  await row(/^2\.1\b.*Steuer berechnen/).click()
  await row(/^2\.1\b.*Steuer berechnen/).press('Alt+ArrowLeft')
  await row(/^3\b.*Steuer berechnen/).waitFor()
  expect(await page.getByRole('button', { name: /^Rückgängig/ }).innerText()).toContain('herausgenommen')
})
