import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { signIn } from './modelling.ts'
import { expectAccessible, picture } from './visit.ts'

const house = openHouse(MODELLING_DAY)

const step = (page: Page) => page.getByRole('button', { name: /^Prüfen: Steuer festsetzen/ })
const undo = (page: Page) => page.getByRole('button', { name: /^Rückgängig/ })

async function open(): Promise<Page> {
  const page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt')
  await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
  await step(page).waitFor()
  // Until the better layout came, the first one may still be exchanged for it.
  await page.waitForFunction(() => document.querySelector('.lz-canvas--moving') === null)
  return page
}

async function boxOf(control: Locator) {
  const box = await control.boundingBox()
  if (box === null) throw new Error('not on the screen')
  return box
}

/** Presses in the middle of the step and moves along these distances. A drag begins where the pointer is after the first. */
async function hold(page: Page, ...ways: readonly (readonly [across: number, down: number])[]): Promise<void> {
  const box = await boxOf(step(page))
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (const [across, down] of ways) {
    from.x += across
    from.y += down
    await page.mouse.move(from.x, from.y)
  }
}

/** Lines of all flows, as drawn. */
const lines = (page: Page) =>
  page.locator('.lz-canvas__line').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))

describe('the layout of the diagram', () => {
  it('follows the mouse, is stored, and goes back to the automatic one', async () => {
    const page = await open()
    const [before, drawn] = [await boxOf(step(page)), await lines(page)]

    // A click that trembles is a click.
    await hold(page, [2, 1])
    await page.mouse.up()
    expect(await step(page).getAttribute('aria-pressed')).toBe('true')
    expect(await undo(page).getAttribute('aria-disabled')).toBe('true')
    expect(await boxOf(step(page))).toEqual(before)

    // Held, its flows follow; nothing is changed yet.
    await hold(page, [6, 0], [80, 20], [40, 40])
    const by = ({ x, y }: { x: number; y: number }) => [Math.round(x - before.x), Math.round(y - before.y)]
    await expect.poll(async () => by(await boxOf(step(page)))).toEqual([120, 60])
    const held = await boxOf(step(page))
    const followed = await lines(page)
    expect(followed.filter((line, index) => line !== drawn[index]).length).toBeGreaterThan(1)
    expect(await undo(page).getAttribute('aria-disabled')).toBe('true')
    await picture(page, 'editor-dragging')

    // Dropped, it is one entry of the history, and stays where it was dropped.
    await page.mouse.up()
    expect(await undo(page).innerText()).toBe('Rückgängig: Schritt ‚Steuer festsetzen‘ verschoben')
    expect(await boxOf(step(page))).toEqual(held)
    expect(await lines(page)).toEqual(followed)
    await undo(page).click()
    await page.waitForFunction(() => document.querySelector('.lz-canvas--moving') === null)
    expect(await lines(page)).toEqual(drawn)
    await page.getByRole('button', { name: /^Wiederholen/ }).click()
    // At once it says that this is not saved yet; so what it says next holds for it.
    await page.locator('.ed-saved', { hasText: 'Gespeichert um' }).waitFor()
    await page.waitForFunction(() => document.querySelector('.lz-canvas--moving') === null)
    expect(await lines(page)).toEqual(followed)
    await expectAccessible(page)
    await page.context().close()

    const again = await open()
    await again.waitForFunction(
      (line) => document.querySelector(`.lz-canvas__line[d="${line}"]`) !== null,
      followed.find((line) => !drawn.includes(line)),
    )
    expect((await lines(again)).toSorted()).toEqual(followed.toSorted())

    // Back to the automatic layout, with one click and one entry.
    await again.getByRole('button', { name: 'Automatisch anordnen' }).click()
    await again.waitForFunction(() => document.querySelector('.lz-canvas--moving') === null)
    expect((await lines(again)).toSorted()).toEqual(drawn.toSorted())
    expect(await undo(again).innerText()).toContain('Diagramm automatisch angeordnet')
    await again.context().close()
  })

  it('is changed by clicks and by keys as well, several moves undoing as one', async () => {
    const page = await open()
    const before = await boxOf(step(page))
    await step(page).click()
    await page.getByRole('button', { name: 'Schritt verschieben' }).click()
    await page.getByRole('button', { name: '„Steuer festsetzen“ nach rechts' }).click()
    await step(page).focus()
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Control+ArrowDown')
    await page.waitForFunction(() => document.querySelector('.lz-canvas--moving') === null)
    const after = await boxOf(step(page))
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([32, 16])
    await picture(page, 'editor-arranged')
    await expectAccessible(page)
    await undo(page).click()
    await page.waitForFunction(() => document.querySelector('.lz-canvas--moving') === null)
    expect(await boxOf(step(page))).toEqual(before)
    expect(await undo(page).getAttribute('aria-disabled')).toBe('true')
    await page.context().close()
  })
})
