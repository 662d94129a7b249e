import { describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { lookAt } from './look.ts'
import { signIn } from './modelling.ts'

describe('office blocks', () => {
  const house = openHouse(MODELLING_DAY)

  // First of the two: the draft stays as the other one leaves it.
  it('lets a modeller say what follows when papers stay away, and play the reminder and the silence', async () => {
    const page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt')
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    await page.getByRole('button', { name: /Unterlagen nachfordern: Rückfrage an die Halterin/ }).click()
    await page.getByLabel('Erinnern, wenn nichts kommt').check()
    await page.getByRole('group', { name: 'Erinnern nach' }).getByLabel('Zahl').fill('5')
    await page.getByRole('group', { name: 'Erinnern nach' }).getByLabel('Einheit').selectOption({ label: 'Arbeitstage' })
    await page.getByLabel('Text der Erinnerung auf der Seite der Person').fill('Bitte antworten Sie noch.')
    await page.getByLabel('Wenn bis dahin keine Antwort kommt').selectOption({ label: 'endet der Vorgang: der Antrag gilt als zurückgenommen' })
    await page.getByLabel('Hinweis auf diese Folge für die Person').waitFor()
    await lookAt(page, 'question-inspector')

    await page.getByRole('button', { name: 'Probieren' }).click()
    await page.getByRole('button', { name: 'Ins Formular übernehmen' }).click()
    await page.getByRole('heading', { name: 'Angaben prüfen' }).waitFor()
    await page.locator('.dr-check > .ed-button-main').click()
    await page.getByRole('button', { name: /^Rückfrage stellen/ }).click()
    await page.getByLabel('Frage an die Bürgerin oder den Bürger').fill('Seit wann ist der Hund da?')
    await page.getByLabel('Warum wir fragen').fill('Davon hängt der Beginn ab.')
    await page.getByRole('button', { name: 'Rückfrage stellen', exact: true }).click()
    await page.getByText(/Kommt bis dahin keine Antwort, gilt der Antrag als zurückgenommen\./).waitFor()
    await page.getByRole('button', { name: /^Nächste Frist/ }).click()
    await page.getByText(/Erinnert am .* Bitte antworten Sie noch\./).waitFor()
    await lookAt(page, 'question-reminded')
    await page.getByRole('button', { name: /^Nächste Frist/ }).click()
    await page.getByText(/kam keine Antwort\. Der Antrag gilt als zurückgenommen\./).waitFor()
    await page.getByText('Der Vorgang ist abgeschlossen.').waitFor()
    await lookAt(page, 'question-lapsed')
  })

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
    // In working days; only where the citizen has given an answer that the model offers in words.
    await page.getByLabel('Zahl', { exact: true }).nth(1).fill('25')
    await page.getByLabel('Einheit').nth(1).selectOption({ label: 'Arbeitstage' })
    await page.getByLabel('Wird gefragt').nth(1).selectOption({ label: 'wenn „Anrede“: Frau' })
    await page.getByLabel('Wird gefragt').nth(1).selectOption({ label: 'immer' })
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
    const shelter = page.getByRole('group', { name: 'Stellungnahme: Tierschutz' })
    await shelter.getByLabel(/^Inhalt der Antwort/).fill('Chip nachtragen')
    await shelter.getByRole('button', { name: 'Stimmt zu', exact: true }).click()
    await page.getByRole('button', { name: 'Wie vorgeschlagen' }).waitFor()
    expect(await now.allInnerTexts()).toEqual([expect.stringContaining('Steuer festsetzen')])
    await page.getByText('Gilt als erteilt, ohne Antwort').waitFor()
    await page.getByText('So ergibt sich die Frist').last().click()
    await page.getByText('Chip nachtragen').waitFor()
    await lookAt(page, 'consult-done')

    // The one that was silent answers after all: kept, shown as late, and the case stays where it is.
    const late = page.getByRole('group', { name: 'Nachträglich eingegangen: Stellungnahme: Ordnungsamt' })
    await late.getByRole('button', { name: 'Lehnt ab' }).click()
    await page.getByText('Verspätete Antwort').waitFor()
    await late.waitFor({ state: 'detached' })
    await page.getByText('Gilt als erteilt, ohne Antwort').waitFor()
    expect(await now.allInnerTexts()).toEqual([expect.stringContaining('Steuer festsetzen')])
    await lookAt(page, 'consult-late')
  })
})
