import type { Page } from 'playwright-core'

/** A state of the workshop, reached from the one before it in the same walk, at whatever width the window has. */
export interface EditorState {
  readonly name: string
  readonly reach: (page: Page) => Promise<void>
  /** The page has just been loaded, so the browser has the focus. */
  readonly loaded?: true
}

/** Below this width the step list is the only view of the flow and the inspector lies over the page. */
const ROOM_FOR_DIAGRAM = 640
export const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < ROOM_FOR_DIAGRAM

export const searchField = (page: Page) => page.locator('dialog').getByRole('combobox')
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
export const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click()
export const row = (page: Page, name: RegExp) => page.getByRole('treegrid').getByRole('row', { name })
export const line = (page: Page, name: RegExp) => page.getByRole('treeitem', { name }).first().click()

/** From the list of procedures into the draft. */
export const openDraft: EditorState = {
  name: 'flow',
  async reach(page) {
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    if (isNarrow(page)) await page.getByRole('treegrid').waitFor()
    else await page.locator('[data-stop=step]').first().waitFor()
  },
}
