import type { Page } from 'playwright-core'
import { button, type EditorState, isNarrow, row, searchField, tab } from './state.ts'

/** Saves a draft in which there is nothing yet, as an import may leave it. */
async function emptyDraft(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { csrf } = JSON.parse(document.getElementById('werkstatt-data')?.textContent ?? '')
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
    const send = async (method: string, way: string, body: object) => {
      const answer = await fetch(way, { method, headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${way}: ${await answer.text()}`)
      return answer.status === 204 ? null : answer.json()
    }
    const { id, revision, draft } = await send('POST', '/api/models/hundAnmelden/draft', {})
    const { lock } = await send('POST', `/api/model-drafts/${id}/lock`, {})
    const nothing = {
      steps: [],
      flows: [],
      forms: [],
      decisions: [],
      letters: [],
      parameters: [],
      scenarios: [],
      stations: [],
    }
    const definition = { ...draft.definition, ...nothing }
    await send('POST', `/api/model-drafts/${id}`, {
      draft: { definition, revisions: [] },
      expectedRevision: revision,
      lock,
    })
    await send('POST', `/api/model-drafts/${id}/release`, { lock })
  })
}

/** A draft in which there is nothing yet: what each part says of itself. */
export const EMPTY_STATES: readonly EditorState[] = [
  {
    name: 'empty-flow',
    async reach(page) {
      await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).waitFor()
      await emptyDraft(page)
      await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
      await page.getByText(/^Noch kein Schritt/).waitFor()
    },
  },
  {
    name: 'empty-steps',
    async reach(page) {
      if (!isNarrow(page)) await page.getByText('Ablaufliste', { exact: true }).first().click()
      await page.getByText(/^Noch kein Schritt\. Ein Verfahren beginnt/).waitFor()
    },
  },
  {
    name: 'empty-palette',
    async reach(page) {
      await button(page, 'Schritt einfügen').click()
      await searchField(page).fill('Antrag')
    },
  },
  {
    name: 'empty-first-step',
    async reach(page) {
      await page.keyboard.press('Enter')
      await row(page, /^1 Antrag entgegennehmen/).waitFor()
    },
  },
  ...(
    [
      ['forms', /Formulare/, 'Dieses Verfahren hat noch kein Formular.'],
      ['rules', /Regeln/, 'Noch keine Regel.'],
      ['letters', /Schreiben/, 'Noch kein Schreiben.'],
      ['values', /Werte/, 'Dieses Verfahren hat keine Werte.'],
    ] as const
  ).map(([name, part, words]) => ({
    name: `empty-${name}`,
    async reach(page: Page) {
      await tab(page, part)
      await page.getByText(words).waitFor()
    },
  })),
  {
    name: 'empty-test-cases',
    async reach(page) {
      await button(page, /^Testfälle/).click()
      await page.getByText(/^Noch kein Testfall/).waitFor()
    },
  },
  {
    name: 'empty-dry-run',
    async reach(page) {
      await button(page, 'Probieren').click()
      await page.getByText(/^Der Entwurf ist noch nicht fertig/).waitFor()
    },
  },
  {
    name: 'empty-publish',
    async reach(page) {
      await button(page, 'Prüfen & veröffentlichen').click()
      await page.getByText(/im Weg\.$/).waitFor()
    },
  },
]
