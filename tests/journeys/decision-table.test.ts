import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { signIn } from './modelling.ts'
import { expectAccessible, picture, wordsOf } from './visit.ts'

const house = openHouse(MODELLING_DAY)

async function openRules(width: number): Promise<Page> {
  const page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt/hundAnmelden')
  await page.setViewportSize({ width, height: width < 640 ? 844 : 900 })
  await page.getByRole('tab', { name: /Regeln/ }).click()
  await page.getByRole('grid', { name: 'Jahressteuer je Hund' }).waitFor()
  return page
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('a decision table', () => {
  it('is changed by keyboard; its gap is named, closed by one click and undone', async () => {
    const page = await openRules(1280)
    const table = page.getByRole('grid', { name: 'Jahressteuer je Hund' })
    const gap = table.getByRole('row', { name: /Keine Zeile passt/ })
    expect(await table.locator('[data-stop][tabindex="0"]').count()).toBe(1)
    await expectAccessible(page)
    await picture(page, 'rules')

    // Arrow keys move, Enter changes, Esc leaves everything as it was.
    await table.locator('[data-stop][tabindex="0"]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focused(page)).toContain('beliebig')
    await page.keyboard.press('F2')
    await page.getByRole('radio', { name: 'beliebig' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focused(page)).toContain('beliebig')

    // The first row now only for dogs with the test: the others have no row.
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'ja', exact: true }).check()
    await expectAccessible(page)
    await picture(page, 'rules-editing')
    await page.keyboard.press('Enter')
    await gap.waitFor()
    await expect.poll(() => focused(page)).toContain('ja')
    await expect.poll(() => wordsOf(page, '.dt-gap')).toContain(
      'Für Gefährlich = nein und Begleithundeprüfung = nein gibt keine Zeile ein Ergebnis.',
    )
    await expectAccessible(page)
    await picture(page, 'rules-gap')

    await gap.getByRole('button', { name: 'Zeile für diese Fälle einfügen' }).click()
    await gap.waitFor({ state: 'detached' })
    await table.getByText('Ergebnis fehlt').first().waitFor()
    await expect.poll(() => focused(page)).toContain('Ergebnis fehlt')
    await table
      .getByText(/In Zeile 4 fehlt noch das Ergebnis/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'rules-added')

    // The result is a value of the statute; two undos and the table is what it was.
    await page.keyboard.press('Enter')
    await page.getByLabel('Ergebnis', { exact: true }).selectOption({ label: 'Wert: Regelsatz' })
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await expect.poll(() => focused(page)).toContain('102,00')
    const undo = page.getByRole('button', { name: /^Rückgängig/ })
    for (let acts = 3; acts > 0; acts -= 1) await undo.click()
    await gap.waitFor({ state: 'detached' })
    await expect.poll(() => table.getByRole('rowheader').count()).toBe(3)
    await page.context().close()
  })

  it('takes FEEL from experts and says what it cannot read, and shows calculations with their labels', async () => {
    const page = await openRules(1280)
    const table = page.getByRole('grid', { name: 'Jahressteuer je Hund' })
    await table.getByText('nicht ja').first().click()
    await page.getByRole('button', { name: 'Als Ausdruck schreiben (FEEL)' }).click()
    await page.getByLabel('Ausdruck (FEEL)').fill('not((')
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    const calculation = page.getByRole('region', { name: 'Steuer eines Jahres' })
    expect((await calculation.innerText()).replace(/\s+/g, ' ')).toContain('× Monate ÷ 12')
    await calculation.getByRole('button', { name: 'Betrag: Rechnung ändern' }).click()
    await page.getByLabel('Ausdruck (FEEL)').fill('round half up(annual.rate * months / , 2)')
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await calculation.getByRole('alert').waitFor()
    await picture(page, 'rules-calculation')
    await page.context().close()
  })

  it('is a card for each row on a phone', async () => {
    const page = await openRules(390)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    await picture(page, 'rules')
    await page.getByRole('grid').getByText('§ 5 Abs. 1 Nr. 1').last().click()
    await page.getByRole('button', { name: 'Übernehmen' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'rules-editing')
    await page.context().close()
  })
})
