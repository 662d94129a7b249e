import { button, type EditorState, searchField } from './state.ts'

/** What the workshop says when it cannot do what it should, and when there is nothing yet. */
export const FAILURE_STATES: readonly EditorState[] = [
  {
    name: 'start-empty',
    loaded: true,
    async reach(page) {
      await page.route('**/api/models', (route) => route.fulfill({ json: { models: [] } }))
      await page.reload()
      await page.getByText(/^Noch kein Verfahren/).waitFor()
    },
  },
  {
    name: 'start-waiting',
    loaded: true,
    async reach(page) {
      await page.unroute('**/api/models')
      await page.route('**/api/models', () => {})
      await page.reload()
      await page.getByText('Lädt noch …').waitFor()
    },
  },
  {
    name: 'start-failed',
    loaded: true,
    async reach(page) {
      await page.unroute('**/api/models')
      await page.route('**/api/models', (route) => route.abort())
      await page.reload()
      await page.getByText(/^Das hat nicht geklappt/).waitFor()
    },
  },
  {
    name: 'draft-failed',
    async reach(page) {
      await page.unroute('**/api/models')
      await page.route('**/api/models/*/draft', (route) => route.abort())
      await button(page, 'Noch einmal versuchen').click()
      await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
      await page.getByText(/Der Entwurf konnte nicht geöffnet werden/).waitFor()
    },
  },
  {
    name: 'draft-opened-again',
    async reach(page) {
      await page.unroute('**/api/models/*/draft')
      await button(page, 'Noch einmal versuchen').click()
      await page.getByRole('heading', { name: 'Hund anmelden', level: 1 }).waitFor()
    },
  },
  {
    name: 'save-failed',
    async reach(page) {
      await page.route('**/api/model-drafts/*', (route) => route.abort())
      await page.keyboard.press('Control+K')
      await searchField(page).fill('Steuer berechnen')
      await page.keyboard.press('Enter')
      await page.getByLabel('Name', { exact: true }).fill('Steuer ausrechnen')
      await page.keyboard.press('Control+S')
      await page.getByText(/^Speichern klappt gerade nicht/).waitFor()
    },
  },
  {
    name: 'version-failed',
    loaded: true,
    async reach(page) {
      await page.unroute('**/api/model-drafts/*')
      await page.goto(`${page.url()}/${'0'.repeat(64)}`)
      await page
        .getByText(/^Kennung|Kennung LZ-/)
        .first()
        .waitFor()
    },
  },
]
