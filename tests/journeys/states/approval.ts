import { expect } from 'vitest'
import { button, type EditorState } from './state.ts'

/** The proposal, as the person who approves it, up to the schedule and its cancellation. */
export const APPROVAL_STATES: readonly EditorState[] = [
  {
    name: 'start-to-approve',
    loaded: true,
    reach: (page) => page.getByRole('link', { name: 'Ansehen und freigeben' }).waitFor(),
  },
  {
    name: 'approve',
    async reach(page) {
      await page.getByRole('link', { name: 'Ansehen und freigeben' }).click()
      await page.getByText(/Testfällen endet anders als erwartet|12 Testfälle enden/).first().waitFor()
    },
  },
  {
    name: 'approve-unseen',
    async reach(page) {
      await button(page, /Freigeben und zum/).click()
      await expect.poll(() => page.locator('input[type=checkbox]:focus').count()).toBe(1)
    },
  },
  {
    name: 'approve-wrong-day',
    async reach(page) {
      await page.getByLabel('Gilt ab').fill('2020-01-01')
      await button(page, /^Freigeben/).click()
      await page.locator('[aria-invalid=true]').waitFor()
    },
  },
  {
    name: 'scheduled',
    async reach(page) {
      await page.getByLabel('Gilt ab').fill('2027-01-01')
      for (const each of await page.getByRole('checkbox', { name: /gesehen/ }).all()) await each.check()
      await button(page, /Freigeben und zum 01\.01\.2027/).click()
      await page.getByText('Eingeplant zum 01.01.2027').first().waitFor()
    },
  },
  {
    name: 'cancel',
    async reach(page) {
      await button(page, 'Einplanung aufheben').click()
      await page.getByText(/Wirklich aufheben/).waitFor()
    },
  },
  {
    name: 'cancelled',
    async reach(page) {
      await button(page, 'Ja, aufheben').click()
      await page.getByText(/ist zurückgezogen und tritt nicht in Kraft/).waitFor()
    },
  },
]
