import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A state of the workshop, reached from the one before it in the same walk, at whatever width the window has. */
export interface EditorState {
  readonly name: string
  readonly reach: (page: Page) => Promise<void>
  /** The page has just been loaded, so the browser has the focus. */
  readonly loaded?: true
}

/** Below this width the step list is the only view of the flow and the inspector lies over the page. */
const ROOM_FOR_DIAGRAM = 640
const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < ROOM_FOR_DIAGRAM

const searchField = (page: Page) => page.locator('dialog').getByRole('combobox')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click()
const row = (page: Page, name: RegExp) => page.getByRole('treegrid').getByRole('row', { name })
const line = (page: Page, name: RegExp) => page.getByRole('treeitem', { name }).first().click()

const openDraft: EditorState = {
  name: 'flow',
  async reach(page) {
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    if (isNarrow(page)) await page.getByRole('treegrid').waitFor()
    else await page.locator('[data-stop=step]').first().waitFor()
  },
}

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
      expect(await page.locator(':focus').getAttribute('data-row')).toBe('step')
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
    name: 'dry-run-broken',
    async reach(page) {
      await button(page, 'Probieren').click()
      await page.getByText('So lässt sich das Verfahren noch nicht probieren:').waitFor()
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

/** The draft before any change: nothing to publish, and a dry run from an empty form to an ended case. */
export const UNCHANGED_STATES: readonly EditorState[] = [
  { name: 'start-without-draft', loaded: true, reach: (page) => page.getByText('Kein Entwurf').waitFor() },
  openDraft,
  {
    name: 'publish-nothing',
    async reach(page) {
      await button(page, 'Prüfen & veröffentlichen').click()
      await page.getByText('Es ändert sich nichts gegenüber der geltenden Fassung.').waitFor()
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
    name: 'dry-run-sent',
    async reach(page) {
      await page.getByLabel('Antworten aus einem Testfall').selectOption({ label: 'Erwachsener Hund ab März: 85,00 €' })
      await button(page, 'Übernehmen und absenden').click()
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
      await page.getByText(/von 12 Testfällen|12 Testfälle enden/).waitFor()
    },
  },
  {
    name: 'proposed',
    async reach(page) {
      await button(page, 'Zur Freigabe vorlegen').click()
      await page.getByText(/liegt zur Freigabe vor/).waitFor()
    },
  },
  {
    name: 'version-proposed-own',
    async reach(page) {
      await button(page, 'Vorlage ansehen').click()
      await page.getByText(/von 12 Testfällen|12 Testfälle enden/).waitFor()
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
      await page.getByText(/von 12 Testfällen|12 Testfälle enden/).waitFor()
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
      await page.getByText(/of 12 test cases|12 test cases end/).waitFor()
    },
  },
  {
    name: 'english-dry-run',
    async reach(page) {
      await button(page, 'Try it').click()
      await page.getByLabel('Answers from a test case').selectOption({ index: 1 })
      await button(page, 'Take and send').click()
      await button(page, 'Ask a question …').waitFor()
    },
  },
]

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
      await page.getByText('So lässt sich das Verfahren noch nicht probieren:').waitFor()
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
