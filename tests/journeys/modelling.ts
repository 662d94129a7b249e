import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Product } from './product.ts'
import { visit, wordsOf } from './visit.ts'

/** A second modeller, whom only some journeys add. */
export const LENA = { signIn: 'lena.vogt', name: 'Lena Vogt', role: 'modeller', password: 'modell-zwei-2026' } as const

/** Somebody who writes models and approves those of others. */
export const KIM = {
  signIn: 'kim.sommer',
  name: 'Kim Sommer',
  role: 'modeller,approver',
  password: 'beides-2026-kim',
} as const

const PASSWORDS = {
  'jana.kraft': 'modell-2026',
  'murat.aydin': 'freigabe-2026',
  'jana.reuter': 'hund-2026',
  [LENA.signIn]: LENA.password,
  [KIM.signIn]: KIM.password,
} as const

/** A window in which a person of the demo, or the second modeller, is signed in and stands at `way`. */
export async function signIn(
  browser: Browser,
  product: Product,
  user: keyof typeof PASSWORDS,
  way: string,
): Promise<Page> {
  const page = await visit(browser, { width: 1440, scripts: true })
  await page.goto(product.address + way)
  await page.getByLabel('Benutzername').fill(user)
  await page.getByLabel('Passwort').fill(PASSWORDS[user])
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${way}`)
  return page
}

/** Looks at a state of the page that has this name. */
export type Look = (page: Page, state: string) => Promise<void>

/** The changes of the law with the mouse, from the list of procedures to the proposal; `look` sees every state. */
export async function changeByMouse(page: Page, look: Look = async () => {}): Promise<void> {
  const undo = page.getByRole('button', { name: /^Rückgängig/ })
  await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).waitFor()
  await look(page, 'start')
  await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()

  // The flow: a step at a flow's plus, with a name and a question of its own.
  await page.getByRole('button', { name: /Schritt einfügen zwischen „An die Rückfrage erinnern“/ }).click()
  await page.getByRole('combobox', { name: 'Baustein suchen' }).fill('nachfordern')
  await look(page, 'palette')
  await page.getByRole('option', { name: /Unterlagen nachfordern/ }).click()
  await page.getByText('Schritt ‚Unterlagen nachfordern‘ eingefügt').first().waitFor({ state: 'attached' })
  await page.getByLabel('Name', { exact: true }).fill('Nachfrage zur Chipnummer')
  await page.getByLabel('Frage', { exact: true }).fill('Wie lautet die Chipnummer?')
  await page.getByRole('button', { name: /Unterlagen nachfordern: Nachfrage zur Chipnummer/ }).waitFor()
  await look(page, 'flow')

  // Undo names what it undoes; redo brings it back.
  const named = await undo.innerText()
  expect(named).toContain('Nachfrage zur Chipnummer')
  await undo.click()
  await page.getByRole('button', { name: /^Wiederholen/ }).click()
  expect(await undo.innerText()).toBe(named)

  // Diagram and step list are two views of the same model.
  await page.getByText('Ablaufliste', { exact: true }).click()
  await page.getByText('Nachfrage zur Chipnummer').first().waitFor()
  await look(page, 'steps')

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
  await look(page, 'form')

  // The amount from the next 1 January.
  await page.getByRole('tab', { name: /Werte/ }).click()
  await page.getByRole('button', { name: 'Neuer Wert …' }).click()
  await page.getByLabel('Wert in Euro').fill('108')
  expect(await page.getByLabel('Gilt ab').inputValue()).toBe('01.01.2027')
  await page.getByRole('button', { name: /vorschlagen/ }).click()
  await page.getByText('108,00').first().waitFor()
  await look(page, 'values')

  // What changed, in sentences; another person has to approve.
  await page.getByRole('button', { name: 'Prüfen & veröffentlichen' }).click()
  await expectChangeInWords(page)
  await look(page, 'publish')
  await page.getByLabel('Warum wird die Änderung so vorgelegt?').fill('Der Rat hat den Steuersatz erhöht.')
  await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
  await page.getByText(/liegt zur Freigabe vor/).waitFor()
}

/** The page that proposes says all of the change, what its test cases do, and that citizens are not disturbed. */
export async function expectChangeInWords(page: Page): Promise<void> {
  // One test case looks past 2027 and shows what the new rate does to it.
  await page.getByText(/1 von 12 Testfällen endet anders als erwartet/).waitFor()
  await page.getByText('Ist der Hund gechippt?').first().waitFor()
  const change = await wordsOf(page)
  expect(change).toContain('108,00 €')
  expect(change).toContain('Ist der Hund gechippt?')
  expect(change).toContain('Nachfrage zur Chipnummer')
  expect(change).toContain('Online-Formular bleibt die ganze Zeit erreichbar')
}

/** What waits for approval, asked for by a person who is signed in in this window; layout aside. */
export async function proposedModel(page: Page): Promise<{ readonly definition: object; readonly revisions: object }> {
  const answer = await page.evaluate(async () => {
    const { models } = await (await fetch('/api/models')).json()
    const [newest] = models[0].versions
    return (await fetch(`/api/definitions/${newest.hash}`)).json()
  })
  const { layout: _layout, ...definition } = answer.definition
  return { definition, revisions: answer.revisions }
}

/** The same with every key of the house's random kind replaced by the number of its first appearance. */
export function withNumberedKeys<T extends object>(model: T): T {
  const numbers = new Map<string, number>()
  const text = JSON.stringify(model).replace(/\b([a-z]{1,2})_[a-z0-9]{8}\b/g, (key, prefix) => {
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return `${prefix}_${number}`
  })
  return JSON.parse(text)
}
