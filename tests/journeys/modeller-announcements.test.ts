import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { signIn } from './modelling.ts'

const house = openHouse(MODELLING_DAY)
let page: Page
beforeEach(async () => {
  page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt/hundAnmelden')
  await page.locator('[data-stop=step]').first().waitFor()
  return () => page.context().close()
})

const DIAGRAM = '.lz-canvas__diagram'
const CARD = `${DIAGRAM} [data-stop]`

/** Presses keys, then gives what the live region says of it. Words that were there before do not count. */
async function heard(act: () => Promise<void>): Promise<string> {
  const region = page.locator('[data-live]')
  const before = await region.textContent()
  await act()
  await expect.poll(() => region.textContent()).not.toBe(before)
  return (await region.innerText()).trim()
}

const press = (key: string) => page.keyboard.press(key)

/** How the element with the focus is named. */
const here = async () => {
  const focus = page.locator(':focus')
  if ((await focus.count()) === 0) return 'nowhere'
  return focus.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '')
}

/** Opens a list that is searched, writes and takes the first hit. */
async function choose(open: () => Promise<unknown>, ...words: readonly string[]): Promise<void> {
  await open()
  for (const word of words) {
    await page.locator('dialog').getByRole('combobox').fill(word)
    await press('Enter')
  }
}

const byCommand =
  (...words: readonly string[]) =>
  () =>
    choose(() => press('Control+K'), ...words)

async function rename(name: string): Promise<void> {
  await press('F2')
  await page.locator('input:focus').fill(name)
  await press('Escape')
}

/** One way to do everything with the keyboard, in the diagram and in the step list. */
const VIEWS = [
  {
    view: 'diagram',
    async enter() {
      await page.locator(`${CARD}[tabindex="0"]`).focus()
      await press('ArrowDown')
      await press('ArrowDown')
      await expect.poll(here).toMatch(/Steuer festsetzen/)
    },
    insert: () => choose(() => press('+'), 'Unterlagen'),
    copy: byCommand('Kopieren'),
    moveUp: byCommand('Nach oben'),
    connect: byCommand('Weiter mit', 'Steuer festgesetzt'),
  },
  {
    view: 'step list',
    async enter() {
      await page.getByText('Ablaufliste', { exact: true }).first().click()
      await page.locator('[data-current=true]').focus()
      await press('ArrowDown')
      await press('ArrowDown')
      await expect.poll(here).toMatch(/Steuer festsetzen/)
    },
    insert: () => choose(() => press('Insert'), 'Unterlagen'),
    copy: () => press('Control+D'),
    moveUp: () => press('Alt+ArrowUp'),
    connect: () => choose(() => press('w'), 'Steuer festgesetzt'),
  },
] as const

describe.each(VIEWS)('in the $view every act is announced', ({ enter, insert, copy, moveUp, connect }) => {
  it('and the focus is on what it was done to', async () => {
    await enter()
    expect(await heard(insert)).toBe('Schritt ‚Unterlagen nachfordern‘ eingefügt')
    await expect.poll(here).toMatch(/Unterlagen nachfordern.*weiter mit .*Festsetzen oder nachfragen/)

    expect(await heard(() => rename('Chipnummer erfragen'))).toBe('Schritt in ‚Chipnummer erfragen‘ umbenannt')
    await expect.poll(here).toMatch(/Chipnummer erfragen/)

    expect(await heard(copy)).toBe('Schritt ‚Chipnummer erfragen‘ kopiert')
    await expect.poll(here).toMatch(/Chipnummer erfragen \(Kopie\)/)

    expect(await heard(moveUp)).toBe('Schritt ‚Chipnummer erfragen (Kopie)‘ nach oben verschoben')
    await expect.poll(here).toMatch(/Chipnummer erfragen \(Kopie\).*weiter mit .*Chipnummer erfragen/)

    const connected = '‚Chipnummer erfragen (Kopie)‘ führt weiter zu ‚Steuer festgesetzt‘'
    expect(await heard(connect)).toBe(connected)
    expect(await heard(() => press('Control+Z'))).toBe(`Rückgängig: ${connected}`)
    await expect.poll(here).toMatch(/Chipnummer erfragen \(Kopie\)/)
    expect(await heard(() => press('Control+Y'))).toBe(`Wiederholt: ${connected}`)
    await press('Control+Z')

    await expect.poll(here).toMatch(/Chipnummer erfragen \(Kopie\)|Hund anmelden/)
    expect(await heard(() => press('Delete'))).toBe('Schritt ‚Chipnummer erfragen (Kopie)‘ gelöscht')
    expect(await here()).not.toBe('nowhere')
    const undone = 'Rückgängig: Schritt ‚Chipnummer erfragen (Kopie)‘ gelöscht'
    expect(await heard(() => press('Control+Z'))).toBe(undone)
    for (const act of ['nach oben verschoben', 'kopiert', 'umbenannt', 'eingefügt']) {
      expect(await heard(() => press('Control+Z'))).toMatch(new RegExp(`^Rückgängig: .* ${act}$`))
    }
    expect(await page.getByRole('button', { name: 'Rückgängig', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    )
    await press('Control+S')
    await page.getByText(/^Gespeichert um/).waitFor()
  })

  it('and what is refused says why', async () => {
    await enter()
    await press('ArrowUp')
    await expect.poll(here).toMatch(/Steuer berechnen/)
    const why = await heard(() => press('Delete'))
    expect(why).toMatch(/^„Steuer berechnen“ wird noch gebraucht: .*„Steuer festsetzen“/)
    expect(await page.locator('.ed-refusal').innerText()).toBe(why)
    await expect.poll(here).toMatch(/Steuer berechnen/)
    // The next choice takes it away.
    await press('ArrowDown')
    if ((await page.locator('.ed-refusal').count()) > 0) await press('Enter')
    await expect.poll(() => page.locator('.ed-refusal').count()).toBe(0)
  })
})

describe('the diagram', () => {
  it('is one tab stop, and the arrows follow the drawing', async () => {
    await page.locator(`${CARD}[tabindex="0"]`).focus()
    const ways = [
      ['ArrowDown', /^Regel anwenden: Steuer berechnen/],
      ['ArrowDown', /^Prüfen: Steuer festsetzen/],
      ['ArrowDown', /^Aufteilen: Festsetzen oder nachfragen, .*2 Wege/],
      ['ArrowDown', /^Schreiben verschicken: Hundesteuerbescheid erlassen/],
      ['ArrowRight', /^Unterlagen nachfordern: Rückfrage an die Halterin/],
      ['ArrowLeft', /^Schreiben verschicken: Hundesteuerbescheid erlassen/],
      ['ArrowUp', /^Aufteilen: Festsetzen oder nachfragen/],
      ['ArrowUp', /^Prüfen: Steuer festsetzen/],
      ['End', /^Ende: Steuer festgesetzt/],
      ['Home', /^Antrag entgegennehmen: Anmeldung entgegennehmen/],
    ] as const
    for (const [key, name] of ways) {
      await press(key)
      await expect.poll(here, { message: `after ${key}` }).toMatch(name)
      const stops = await page
        .locator(DIAGRAM)
        .evaluate(
          (diagram) => [...diagram.querySelectorAll<HTMLElement>('*')].filter((each) => each.tabIndex >= 0).length,
        )
      expect(stops, `tab stops after ${key}`).toBe(1)
    }
    // The way out of the diagram and back is one Tab.
    await press('Tab')
    expect(await page.locator(`${DIAGRAM} :focus`).count()).toBe(0)
    await press('Shift+Tab')
    await expect.poll(here).toMatch(/^Antrag entgegennehmen: Anmeldung entgegennehmen/)
  })

  it('opens the settings by Enter each time, and Esc leads back without losing a letter', async () => {
    await page.locator(`${CARD}[tabindex="0"]`).focus()
    for (const [name, more] of [
      ['Steuer berechnen', ' A'],
      ['Steuer festsetzen', ' B'],
    ] as const) {
      await press('ArrowDown')
      await expect.poll(here).toMatch(new RegExp(name))
      await press('Enter')
      await expect.poll(here).toBe(name)
      // From the heading over the menu and the first layer to the name.
      await page.getByLabel('Name', { exact: true }).focus()
      await press('End')
      await page.keyboard.insertText(more)
      await press('Escape')
      await expect.poll(here).toMatch(new RegExp(`: ${name}${more}`))
    }
  })

  it('gives up nothing to Esc: dialogs close, what is typed stays', async () => {
    await page.locator(`${CARD}[tabindex="0"]`).focus()
    await press('ArrowDown')
    await expect.poll(here).toMatch(/Steuer berechnen/)
    for (const open of ['+', 'Control+K', 'Shift+F10']) {
      await press(open)
      await page.locator('dialog').getByRole('combobox').waitFor()
      await press('Escape')
      await page.locator('dialog').waitFor({ state: 'detached' })
      await expect.poll(here, { message: `after ${open} and Esc` }).toMatch(/Steuer berechnen/)
    }
    expect(await page.getByRole('button', { name: 'Rückgängig', exact: true }).getAttribute('aria-disabled')).toBe(
      'true',
    )
  })
})

describe('F6', () => {
  const region = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region)

  it.each([
    ['Diagramm', ['tools', 'palette', 'canvas', 'inspector', 'bottom']],
    ['Ablaufliste', ['tools', 'steps', 'inspector', 'bottom']],
    ['beide', ['tools', 'steps', 'canvas', 'inspector', 'bottom']],
  ])('goes round the regions of the view „%s“, and back with Shift', async (view, regions) => {
    await page.getByRole('group', { name: 'Ansicht' }).getByText(view, { exact: true }).click()
    await page
      .locator(view === 'Diagramm' ? CARD : '[role=treegrid]')
      .first()
      .waitFor()
    await page.locator('[role=tab][aria-selected=true]').focus()
    for (const name of [...regions.slice(1), ...regions]) {
      await press('F6')
      await expect.poll(region).toBe(name)
    }
    for (const name of regions.toReversed().slice(1)) {
      await press('Shift+F6')
      await expect.poll(region).toBe(name)
    }
  })
})
