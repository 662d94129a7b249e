import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { announced, answerFreely, press, pressUntil, signInByKeys, tabTo, toTabs, typeInto } from './keyboard.ts'
import { signIn } from './modelling.ts'
import { expectTargets } from './touch-targets.ts'
import { expectAccessible, picture } from './visit.ts'

/** A step of the diagram by its words. */
const step = (page: Page, name: string) => page.locator('.lz-canvas [data-trail]', { hasText: name })

/** Looks at a state at the width of a desk and of a phone. */
async function look(page: Page, state: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    await expectAccessible(page)
    await expectTargets(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await picture(page, `dry-run-${state}`)
  }
  await page.setViewportSize(before)
}

describe('a dry run', () => {
  const house = openHouse(MODELLING_DAY)

  it('lights up its way on the diagram, says whose turn it is, and is kept as a test case', async () => {
    const page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt')
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    await page.getByRole('button', { name: 'Probieren' }).click()
    await step(page, 'Antrag entgegennehmen').waitFor()
    expect(await step(page, 'Steuer festsetzen').first().getAttribute('data-trail')).toBe('ahead')

    await page.getByRole('button', { name: 'Ins Formular übernehmen' }).click()
    await page.getByRole('heading', { name: 'Angaben prüfen' }).waitFor()
    await page.locator('.dr-check > .ed-button-main').click()
    const now = page.locator('.lz-canvas [data-trail="now"]')
    await now.waitFor()
    const passed = page.locator('.lz-canvas [data-trail="passed"]')
    expect(await passed.count()).toBeGreaterThan(1)
    expect(await page.locator('.lz-canvas__flow--passed').count()).toBeGreaterThan(0)
    await expectAccessible(page)
    await picture(page, 'dry-run-diagram')

    // The diagram is one picture and one tab stop, and its words are the way so far.
    const diagram = page.getByRole('img', { name: /^Diagramm: Hund anmelden/ })
    expect(await diagram.getAttribute('aria-label')).toMatch(/Durchlaufen: Anmeldung entgegennehmen, .*Steht bei Steuer festsetzen \(Jetzt: Sachbearbeitung\)/)
    expect(await diagram.locator('[tabindex="0"], button').count()).toBe(0)

    await page.getByRole('button', { name: 'Wie vorgeschlagen' }).click()
    await page.getByRole('button', { name: /zur Post geben/ }).click()
    await page.getByRole('button', { name: /^Nächste Frist/ }).click()
    await page.getByText('Der Vorgang ist abgeschlossen.').first().waitFor()
    expect(await now.count()).toBe(0)
    await page.getByRole('button', { name: 'Als Testfall speichern' }).click()
    await page.getByLabel('Name des Testfalls').fill('Mein Lauf')
    await page.getByLabel('Name des Testfalls').press('Enter')
    await page.getByText('13 Testfälle enden wie erwartet.').waitFor()

    await page.setViewportSize({ width: 390, height: 844 })
    await page.locator('.lz-canvas').waitFor({ state: 'detached' })
    expect(await page.locator('.dr-step-done').count()).toBeGreaterThan(3)
    await expectAccessible(page)
  })
})

const NEW_QUESTION = 'Ist der Hund gechippt?'
const OWN_RUN = 'Gechippt, im Januar entschieden'

describe('a change is tried before it is proposed', () => {
  const house = openHouse(MODELLING_DAY)

  it('and the kept run tells what another amount does to it', async () => {
    const page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt')
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    await page.getByRole('tab', { name: /Formulare/ }).click()
    await page.getByRole('treeitem', { name: /Besonderheiten/ }).click()
    await page.getByRole('button', { name: 'Frage hinzufügen' }).click()
    await page.getByLabel('Frage (Deutsch)').fill(NEW_QUESTION)
    await page.getByLabel('Frage (Englisch)').fill('Is the dog chipped?')
    await page.locator('form', { hasText: 'Frage (Deutsch)' }).getByRole('button', { name: 'Frage hinzufügen' }).click()

    // As long as it must be answered, no test case answers it: one answer for all, and taken back.
    await page.getByRole('button', { name: 'Probieren' }).click()
    await page.getByRole('button', { name: 'Für 12 Testfälle beantworten' }).click()
    await look(page, 'answer-for-all')
    const question = page.frameLocator('iframe[title^="Die Frage"]')
    await question.getByLabel('Ja').check()
    await question.getByRole('button', { name: 'Antwort für 12 Testfälle übernehmen' }).click()
    await announced(page, /‚Ist der Hund gechippt\?‘ in 12 Testfällen beantwortet/)
    await page.getByText('12 Testfälle enden wie erwartet.').waitFor()

    // The citizen answers the new question.
    await page.getByRole('button', { name: 'Ins Formular übernehmen' }).click()
    await page.getByRole('button', { name: 'Ändern: Besonderheiten' }).click()
    const phone = page.frameLocator('iframe[title^="Seite"]')
    await phone.getByRole('radiogroup', { name: NEW_QUESTION }).getByLabel('Nein').check()
    await phone.getByRole('button', { name: /Weiter/ }).click()
    await page.getByRole('heading', { name: 'Angaben prüfen' }).waitFor()
    await page.locator('.dr-check > .ed-button-main').click()

    // January comes before the office decides.
    await page.getByLabel('Datum').fill('8.1.2026')
    await page.getByRole('button', { name: 'Vorstellen' }).click()
    await page.getByText(/Nennen Sie einen Tag nach dem 10\.12\.2026/).waitFor()
    await page.getByLabel('Datum').fill('8.1.2027')
    await page.getByRole('button', { name: 'Vorstellen' }).click()
    await page.getByRole('button', { name: 'Wie vorgeschlagen' }).click()
    await page.getByRole('button', { name: /zur Post geben/ }).click()
    await page.getByRole('button', { name: /^Nächste Frist/ }).click()
    await page.getByText('Der Vorgang ist abgeschlossen.').first().waitFor()
    await look(page, 'data')
    await page.getByRole('button', { name: 'Als Testfall speichern' }).click()
    await page.getByLabel('Name des Testfalls').fill(OWN_RUN)
    await page.getByLabel('Name des Testfalls').press('Enter')
    await page.getByText('13 Testfälle enden wie erwartet.').waitFor()
    await page.getByRole('button', { name: 'Probelauf beenden' }).click()

    await page.getByRole('tab', { name: /Werte/ }).click()
    await page.getByRole('button', { name: 'Neuer Wert …' }).click()
    await page.getByLabel('Wert in Euro').fill('108')
    await page.getByRole('button', { name: /vorschlagen/ }).click()

    // The list at the bottom says what differs, and takes it as it is now.
    const bar = page.getByRole('button', { name: /^Testfälle/ })
    await bar.filter({ hasText: '2 von 13 Testfällen enden anders' }).click()
    const cases = page.getByRole('group', { name: 'Testfälle' })
    const own = cases.getByRole('listitem').filter({ hasText: OWN_RUN })
    await own.getByText(/statt/).waitFor()
    await look(page, 'scenario-list')
    await own.getByRole('button', { name: `So gewollt: „${OWN_RUN}“` }).click()
    await announced(page, /Neues Ergebnis von Testfall ‚Gechippt, im Januar entschieden‘ ist gewollt/)
    await expectFocus(cases)
    await bar.filter({ hasText: '1 von 13 Testfällen endet anders' }).waitFor()

    // The other one at the page that proposes; the server has the last word on the test cases.
    const said = await recordButtons(page)
    await page.getByRole('button', { name: 'Prüfen & veröffentlichen' }).click()
    await page.getByText('1 von 13 Testfällen endet anders als erwartet.').waitFor()
    // Nothing is proposed before it is known how the test cases end.
    const [waiting = '', ...later] = (await said()).filter((name) => /geprüft|vorlegen/.test(name))
    expect([waiting, later.at(-1)]).toEqual(['Testfälle werden geprüft …', 'Zur Freigabe vorlegen'])
    await look(page, 'publish')
    await page.locator('.pb').getByRole('button', { name: /^So gewollt: / }).click()
    await page.getByText('13 Testfälle enden wie erwartet.').waitFor()
    expect(await page.getByLabel('Warum wird die Änderung so vorgelegt?').count()).toBe(0)
    await refuseOnce(page)
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
    const reason = page.getByLabel('Warum wird die Änderung so vorgelegt?')
    await reason.waitFor()
    await expectFocus(reason)
    await look(page, 'publish-refused')
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
    await page.getByText('Begründen Sie es, oder').waitFor()
    await reason.fill('Der Rat hat den Steuersatz erhöht.')
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
    await page.getByText(/liegt zur Freigabe vor/).waitFor()
    await page.getByRole('button', { name: 'Vorlage ansehen' }).click()
    await page.getByText(/13 von 13/).waitFor()
    await look(page, 'kept-proof')
    await page.context().close()
  })
})

describe('the same without a mouse', () => {
  const house = openHouse(MODELLING_DAY)

  it('is tried, kept, told and accepted by keys', async () => {
    const page = await signInByKeys(house.browser, house.product, 'jana.kraft', 'modell-2026')
    await press(page, page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }))
    await page.getByRole('radio', { name: 'Diagramm' }).waitFor()
    await toTabs(page)
    await page.keyboard.press('ArrowRight')
    await page.getByRole('tree').waitFor()
    await tabTo(page, page.locator('[role=treeitem][tabindex="0"]'))
    await pressUntil(page, 'ArrowDown', '[role=treeitem]', /Besonderheiten/)
    await press(page, page.getByRole('button', { name: 'Frage hinzufügen' }))
    await typeInto(page, page.getByLabel('Frage (Deutsch)'), NEW_QUESTION)
    await typeInto(page, page.getByLabel('Frage (Englisch)'), 'Is the dog chipped?')
    await page.keyboard.press('Enter')
    await announced(page, /Ist der Hund gechippt\?/)
    await answerFreely(page)

    await press(page, page.getByRole('button', { name: 'Probieren' }))
    await expectFocus(page.getByRole('heading', { name: 'Probelauf' }))
    await press(page, page.getByRole('button', { name: 'Ins Formular übernehmen' }))
    await page.getByRole('heading', { name: 'Angaben prüfen' }).waitFor()
    await press(page, page.getByRole('button', { name: 'Ändern: Besonderheiten' }))
    const phone = page.frameLocator('iframe[title^="Seite"]')
    const yes = phone.getByRole('radiogroup', { name: NEW_QUESTION }).getByLabel('Ja')
    await tabTo(page, yes)
    await page.keyboard.press('Space')
    expect(await yes.isChecked()).toBe(true)
    await press(page, phone.getByRole('button', { name: 'Weiter' }))
    await expectFocus(page.getByRole('heading', { name: 'Angaben prüfen' }))
    await expectAccessible(page)
    await press(page, page.locator('.dr-check > .ed-button-main'))

    await expectFocus(page.locator('.dr-card-turn h3'))
    await typeInto(page, page.getByLabel('Datum'), '8.1.2027')
    await page.keyboard.press('Enter')
    await page.getByText(/08\.01\.2027, /).waitFor()
    await press(page, page.getByRole('button', { name: 'Wie vorgeschlagen' }))
    await press(page, page.getByRole('button', { name: /zur Post geben/ }))
    await press(page, page.getByRole('button', { name: /^Nächste Frist/ }))
    await page.getByText('Der Vorgang ist abgeschlossen.').first().waitFor()
    await expectAccessible(page)
    const saver = page.getByRole('button', { name: 'Als Testfall speichern' })
    await press(page, saver)
    await expectFocus(page.getByLabel('Name des Testfalls'))
    await page.keyboard.insertText(OWN_RUN)
    await page.keyboard.press('Enter')
    await expectFocus(saver)
    await page.getByText('13 Testfälle enden wie erwartet.').waitFor()
    await press(page, page.getByRole('button', { name: 'Probelauf beenden' }))

    await toTabs(page)
    await page.keyboard.press('End')
    await press(page, page.getByRole('button', { name: 'Neuer Wert …' }))
    await typeInto(page, page.getByLabel('Wert in Euro'), '108')
    await press(page, page.getByRole('button', { name: /vorschlagen/ }))

    await press(page, page.getByRole('button', { name: /^Testfälle/ }).filter({ hasText: '2 von 13 Testfällen enden anders' }))
    const cases = page.getByRole('group', { name: 'Testfälle' })
    const own = cases.getByRole('listitem').filter({ hasText: OWN_RUN })
    expect((await own.innerText()).replace(/\s/g, ' ')).toContain('statt')
    await expectAccessible(page)
    await press(page, page.getByRole('button', { name: `So gewollt: „${OWN_RUN}“` }))
    await announced(page, /Neues Ergebnis von Testfall ‚Gechippt, im Januar entschieden‘ ist gewollt/)
    await expectFocus(cases)
    await page.getByText('1 von 13 Testfällen endet anders').first().waitFor()
    expect(await own.getByText('wie erwartet').count()).toBe(1)
    await expectAccessible(page)
    await page.context().close()
  })
})

describe('a draft that lacks something', () => {
  const house = openHouse(MODELLING_DAY)

  it('is played as far as it is finished, and says which test case cannot go on and why', async () => {
    const page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt')
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    await page.getByRole('button', { name: /Schritt einfügen zwischen „Widerspruchsfrist abwarten“/ }).click()
    await page.getByRole('combobox', { name: 'Baustein suchen' }).fill('Regel')
    await page.getByRole('option', { name: /Regel anwenden/ }).click()
    await page.getByRole('button', { name: 'Weg zu „Steuer festgesetzt“ löschen' }).click()
    await page.getByRole('button', { name: /^Testfälle/ }).filter({ hasText: '1 von 12 Testfällen kommt nicht weiter' }).click()
    const cases = page.getByRole('group', { name: 'Testfälle' })
    const stopped = cases.getByRole('listitem').filter({ hasText: 'kommt nicht weiter' })
    expect(await stopped.innerText()).toMatch(/„Regel anwenden“/)
    expect(await cases.getByRole('button', { name: /^So gewollt/ }).count()).toBe(0)
    await look(page, 'unfinished-list')
    await page.getByRole('button', { name: 'Testfälle schließen' }).click()

    await page.getByRole('button', { name: 'Probieren' }).click()
    await page.getByRole('button', { name: 'Alles abspielen' }).click()
    await page.getByText('Der Probelauf hält bei „Regel anwenden“ an.').first().waitFor()
    await page.getByText(/1 von 12 Testfällen kommt nicht weiter/).last().waitFor()
    await look(page, 'unfinished')

    await page.getByRole('button', { name: 'Prüfen & veröffentlichen' }).click()
    await page.getByText('1 von 12 Testfällen kommt nicht weiter, weil dem Entwurf etwas fehlt.').waitFor()
    expect(await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).count()).toBe(0)
    await look(page, 'unfinished-publish')
    await page.context().close()
  })
})

const expectFocus = (control: Locator) =>
  expect.poll(() => control.evaluate((element) => element === document.activeElement)).toBe(true)

/** Writes down what the main buttons of the page that proposes say, whenever they say something else. */
async function recordButtons(page: Page): Promise<() => Promise<readonly string[]>> {
  const heard = await page.evaluateHandle(() => {
    const names: string[] = []
    new MutationObserver(() => {
      const name = document.querySelector('.pb .ed-button-main')?.textContent?.trim() ?? ''
      if (name !== names.at(-1)) names.push(name)
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
    return names
  })
  return () => heard.evaluate((names) => [...names])
}

/** The next proposal is refused as if a test case ended differently on the server only. */
async function refuseOnce(page: Page): Promise<void> {
  const body = {
    ...{ type: 'about:blank', title: 'scenarios-differ', status: 409, code: 'LZ-1140' },
    detail: 'Testfälle enden anders als erwartet (1): „Zwei Hunde“.',
  }
  const answer = { status: 409, contentType: 'application/problem+json', body: JSON.stringify(body) }
  await page.route('**/api/**/proposal*', (route) => route.fulfill(answer), { times: 1 })
}
