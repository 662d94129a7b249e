import { expect } from 'vitest'
import { button, type EditorState, isNarrow, openDraft, row, searchField } from './state.ts'

/** Chooses a step or a way in the step list and opens its settings; Esc before closes those of the one before. */
const inspect = (name: string, line: RegExp): EditorState => ({
  name: `inspector-${name}`,
  async reach(page) {
    await page.keyboard.press('Escape')
    await row(page, line).click()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Eigenschaften' }).waitFor()
  },
})

/** The flow: both views, every kind of settings, every question that opens in front of them. */
export const FLOW_STATES: readonly EditorState[] = [
  openDraft,
  {
    name: 'blocks-hidden',
    async reach(page) {
      if (!isNarrow(page)) await button(page, 'Bausteine ausblenden').click()
    },
  },
  {
    name: 'both',
    async reach(page) {
      if (!isNarrow(page)) await page.getByText('beide', { exact: true }).click()
      await page.getByRole('treegrid').waitFor()
    },
  },
  {
    name: 'steps',
    async reach(page) {
      if (!isNarrow(page)) await page.getByText('Ablaufliste', { exact: true }).first().click()
      await page.getByRole('treegrid').waitFor()
    },
  },
  inspect('form-start', /Anmeldung entgegennehmen/),
  inspect('rule', /^2 Steuer berechnen/),
  inspect('user-task', /^\S+ Steuer festsetzen/),
  inspect('exclusive-gateway', /^\S+ Festsetzen oder nachfragen/),
  inspect('question', /^\S+ Rückfrage an die Halterin/),
  inspect('timer', /^\S+ Widerspruchsfrist abwarten/),
  inspect('attached-timer', /^\S+ Antwort 14 Tage überfällig/),
  inspect('letter', /^\S+ Hundesteuerbescheid erlassen/),
  inspect('end', /^\S+ Erinnerung verschickt/),
  inspect('flow', /^Wenn .*Etwas ist unklar/),
  {
    name: 'inspector-technology',
    async reach(page) {
      await button(page, /Regeln & Technik/).click()
    },
  },
  {
    name: 'palette',
    async reach(page) {
      await page.keyboard.press('Escape')
      await row(page, /^\S+ An die Rückfrage erinnern/).click()
      await page.keyboard.press('Insert')
      await page.getByRole('combobox', { name: 'Baustein suchen' }).waitFor()
    },
  },
  {
    name: 'palette-without-hit',
    async reach(page) {
      await searchField(page).fill('Anhörungg')
      await page.getByText(/Kein Baustein heißt so/).waitFor()
    },
  },
  {
    name: 'palette-closed',
    async reach(page) {
      await page.keyboard.press('Escape')
      await searchField(page).waitFor({ state: 'detached' })
      await expect.poll(() => page.locator(':focus').getAttribute('data-row')).toBe('step')
    },
  },
  {
    name: 'connect',
    async reach(page) {
      await page.keyboard.press('w')
      await page.getByRole('combobox', { name: 'Schritt suchen' }).waitFor()
    },
  },
  {
    name: 'menu',
    async reach(page) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'rename',
    async reach(page) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('F2')
      await page.getByLabel(/^Neuer Name für/).waitFor()
    },
  },
  {
    name: 'commands',
    async reach(page) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+K')
      await searchField(page).waitFor()
    },
  },
  {
    name: 'history-empty',
    async reach(page) {
      await page.keyboard.press('Escape')
      await button(page, /^Verlauf/).click()
      await page.getByText('Noch nichts geändert.').waitFor()
    },
  },
  {
    name: 'test-cases',
    reach: (page) => button(page, /^Testfälle 12/).click(),
  },
  {
    name: 'problems-none',
    async reach(page) {
      await button(page, /^Probleme 0/).click()
      await page.getByText('Keine Probleme gefunden.').waitFor()
    },
  },
  {
    name: 'refused',
    async reach(page) {
      await row(page, /^\S+ Steuer berechnen/).click()
      await page.keyboard.press('Delete')
      await page.locator('.ed-refusal').waitFor()
    },
  },
  {
    name: 'problems',
    async reach(page) {
      await row(page, /^zurück zu/).click()
      await page.keyboard.press('Delete')
      await button(page, /^Anzeigen/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'dry-run-unfinished',
    async reach(page) {
      await button(page, 'Probieren').click()
      await page.getByText(/^Der Entwurf ist noch nicht fertig/).waitFor()
    },
  },
  {
    name: 'publish-with-problems',
    async reach(page) {
      await button(page, 'Prüfen & veröffentlichen').click()
      await page.getByText(/im Weg\.$/).waitFor()
    },
  },
  {
    name: 'history',
    async reach(page) {
      await button(page, 'Zurück zum Entwurf').click()
      await page.keyboard.press('Control+Z')
      await button(page, /^Verlauf/).click()
      await page.getByText('rückgängig gemacht').waitFor()
    },
  },
  {
    name: 'panel-closed',
    async reach(page) {
      await page.keyboard.press('Escape')
      await page.getByText('rückgängig gemacht').waitFor({ state: 'detached' })
    },
  },
]
