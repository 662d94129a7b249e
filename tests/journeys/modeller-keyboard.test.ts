import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { pressEnterOn, tabTo, typeInto } from './keyboard.ts'
import { changeByMouse, expectChangeInWords, proposedModel, signIn, withNumberedKeys } from './modelling.ts'
import { type Product, startProduct } from './product.ts'
import { expectTargets } from './touch-targets.ts'
import { expectAccessible, picture, visit } from './visit.ts'

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

async function signInByKeys(product: Product, user: string, password: string): Promise<Page> {
  const page = await visit(browser, { width: 1280, scripts: true })
  await page.goto(`${product.address}/werkstatt`)
  await typeInto(page, page.getByLabel('Benutzername'), user)
  await typeInto(page, page.getByLabel('Passwort'), password)
  await pressEnterOn(page, page.getByRole('button', { name: 'Anmelden' }))
  return page
}

async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control, 160)
  await page.keyboard.press('Enter')
}

/** Presses a key until the focus is on an element whose words fit and which is of this kind. */
async function pressUntil(page: Page, key: string, selector: string, words: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press(key)
    const focused = page.locator(':focus')
    const said = await focused.evaluate((element, kind) => {
      if (!element.matches(kind)) return ''
      return element.getAttribute('aria-label') ?? element.textContent ?? ''
    }, selector)
    if (words.test(said)) return
  }
  throw new Error(`${key} never came to ${selector} ${words}`)
}

const announced = (page: Page, words: RegExp) =>
  page.locator('[data-live]').filter({ hasText: words }).waitFor({ state: 'attached' })

/** The parts of the procedure are tabs in the region of the tools. */
const toTabs = (page: Page) => pressUntil(page, 'F6', '[role=tab]', /./)

async function answerFreely(page: Page): Promise<void> {
  const free = page.getByLabel('Nein, freiwillig')
  await tabTo(page, page.locator('fieldset', { has: free }).locator('input:checked'), 160)
  for (let pressed = 0; pressed < 3 && !(await free.isChecked()); pressed += 1) await page.keyboard.press('ArrowDown')
  expect(await free.isChecked()).toBe(true)
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
  expect(await page.locator(':focus').getAttribute('aria-label')).toContain('Unterlagen nachfordern')

  // Its name in its place, its question in its settings.
  await page.keyboard.press('F2')
  await page.getByLabel(/^Neuer Name für/).waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('Nachfrage zur Chipnummer')
  await page.keyboard.press('Enter')
  expect(await page.locator(':focus').getAttribute('aria-label')).toContain('Nachfrage zur Chipnummer')
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

    const keys = await signInByKeys(byKeys, 'jana.kraft', 'modell-2026')
    await changeByKeys(keys)
    const proposed = await proposedModel(keys)
    expect(JSON.stringify(proposed)).toContain('Wie lautet die Chipnummer?')
    expect(withNumberedKeys(proposed)).toEqual(withNumberedKeys(await proposedModel(mouse)))

    const approver = await signInByKeys(byKeys, 'murat.aydin', 'freigabe-2026')
    await approveByKeys(approver)
    for (const page of [mouse, keys, approver]) await page.context().close()
  })
})
