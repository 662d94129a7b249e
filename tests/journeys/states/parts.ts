import { button, type EditorState, line, openDraft, tab } from './state.ts'

/** Form builder, rules, letters and values. */
export const PART_STATES: readonly EditorState[] = [
  openDraft,
  {
    name: 'form',
    async reach(page) {
      await tab(page, /Formulare/)
      await page.getByRole('tree').waitFor()
    },
  },
  { name: 'form-page', reach: (page) => line(page, /Ihr Hund/) },
  { name: 'form-question', reach: (page) => line(page, /Rufname|Name des Hundes|Wie heißt/) },
  { name: 'form-question-with-answers', reach: (page) => line(page, /gefährlich/i) },
  {
    name: 'form-reveal',
    async reach(page) {
      await button(page, /^Ja: Weitere Frage zeigen/).click()
      await page.getByLabel('Frage (Deutsch)').waitFor()
    },
  },
  {
    name: 'form-reveal-refused',
    async reach(page) {
      await page
        .locator('form', { hasText: 'Frage (Deutsch)' })
        .getByRole('button', { name: 'Frage hinzufügen' })
        .click()
      await page.getByText(/Schreiben Sie die Frage/).waitFor()
    },
  },
  {
    name: 'form-new-page',
    async reach(page) {
      await button(page, 'Abbrechen').first().click()
      await button(page, 'Seite hinzufügen').click()
      await page.getByText('Überschrift der neuen Seite').first().waitFor()
    },
  },
  {
    name: 'form-preview-error',
    async reach(page) {
      await button(page, 'Abbrechen').first().click()
      const phone = page.frameLocator('iframe')
      await phone.getByRole('button', { name: 'Weiter' }).click()
      await phone.getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'rules',
    async reach(page) {
      await tab(page, /Regeln/)
      await page.getByRole('heading', { name: 'Regeln' }).waitFor()
    },
  },
  {
    name: 'letters',
    async reach(page) {
      await tab(page, /Schreiben/)
      await page.getByRole('heading', { name: 'Schreiben' }).waitFor()
    },
  },
  {
    name: 'values',
    async reach(page) {
      await tab(page, /Werte/)
      await page.getByRole('heading', { name: 'Werte der Satzung' }).waitFor()
    },
  },
  {
    name: 'values-new',
    async reach(page) {
      await button(page, 'Neuer Wert …').click()
      await page.getByLabel('Wert in Euro').waitFor()
    },
  },
  {
    name: 'values-refused',
    async reach(page) {
      await page.getByLabel('Wert in Euro').fill('viel')
      await button(page, /vorschlagen/).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    },
  },
  {
    name: 'values-proposed',
    async reach(page) {
      await page.getByLabel('Wert in Euro').fill('108')
      await button(page, /vorschlagen/).click()
      await page.getByText('108,00').first().waitFor()
    },
  },
]
