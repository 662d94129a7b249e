import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { signIn } from './modelling.ts'

const house = openHouse(MODELLING_DAY)
let page: Page
beforeEach(async () => {
  page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt/hundAnmelden')
  await page.locator('[data-stop=step]').first().waitFor()
  return () => page.context().close()
})

const undo = () => page.getByRole('button', { name: /^Rückgängig/ })
/** How many steps the diagram says it has; those out of sight are not drawn. */
const steps = async () => Number.parseInt(await page.getByText(/^\d+ Schritte/).first().innerText(), 10)

describe('a pointer', () => {
  it('that clicks twice on a plus opens the palette and inserts nothing unasked', async () => {
    const before = await steps()
    await page.getByRole('button', { name: /^Schritt einfügen zwischen „Steuer festsetzen“/ }).dblclick()
    const palette = page.getByRole('combobox', { name: 'Baustein suchen' })
    await palette.waitFor()
    expect(await steps()).toBe(before)
    expect(await undo().isDisabled()).toBe(true)
    // A click of its own still takes what it is on.
    await page.getByRole('option', { name: /Unterlagen nachfordern/ }).click()
    await palette.waitFor({ state: 'detached' })
    await expect.poll(steps).toBe(before + 1)
    await undo().click()
    await expect.poll(steps).toBe(before)
  })

  it.each(['Delete', 'Backspace'])('chooses a step, which %s deletes; what a field hears stays in the field', async (key) => {
    const before = await steps()
    await page.getByRole('button', { name: /^Schreiben verschicken: An die Rückfrage erinnern/ }).click()
    await page.keyboard.press(key)
    await expect.poll(steps).toBe(before - 1)
    expect(await undo().innerText()).toContain('An die Rückfrage erinnern')
    await page.keyboard.press('Control+Z')
    await expect.poll(steps).toBe(before)

    await page.getByRole('button', { name: /^Schreiben verschicken: An die Rückfrage erinnern/ }).click()
    const name = page.getByLabel('Name', { exact: true })
    await name.press('End')
    await name.press(key)
    await name.press('Home')
    await name.press(key)
    expect(await steps()).toBe(before)
    expect(await name.inputValue()).not.toBe('An die Rückfrage erinnern')
    await name.press('Control+Z')
    await expect.poll(() => name.inputValue()).toBe('An die Rückfrage erinnern')
  })

  it('that leaves a part of the procedure finds it as it was left', async () => {
    await page.getByRole('button', { name: /^Prüfen: Steuer festsetzen/ }).click()
    await page.getByRole('tab', { name: /Formulare/ }).click()
    // A page is open at once, and nothing asks to choose one.
    await page.getByRole('treeitem', { name: /Über Sie/, selected: true }).waitFor()
    await page.getByRole('treeitem', { name: /Ihre Anschrift/ }).click()
    await page.getByRole('tab', { name: /Ablauf/ }).click()
    await page.getByRole('heading', { name: 'Steuer festsetzen' }).waitFor()
    await page.getByRole('tab', { name: /Formulare/ }).click()
    await page.getByRole('treeitem', { name: /Ihre Anschrift/, selected: true }).waitFor()
  })
})
