import { button, type EditorState, isNarrow, line, row, searchField, tab } from './state.ts'

/** The same workshop in English, at what differs most from German. */
export const ENGLISH_STATES: readonly EditorState[] = [
  {
    name: 'english-start',
    async reach(page) {
      await page.getByRole('link', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'Procedures', level: 1 }).waitFor()
    },
    loaded: true,
  },
  {
    name: 'english-flow',
    async reach(page) {
      await page.getByRole('link', { name: 'Edit “Register a dog”' }).click()
      if (isNarrow(page)) await page.getByRole('treegrid').waitFor()
      else await page.locator('[data-stop=step]').first().waitFor()
    },
  },
  {
    name: 'english-steps',
    async reach(page) {
      if (!isNarrow(page)) await page.getByText('Step list', { exact: true }).first().click()
      await row(page, /Question to the keeper/)
        .first()
        .click()
      await page.keyboard.press('Enter')
    },
  },
  {
    name: 'english-palette',
    async reach(page) {
      await page.keyboard.press('Escape')
      await row(page, /^\S+ Send a reminder/).click()
      await page.keyboard.press('Insert')
      await searchField(page).waitFor()
    },
  },
  {
    name: 'english-menu',
    async reach(page) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+F10')
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'english-problems',
    async reach(page) {
      await page.keyboard.press('Escape')
      await row(page, /^back to/).click()
      await page.keyboard.press('Delete')
      await button(page, /^Problems/).click()
      await button(page, /^Show:/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'english-history',
    async reach(page) {
      await page.keyboard.press('Control+Z')
      await button(page, /^History/).click()
      await page.getByText(/ · undone$/).waitFor()
    },
  },
  {
    name: 'english-form',
    async reach(page) {
      await page.keyboard.press('Escape')
      await tab(page, /Forms/)
      await line(page, /dangerous/i)
    },
  },
  {
    name: 'english-rules',
    async reach(page) {
      await tab(page, /Rules/)
      await page.getByRole('heading', { name: 'Rules' }).waitFor()
    },
  },
  {
    name: 'english-letters',
    async reach(page) {
      await tab(page, /Letters/)
      await page.getByRole('heading', { name: 'Letters' }).waitFor()
    },
  },
  {
    name: 'english-values',
    async reach(page) {
      await tab(page, /Values/)
      await button(page, 'New value …').click()
      await page.getByLabel(/^Value in/).fill('108')
    },
  },
  {
    name: 'english-publish',
    async reach(page) {
      await button(page, /^Propose .*108/).click()
      await button(page, 'Check & publish').click()
      await page.getByText(/of 12 test cases|12 test cases end/).first().waitFor()
    },
  },
  {
    name: 'english-dry-run',
    async reach(page) {
      await button(page, 'Try it').click()
      await page.getByLabel('Answers from a test case').selectOption({ index: 1 })
      await button(page, 'Take into the form').click()
      await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
    },
  },
  {
    name: 'english-dry-run-sent',
    async reach(page) {
      await page.locator('.dr-check > .ed-button-main').click()
      await button(page, 'Ask a question …').waitFor()
    },
  },
]
