import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { tabTo } from './keyboard.ts'
import { signIn } from './modelling.ts'
import { expectTargets } from './touch-targets.ts'
import { expectAccessible, picture, wordsOf } from './visit.ts'

const house = openHouse(MODELLING_DAY)
let page: Page
beforeEach(async () => {
  page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt/hundAnmelden')
  await page.getByRole('tab', { name: /Schreiben/ }).click()
  await sheet().getByText('Bescheid über die Hundesteuer für Ihren Hund Balu').waitFor()
  return () => page.context().close()
})

const sheet = () => page.getByRole('region', { name: 'So liest es sich' })
const part = (name: string) => page.getByRole('button', { name: `${name} ändern` })
const undo = () => page.getByRole('button', { name: /^Rückgängig/ })

async function look(state: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await expectAccessible(page)
    await expectTargets(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await picture(page, `editor-letters-${state}`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('a letter', () => {
  it('is read without a word of code, and its texts change where they stand', async () => {
    expect(await wordsOf(page)).not.toMatch(/result\.|applicant\.|string\(|count\(/)
    expect(await wordsOf(page)).toContain('Nur wenn: kein Eintrag in „Je Hund“ mit: „Steuerfrei bis“ liegt vor')
    await look('read')

    await part('Zeile 2 in Absatz 3').click()
    const left = page.getByLabel('Text links')
    expect(await left.inputValue()).toBe('Hundesteuer für jedes Jahr ab {„Letztes Jahr“ + 1}, solange sich nichts ändert')
    await left.fill('Ab {„Letztes Jahr“ + 1} jedes Jahr {Monat}')
    await sheet().getByText('Ab 2027 jedes Jahr {Monat}').waitFor()
    await page.getByText('Keine Angabe heißt {Monat}.').waitFor()
    await look('change')
    expect(await undo().innerText()).toContain('Text von ‚Hundesteuerbescheid‘ geändert')

    // Data is put where the caret is, and undone with the words as one.
    await left.fill('Jedes Jahr: ')
    await page.getByLabel('Angabe aus dem Vorgang').first().selectOption('Nachname')
    await page.getByRole('button', { name: 'Einfügen' }).first().click()
    await sheet().getByText('Jedes Jahr: Brandt').waitFor()
    await undo().click()
    await sheet().getByText('Hundesteuer für jedes Jahr ab 2027').waitFor()
    await page.getByRole('button', { name: 'Fertig' }).click()
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Zeile 2 in Absatz 3 ändern')
  })

  it('has its texts by case, all of it by keyboard, and says where it is not sent', async () => {
    await tabTo(page, part('Absatz 2'), 60)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Wenn „Rückfrage“ fehlt'))
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('vielen Dank für Ihre Anmeldung.')
    await sheet().getByText('vielen Dank für Ihre Anmeldung.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Absatz 2 ändern')
    await page.keyboard.press('Control+Z')
    await sheet().getByText('danke für Ihre Anmeldung.').waitFor()

    await page.getByRole('button', { name: 'Erinnerung an die Rückfrage' }).click()
    await page.getByLabel('Mit den Angaben des Testfalls').selectOption({ label: 'Erwachsener Hund ab März: 85,00 €' })
    await page.getByText('In diesem Testfall wird das Schreiben nicht verschickt.').waitFor()
    await look('not-sent')
  })
})
