import { button, type EditorState, openDraft } from './state.ts'

/** The draft before any change: nothing to publish, and a dry run from an empty form to an ended case. */
export const UNCHANGED_STATES: readonly EditorState[] = [
  { name: 'start-without-draft', loaded: true, reach: (page) => page.getByText('Kein Entwurf').waitFor() },
  openDraft,
  {
    name: 'publish-nothing',
    async reach(page) {
      await button(page, 'Prüfen & veröffentlichen').click()
      await page.getByText('Es ändert sich nichts gegenüber der Fassung davor.').waitFor()
    },
  },
  {
    name: 'dry-run',
    async reach(page) {
      await button(page, 'Probieren').click()
      await page.frameLocator('iframe').getByRole('button', { name: 'Weiter' }).waitFor()
    },
  },
  {
    name: 'dry-run-page-refused',
    async reach(page) {
      const phone = page.frameLocator('iframe')
      await phone.getByRole('button', { name: 'Weiter' }).click()
      await phone.getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'dry-run-filled-in',
    async reach(page) {
      await page.getByLabel('Antworten aus einem Testfall').selectOption({ label: 'Erwachsener Hund ab März: 85,00 €' })
      await button(page, 'Ins Formular übernehmen').click()
      await page.getByRole('heading', { name: 'Angaben prüfen' }).waitFor()
    },
  },
  {
    name: 'dry-run-sent',
    async reach(page) {
      await page.locator('.dr-check > .ed-button-main').click()
      await button(page, 'Rückfrage stellen …').waitFor()
    },
  },
  {
    name: 'dry-run-question',
    async reach(page) {
      await button(page, 'Rückfrage stellen …').click()
      await page.getByLabel('Frage an die Bürgerin oder den Bürger').waitFor()
    },
  },
  {
    name: 'dry-run-question-refused',
    async reach(page) {
      await page.locator('form').getByRole('button', { name: 'Rückfrage stellen' }).click()
      await page.getByText('Schreiben Sie die Frage und warum Sie fragen.').waitFor()
    },
  },
  {
    name: 'dry-run-citizen-asked',
    async reach(page) {
      await page.getByLabel('Frage an die Bürgerin oder den Bürger').fill('Seit wann halten Sie den Hund?')
      await page.getByLabel('Warum wir fragen').fill('Davon hängt der Beginn der Steuer ab.')
      await page.locator('form').getByRole('button', { name: 'Rückfrage stellen' }).click()
      await page.getByLabel('Antwort', { exact: true }).waitFor()
    },
  },
  {
    name: 'dry-run-letter',
    async reach(page) {
      await page.getByLabel('Antwort', { exact: true }).fill('Seit dem 15. März.')
      await button(page, 'Antwort absenden').click()
      await button(page, 'Wie vorgeschlagen').click()
      await button(page, /zur Post geben/).waitFor()
    },
  },
  {
    name: 'dry-run-ended',
    async reach(page) {
      await button(page, /zur Post geben/).click()
      await button(page, /^Nächste Frist/).click()
      await page.getByText('Der Vorgang ist abgeschlossen.').first().waitFor()
    },
  },
  {
    name: 'dry-run-save',
    async reach(page) {
      await button(page, 'Als Testfall speichern').click()
      await page.getByLabel('Name des Testfalls').waitFor()
    },
  },
]
