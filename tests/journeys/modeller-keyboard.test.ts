import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { announced, answerFreely, press, pressUntil, signInByKeys, tabTo, toTabs, typeInto } from './keyboard.ts'
import { changeByMouse, expectChangeInWords, proposedModel, signIn, withNumberedKeys } from './modelling.ts'
import { type Product, startProduct } from './product.ts'
import { expectTargets } from './touch-targets.ts'
import { expectAccessible, picture } from './visit.ts'

let products: readonly [Product, Product]
let browser: Browser
beforeAll(async () => {
  const start = () => startProduct('2026-12-10T10:00:00.000Z')
  products = await Promise.all([start(), start()])
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await Promise.all((products ?? []).map((product) => product.stop()))
})

const look = async (page: Page, state: string) => {
  await expectAccessible(page)
  await expectTargets(page)
  await picture(page, `editor-keyboard-${state}`)
}

async function changeByKeys(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }))

  // The view: radio buttons, one tab stop.
  await page.getByRole('radio', { name: 'Diagramm' }).waitFor()
  await tabTo(page, page.getByRole('radio', { name: 'Diagramm' }))
  await page.keyboard.press('ArrowRight')
  await page.getByRole('treegrid', { name: 'Ablaufliste' }).waitFor()

  // A step behind another one, found in the palette.
  await page.keyboard.press('F6')
  await pressUntil(page, 'ArrowDown', '[data-row=step]', /^\S+ An die Rückfrage erinnern/)
  await page.keyboard.press('Insert')
  await page.getByRole('combobox', { name: 'Baustein suchen' }).waitFor()
  await page.keyboard.insertText('nachfordern')
  await look(page, 'palette')
  await page.keyboard.press('Enter')
  await announced(page, /^Schritt ‚Unterlagen nachfordern‘ eingefügt/)
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toContain('Unterlagen nachfordern')

  // Its name in its place, its question in its settings.
  await page.keyboard.press('F2')
  await page.getByLabel(/^Neuer Name für/).waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('Nachfrage zur Chipnummer')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toContain('Nachfrage zur Chipnummer')
  await look(page, 'steps')

  // A zoom of 400 % leaves 320 pixels: the step list is the only view of the flow.
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await page.getByRole('treegrid', { name: 'Ablaufliste' }).isVisible()).toBe(true)
    expect(await page.locator('.lz-canvas, .react-flow').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await look(page, 'steps')
  }
  await page.setViewportSize({ width: 1280, height: 900 })

  // Undo and redo say what they undo and redo.
  await page.keyboard.press('Control+Z')
  await announced(page, /^Rückgängig: .*Nachfrage zur Chipnummer/)
  await page.keyboard.press('Control+Y')
  await announced(page, /^Wiederholt: .*Nachfrage zur Chipnummer/)

  await page.keyboard.press('Enter')
  await typeInto(page, page.getByLabel('Frage', { exact: true }), 'Wie lautet die Chipnummer?')

  // The form: a question and, at the answer yes, another one.
  await toTabs(page)
  await page.keyboard.press('ArrowRight')
  await page.getByRole('tree').waitFor()
  await tabTo(page, page.locator('[role=treeitem][tabindex="0"]'))
  await pressUntil(page, 'ArrowDown', '[role=treeitem]', /Besonderheiten/)
  await press(page, page.getByRole('button', { name: 'Frage hinzufügen' }))
  await typeInto(page, page.getByLabel('Frage (Deutsch)'), 'Ist der Hund gechippt?')
  await typeInto(page, page.getByLabel('Frage (Englisch)'), 'Is the dog chipped?')
  await page.keyboard.press('Enter')
  await announced(page, /Ist der Hund gechippt\?/)
  await answerFreely(page)
  await press(page, page.getByRole('button', { name: 'Ja: Weitere Frage zeigen …' }))
  await typeInto(page, page.getByLabel('Frage (Deutsch)'), 'Chipnummer')
  await typeInto(page, page.getByLabel('Frage (Englisch)'), 'Chip number')
  const form = page.locator('form', { hasText: 'Frage (Deutsch)' })
  await tabTo(page, form.getByLabel('Art der Antwort'))
  await page.keyboard.type('Kurzer')
  await press(page, form.getByRole('button', { name: 'Frage hinzufügen' }))
  await announced(page, /Chipnummer/)
  await answerFreely(page)
  await look(page, 'form')

  // The amount from the next 1 January.
  await toTabs(page)
  await page.keyboard.press('End')
  await press(page, page.getByRole('button', { name: 'Neuer Wert …' }))
  await typeInto(page, page.getByLabel('Wert in Euro'), '108')
  expect(await page.getByLabel('Gilt ab').inputValue()).toBe('01.01.2027')
  await press(page, page.getByRole('button', { name: /vorschlagen/ }))
  await page.getByText('108,00').first().waitFor()
  await look(page, 'values')

  await press(page, page.getByRole('button', { name: 'Prüfen & veröffentlichen' }))
  await expectChangeInWords(page)
  await tabTo(page, page.getByLabel('Warum wird die Änderung so vorgelegt?'))
  await page.keyboard.insertText('Der Rat hat den Steuersatz erhöht.')
  await press(page, page.getByRole('button', { name: 'Zur Freigabe vorlegen' }))
  await page.getByText(/liegt zur Freigabe vor/).waitFor()
}

async function approveByKeys(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Ansehen und freigeben' }))
  await page.getByText(/1 von 12 Testfällen endet anders als erwartet/).waitFor()
  const unseen = page.getByRole('checkbox', { name: /gesehen/ })
  for (let at = 0; at < (await unseen.count()); at += 1) {
    await tabTo(page, unseen.nth(at), 160)
    await page.keyboard.press('Space')
    expect(await unseen.nth(at).isChecked()).toBe(true)
  }
  await press(page, page.getByRole('button', { name: /01\.01\.2027/ }))
  await page
    .getByText(/Eingeplant/)
    .first()
    .waitFor()
  await look(page, 'scheduled')
}

describe('a law changes without a mouse', () => {
  it('is modelled in the step list and approved by keys, and is the same model as with the mouse', async () => {
    const [byMouse, byKeys] = products
    const mouse = await signIn(browser, byMouse, 'jana.kraft', '/werkstatt')
    await changeByMouse(mouse)

    const keys = await signInByKeys(browser, byKeys, 'jana.kraft', 'modell-2026')
    await changeByKeys(keys)
    const proposed = await proposedModel(keys)
    expect(JSON.stringify(proposed)).toContain('Wie lautet die Chipnummer?')
    expect(withNumberedKeys(proposed)).toEqual(withNumberedKeys(await proposedModel(mouse)))

    const approver = await signInByKeys(browser, byKeys, 'murat.aydin', 'freigabe-2026')
    await approveByKeys(approver)
    for (const page of [mouse, keys, approver]) await page.context().close()
  })
})
