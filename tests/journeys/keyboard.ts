import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Product } from './product.ts'
import { visit } from './visit.ts'

/** Presses Tab until this control has the focus, as a person without a mouse does; the focus must be seen. */
export async function tabTo(page: Page, control: Locator, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) {
      await expectFocusSeen(control)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(
    `${await control.first().evaluate((element) => element.outerHTML.slice(0, 120))} is not reached by ${most} Tabs`,
  )
}

/** The element with the focus, which may be in a frame, differs from its surroundings: an outline or a shadow of its own. */
async function expectFocusSeen(control: Locator): Promise<void> {
  const seen = await control.evaluate((element) => {
    const marks = [element, element.closest('label, .dk-outcome, .lz-check')].filter((part) => part !== null)
    const marked = marks.some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
    return marked ? 'seen' : `not seen: ${element.outerHTML.slice(0, 160)}`
  })
  expect(seen).toBe('seen')
}

/** Tabs to a text input and types. */
export async function typeInto(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.insertText(text)
}

/** Tabs to a button or link and presses Enter; the next page is there when it answers. */
export async function pressEnterOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  const next = page.waitForEvent('framenavigated')
  await page.keyboard.press('Enter')
  await next
  await page.waitForLoadState()
}

/** A window in which a person stands at the workshop, signed in without a mouse. */
export async function signInByKeys(browser: Browser, product: Product, user: string, password: string): Promise<Page> {
  const page = await visit(browser, { width: 1280, scripts: true })
  await page.goto(`${product.address}/werkstatt`)
  await typeInto(page, page.getByLabel('Benutzername'), user)
  await typeInto(page, page.getByLabel('Passwort'), password)
  await pressEnterOn(page, page.getByRole('button', { name: 'Anmelden' }))
  return page
}

/** Tabs to a control and presses Enter. */
export async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control, 160)
  await page.keyboard.press('Enter')
}

/** Presses a key until the focus is on an element whose words fit and which is of this kind. */
export async function pressUntil(page: Page, key: string, selector: string, words: RegExp): Promise<void> {
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

/** Waits for what the live region of the editor says. */
export const announced = (page: Page, words: RegExp) =>
  page.locator('[data-live]').filter({ hasText: words }).waitFor({ state: 'attached' })

/** The parts of the procedure are tabs in the region of the tools. */
export const toTabs = (page: Page) => pressUntil(page, 'F6', '[role=tab]', /./)

/** Makes the question that is open one that may stay unanswered. */
export async function answerFreely(page: Page): Promise<void> {
  const free = page.getByLabel('Nein, freiwillig')
  await tabTo(page, page.locator('fieldset', { has: free }).locator('input:checked'), 160)
  for (let pressed = 0; pressed < 3 && !(await free.isChecked()); pressed += 1) await page.keyboard.press('ArrowDown')
  expect(await free.isChecked()).toBe(true)
}
