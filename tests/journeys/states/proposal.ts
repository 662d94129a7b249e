import { button, type EditorState, openDraft } from './state.ts'

/** From the comparison of the changed draft to the proposal, as its author. */
export const PROPOSAL_STATES: readonly EditorState[] = [
  openDraft,
  {
    name: 'publish',
    async reach(page) {
      await button(page, 'Prüfen & veröffentlichen').click()
      await page
        .getByText(/Testfälle/)
        .first()
        .waitFor()
      await page.getByText(/Testfällen endet anders als erwartet|12 Testfälle enden/).first().waitFor()
    },
  },
  {
    name: 'proposed',
    async reach(page) {
      const reason = page.getByLabel('Warum wird die Änderung so vorgelegt?')
      if ((await reason.count()) > 0) await reason.fill('Der Rat hat es so beschlossen.')
      await button(page, 'Zur Freigabe vorlegen').click()
      await page.getByText(/liegt zur Freigabe vor/).waitFor()
    },
  },
  {
    name: 'version-proposed-own',
    async reach(page) {
      await button(page, 'Vorlage ansehen').click()
      await page.getByText(/Testfällen endet anders als erwartet|12 Testfälle enden/).first().waitFor()
    },
  },
  {
    name: 'version-withdraw',
    async reach(page) {
      await button(page, 'Vorlage zurückziehen').click()
      await page.getByText(/Wirklich zurückziehen/).waitFor()
    },
  },
  {
    name: 'version-kept',
    async reach(page) {
      await button(page, 'Nein, so lassen').click()
      await page.getByText(/Wirklich zurückziehen/).waitFor({ state: 'detached' })
    },
  },
  {
    name: 'version-read',
    async reach(page) {
      await page.locator('summary', { hasText: 'Version 2' }).click()
      await page.getByText('Werte dieser Fassung').first().waitFor()
    },
  },
  {
    name: 'start-proposed',
    async reach(page) {
      await button(page, 'Zu den Verfahren').click()
      await page.getByText(/wartet auf Freigabe/).waitFor()
    },
  },
]
