import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { BALU, registerDogs } from './citizen.ts'
import { type Product, startProduct } from './product.ts'
import { expectAccessible, picture, visit, wordsOf } from './visit.ts'

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

const PASSWORDS = { 'jana.kraft': 'modell-2026', 'murat.aydin': 'freigabe-2026', 'jana.reuter': 'hund-2026' } as const

async function signIn(user: keyof typeof PASSWORDS, way: string): Promise<Page> {
  const page = await visit(browser, { width: 1440, scripts: true })
  await page.goto(product.address + way)
  await page.getByLabel('Benutzername').fill(user)
  await page.getByLabel('Passwort').fill(PASSWORDS[user])
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${way}`)
  return page
}

const undoButton = (page: Page) => page.getByRole('button', { name: /^Rückgängig/ })

describe('a law changes', () => {
  it('is modelled, approved by another person, and holds from its day for new cases and new years', async () => {
    // Filed under the old version, before anything is published.
    const citizen = await visit(browser, { width: 390, scripts: false })
    await registerDogs(citizen, product.address, [{ ...BALU, takenIn: ['5', '12', '2026'] }])
    const number = (await wordsOf(citizen)).match(/HST-2026-[0-9]{5}/)?.[0] ?? ''

    const page = await signIn('jana.kraft', '/werkstatt')
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'editor-start')
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()

    // The flow: a step at a flow's plus, with a name and a question of its own.
    await page.getByRole('button', { name: /Schritt einfügen zwischen „An die Rückfrage erinnern“/ }).click()
    await page.getByRole('combobox', { name: 'Baustein suchen' }).fill('nachfordern')
    await expectAccessible(page)
    await page.getByRole('option', { name: /Unterlagen nachfordern/ }).click()
    await page.getByText('Schritt ‚Unterlagen nachfordern‘ eingefügt').first().waitFor({ state: 'attached' })
    await page.getByLabel('Name', { exact: true }).fill('Nachfrage zur Chipnummer')
    await page.getByLabel('Frage', { exact: true }).fill('Wie lautet die Chipnummer?')
    await page.getByRole('button', { name: /Unterlagen nachfordern: Nachfrage zur Chipnummer/ }).waitFor()
    await expectAccessible(page)
    await picture(page, 'editor-flow')

    // Undo names what it undoes; redo brings it back.
    const named = await undoButton(page).innerText()
    expect(named).toContain('Nachfrage zur Chipnummer')
    await undoButton(page).click()
    await page.getByRole('button', { name: /^Wiederholen/ }).click()
    expect(await undoButton(page).innerText()).toBe(named)

    // Diagram and step list are two views of the same model.
    await page.getByText('Ablaufliste', { exact: true }).click()
    await page.getByText('Nachfrage zur Chipnummer').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'editor-steps')

    // The form: a question and, at the answer yes, another one.
    await page.getByRole('tab', { name: /Formulare/ }).click()
    await page.getByRole('treeitem', { name: /Besonderheiten/ }).click()
    await page.getByRole('button', { name: 'Frage hinzufügen' }).click()
    await page.getByLabel('Frage (Deutsch)').fill('Ist der Hund gechippt?')
    await page.getByLabel('Frage (Englisch)').fill('Is the dog chipped?')
    const form = page.locator('form', { hasText: 'Frage (Deutsch)' })
    await form.getByRole('button', { name: 'Frage hinzufügen' }).click()
    await page.getByLabel('Nein, freiwillig').check()
    await page.getByRole('button', { name: 'Ja: Weitere Frage zeigen …' }).click()
    await page.getByLabel('Frage (Deutsch)').fill('Chipnummer')
    await page.getByLabel('Frage (Englisch)').fill('Chip number')
    await form.getByLabel('Art der Antwort').selectOption({ label: 'Kurzer Text' })
    await form.getByRole('button', { name: 'Frage hinzufügen' }).click()
    await page.getByLabel('Nein, freiwillig').check()
    const phone = page.frameLocator('iframe')
    await phone.getByText('Ist der Hund gechippt?').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'editor-form')

    // The amount from the next 1 January.
    await page.getByRole('tab', { name: /Werte/ }).click()
    await page.getByRole('button', { name: 'Neuer Wert …' }).click()
    await page.getByLabel('Wert in Euro').fill('108')
    expect(await page.getByLabel('Gilt ab').inputValue()).toBe('2027-01-01')
    await page.getByRole('button', { name: /vorschlagen/ }).click()
    await page.getByText('108,00').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'editor-values')

    // What changed, in sentences; another person has to approve.
    await page.getByRole('button', { name: 'Prüfen & veröffentlichen' }).click()
    // One test case looks past 2027 and shows what the new rate does to it.
    await page.getByText(/1 von 12 Testfällen/).waitFor()
    const change = await wordsOf(page)
    expect(change).toContain('108,00 €')
    expect(change).toContain('Ist der Hund gechippt?')
    expect(change).toContain('Nachfrage zur Chipnummer')
    expect(change).toContain('Online-Formular bleibt die ganze Zeit erreichbar')
    await expectAccessible(page)
    await picture(page, 'editor-publish')
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()

    const approver = await signIn('murat.aydin', '/werkstatt')
    await approver.getByRole('link', { name: 'Ansehen und freigeben' }).click()
    await approver.getByText(/1 von 12 Testfällen/).waitFor()
    const unseen = approver.getByRole('checkbox', { name: /gesehen/ })
    for (let left = await unseen.count(); left > 0; left -= 1) await unseen.nth(left - 1).check()
    await expectAccessible(approver)
    await picture(approver, 'editor-approve')
    await approver.getByRole('button', { name: /01\.01\.2027/ }).click()
    await approver
      .getByText(/Eingeplant/)
      .first()
      .waitFor()
    await expectAccessible(approver)
    await picture(approver, 'editor-scheduled')

    // January: the old case keeps its form, its years follow their rates.
    await product.moveClock('2027-01-08T09:00:00.000Z')
    const desk = await signIn('jana.reuter', '/amt')
    await desk.keyboard.press('/')
    await desk.keyboard.insertText(number)
    await desk.keyboard.press('Enter')
    await desk.waitForURL('**/amt/vorgang/**')
    const amounts = await wordsOf(desk)
    expect(amounts).toContain('8,50 €')
    expect(amounts).toContain('108,00 €')
    expect(await wordsOf(desk, 'body')).not.toContain('gechippt')
    await picture(desk, 'editor-old-case')

    // A new one is asked, and owes the new rate.
    const fresh = await visit(browser, { width: 390, scripts: false })
    await registerDogs(fresh, product.address, [{ ...BALU, takenIn: ['5', '1', '2027'] }], async () => {
      expect(await fresh.getByText('Ist der Hund gechippt?').first().isVisible()).toBe(true)
    })
    for (const window of [citizen, page, approver, desk, fresh]) await window.context().close()
  })
})
