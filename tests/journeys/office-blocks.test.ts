import { describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { lookAt } from './look.ts'
import { signIn } from './modelling.ts'

describe('office blocks', () => {
  const house = openHouse(MODELLING_DAY)

  it('lets a modeller consult authorities, say what silence means, and play it', async () => {
    const page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt')
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    await page.getByRole('button', { name: /Schritt einfügen zwischen „Anmeldung entgegennehmen“/ }).click()
    await page.getByRole('combobox', { name: 'Baustein suchen' }).fill('beteiligen')
    await page.getByRole('option', { name: /Behörden beteiligen/ }).click()
    await page.getByLabel('Name', { exact: true }).fill('Ordnungsamt und Tierschutz fragen')

    // Two participants: one whose silence is consent, one that is waited for.
    await page.getByLabel('Beteiligte Stelle 1').fill('Ordnungsamt')
    await page.getByLabel('Wenn bis dahin keine Antwort kommt').selectOption({ label: 'gilt die Zustimmung als erteilt' })
    await page.getByRole('button', { name: 'Beteiligte Stelle hinzufügen' }).click()
    await page.getByLabel('Beteiligte Stelle 2').fill('Tierschutz')
    await page.getByLabel('Frist darf verlängert werden').nth(1).selectOption({ label: '2 Wochen' })
    await page.getByLabel('Beteiligte Stelle 2').evaluate((field) => field.scrollIntoView({ block: 'center' }))
    await lookAt(page, 'consult-inspector')

    // The dry run shows one step in the diagram and the work of each participant.
    await page.getByRole('button', { name: 'Probieren' }).click()
    await page.getByRole('button', { name: 'Ins Formular übernehmen' }).click()
    await page.getByRole('heading', { name: 'Angaben prüfen' }).waitFor()
    await page.locator('.dr-check > .ed-button-main').click()
    await page.getByText('Stellungnahme: Ordnungsamt').first().waitFor()
    await page.getByText('Stellungnahme: Tierschutz').first().waitFor()
    const now = page.locator('.lz-canvas [data-trail="now"]')
    expect(await now.allInnerTexts()).toEqual([expect.stringContaining('Ordnungsamt und Tierschutz fragen')])
    await lookAt(page, 'consult-dry-run')

    // One extends with a reason, the other one is silent until its period is over; then the case goes on.
    await page.getByRole('button', { name: /^Frist verlängern/ }).click()
    await page.getByLabel('Vermerk für die Akte').fill('Besuch erst im Februar')
    await page.getByRole('button', { name: 'Frist verlängern', exact: true }).click()
    await page.getByRole('button', { name: /^Nächste Frist/ }).click()
    await page.getByRole('button', { name: 'Stimmt zu' }).last().click()
    await page.getByRole('button', { name: 'Wie vorgeschlagen' }).waitFor()
    expect(await now.allInnerTexts()).toEqual([expect.stringContaining('Steuer festsetzen')])
    await page.getByText('Gilt als erteilt, ohne Antwort').waitFor()
    await page.getByText('So ergibt sich die Frist').last().click()
    await lookAt(page, 'consult-done')
  })
})
