import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Presses Tab until this control has the focus, as a person without a mouse does; the focus must be seen. */
export async function tabTo(page: Page, control: Locator, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) {
      await expectFocusSeen(page)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(
    `${await control.first().evaluate((element) => element.outerHTML.slice(0, 120))} is not reached by ${most} Tabs`,
  )
}

/** The element with the focus differs from its surroundings: an outline or a shadow of its own. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement
    if (element === null) return 'nothing has the focus'
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
