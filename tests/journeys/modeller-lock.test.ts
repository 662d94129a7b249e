import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '@laufzettel/engine'
import { launchBrowser } from '../browser.ts'
import { lookAt } from './look.ts'
import { LENA, signIn } from './modelling.ts'
import { addPerson, type Product, startProduct } from './product.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
// A window that ends without a word keeps its lock for two minutes, so each test has a house of its own.
beforeEach(async () => {
  product = await startProduct('2026-12-10T10:00:00.000Z', (dataFolder) => addPerson(dataFolder, LENA))
})
afterEach(() => product?.stop())

const ROOM = '/werkstatt/hundAnmelden'
const REASON = 'Jana ist im Urlaub, der Stadtrat tagt morgen'

const look = (page: Page, state: string) => lookAt(page, `editor-lock-${state}`)

/** Names the first step anew; it is chosen when a draft opens. */
async function nameStart(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
}

interface Content {
  readonly definition: { readonly steps: readonly { readonly name: { readonly de: string } }[] }
}

interface Stored {
  /** The draft in bytes that do not depend on the order of members. */
  readonly draft: string
  readonly content: Content
  /** What its first step is called, and who saved it. */
  readonly name: string | undefined
  readonly by: string
  /** What the server kept of this window's person that it could not save, newest first, in the same bytes. */
  readonly copies: readonly string[]
}

/** What the server holds. */
async function stored(page: Page): Promise<Stored> {
  const { draft, copies, by } = await page.evaluate(async () => {
    const { models } = await (await fetch('/api/models')).json()
    const { id, by } = models[0].draft
    const read = async (way: string) => (await fetch(`/api/model-drafts/${id}${way}`)).json()
    return { draft: (await read('')).draft, copies: (await read('/copies')).copies, by: by.name as string }
  })
  const kept = copies.map((copy: { readonly draft: Content }) => canonicalJson(copy.draft))
  const content: Content = draft
  return { draft: canonicalJson(draft), content, name: content.definition.steps[0]?.name.de, by, copies: kept }
}

/** The bytes of this content once its first step has this name. */
function named({ definition, ...more }: Content, de: string): string {
  const [first, ...others] = definition.steps
  return canonicalJson({
    ...more,
    definition: { ...definition, steps: [{ ...first, name: { ...first?.name, de } }, ...others] },
  })
}

async function save(page: Page, name: string): Promise<void> {
  await nameStart(page, name)
  await page.keyboard.press('Control+S')
}

/** Opens what the bar says of both versions, and gives its words. */
async function bothVersions(page: Page): Promise<string> {
  const told = page.getByRole('alert')
  await told.locator('summary').first().click()
  const wording = told.locator('summary').filter({ hasText: /Ergebnis bleibt gleich/ })
  if ((await wording.count()) > 0) await wording.click()
  return told.innerText()
}

describe('two modellers at one draft', () => {
  it('know of each other, one takes over with a reason, and nobody loses anything', async () => {
    const jana = await signIn(browser, product, 'jana.kraft', ROOM)
    await nameStart(jana, 'Anmeldung annehmen')
    await jana.getByText(/^Gespeichert um/).waitFor()

    // The second sees who has it, and may look.
    const lena = await signIn(browser, product, 'lena.vogt', ROOM)
    await lena.getByText('Jana Kraft bearbeitet diesen Entwurf gerade.').waitFor()
    expect(await lena.getByLabel('Name', { exact: true }).inputValue()).toBe('Anmeldung annehmen')
    await look(lena, 'locked')

    // Taking over asks for a reason; then she writes.
    await lena.getByLabel('Grund für die Übernahme').fill(REASON)
    await lena.getByRole('button', { name: 'Bearbeitung übernehmen' }).click()
    await lena.getByText('Jana Kraft bearbeitet diesen Entwurf gerade.').waitFor({ state: 'detached' })
    await nameStart(lena, 'Anmeldung von Lena')
    await lena.keyboard.press('Control+S')
    await lena.getByText(/^Gespeichert um/).waitFor()
    await expect.poll(async () => (await stored(lena)).by).toBe('Lena Vogt')

    // The first goes on writing: refused, told who and why, with both versions.
    await nameStart(jana, 'Anmeldung von Jana')
    await jana.keyboard.press('Control+S')
    const told = jana.getByRole('alert')
    await told.getByText(/Lena Vogt hat den Entwurf übernommen/).waitFor()
    expect(await told.innerText()).toContain(`Grund: ${REASON}`)
    expect(await told.innerText()).toContain('Ihre Fassung ist als Kopie gesichert.')
    const both = await bothVersions(jana)
    // The list of changes looks like one: its style sheet is there from the first screen on.
    expect(
      await told
        .locator('ul')
        .first()
        .evaluate((list) => getComputedStyle(list).listStyleType),
    ).toBe('none')
    expect(both).toContain('Anmeldung von Lena')
    expect(both).toContain('Anmeldung von Jana')
    await look(jana, 'taken-over')

    // Nothing is lost: Lena's is stored, Jana's is still in her window and kept by the server.
    expect(await jana.getByLabel('Name', { exact: true }).inputValue()).toBe('Anmeldung von Jana')
    const after = await stored(jana)
    expect(after.draft).toBe(named(after.content, 'Anmeldung von Lena'))
    expect(after.copies[0]).toBe(named(after.content, 'Anmeldung von Jana'))

    // Opening the stored version is one of the two ways on; the lock stays with Lena.
    await told.getByRole('button', { name: 'Gespeicherte Fassung öffnen' }).click()
    await jana.getByText('Lena Vogt bearbeitet diesen Entwurf gerade.').waitFor()
    expect(await jana.getByLabel('Name', { exact: true }).inputValue()).toBe('Anmeldung von Lena')
    for (const page of [jana, lena]) await page.context().close()
  })

  it('may save over each other only what they have seen; a later version is refused and shown first', async () => {
    const jana = await signIn(browser, product, 'jana.kraft', ROOM)
    const lena = await signIn(browser, product, 'lena.vogt', ROOM)
    await lena.getByLabel('Grund für die Übernahme').fill(REASON)
    await lena.getByRole('button', { name: 'Bearbeitung übernehmen' }).click()
    await lena.getByText('Jana Kraft bearbeitet diesen Entwurf gerade.').waitFor({ state: 'detached' })
    await save(lena, 'Erste von Lena')
    await expect.poll(async () => (await stored(lena)).name).toBe('Erste von Lena')

    await save(jana, 'Fassung von Jana')
    const told = jana.getByRole('alert')
    await told.getByText(/Lena Vogt hat den Entwurf übernommen/).waitFor()
    await told.getByRole('button', { name: 'Meine Fassung speichern' }).click()
    expect(await told.getByLabel('Grund für die Übernahme').evaluate((input) => input === document.activeElement)).toBe(
      true,
    )
    await told.getByLabel('Grund für die Übernahme').fill('Meine Fassung ist beschlossen.')
    await look(jana, 'save-mine')

    // While she writes her reason the other one saves once more: what she has not seen is not written over.
    await save(lena, 'Zweite von Lena')
    await expect.poll(async () => (await stored(lena)).name).toBe('Zweite von Lena')
    await told.getByRole('button', { name: 'Bearbeitung übernehmen' }).click()
    await told.getByText(/Lena Vogt hat inzwischen gespeichert/).waitFor()
    await expect.poll(() => jana.locator(':focus').count()).toBe(1)
    const both = await bothVersions(jana)
    expect(both).toContain('Zweite von Lena')
    expect(both).toContain('Fassung von Jana')
    const refused = await stored(jana)
    expect(refused.draft).toBe(named(refused.content, 'Zweite von Lena'))
    expect(refused.copies[0]).toBe(named(refused.content, 'Fassung von Jana'))
    await look(jana, 'stale')

    // Now she has seen it, and holds the lock: her version is saved.
    await told.getByRole('button', { name: 'Meine Fassung speichern' }).click()
    await jana.getByText(/^Gespeichert um/).waitFor()
    const saved = await stored(jana)
    expect(saved.draft).toBe(named(refused.content, 'Fassung von Jana'))
    expect(saved.by).toBe('Jana Kraft')
    // What she wrote over is a copy, for both of them.
    expect(saved.copies).toContain(named(refused.content, 'Zweite von Lena'))
    await expect.poll(() => jana.locator(':focus').count()).toBe(1)

    // The other one is told why, with one full stop after the reason, and hers is kept.
    await save(lena, 'Dritte von Lena')
    await lena
      .getByRole('alert')
      .getByText(/Jana Kraft hat den Entwurf übernommen/)
      .waitFor()
    expect(await lena.getByRole('alert').innerText()).toContain(
      'Grund: Meine Fassung ist beschlossen. Ihre Fassung ist',
    )
    const end = await stored(lena)
    expect(end.draft).toBe(saved.draft)
    expect(end.copies.toSorted()).toEqual(
      ['Dritte von Lena', 'Zweite von Lena'].map((name) => named(refused.content, name)),
    )
    expect(await lena.getByLabel('Name', { exact: true }).inputValue()).toBe('Dritte von Lena')
    for (const page of [jana, lena]) await page.context().close()
  })

  it('leave it to the other one as soon as they go, and have it again when they come back', async () => {
    const jana = await signIn(browser, product, 'jana.kraft', ROOM)
    await save(jana, 'Anmeldung von Jana')
    await expect.poll(async () => (await stored(jana)).name).toBe('Anmeldung von Jana')
    // The window knows it too: what is not saved would keep the lock.
    await jana.locator('.ed-saved', { hasText: 'Gespeichert um' }).waitFor()
    await jana.goto('about:blank')

    const lena = await signIn(browser, product, 'lena.vogt', ROOM)
    await save(lena, 'Anmeldung von Lena')
    await expect.poll(async () => (await stored(lena)).name).toBe('Anmeldung von Lena')
    // The window knows it too: what is not saved would keep the lock.
    await lena.locator('.ed-saved', { hasText: 'Gespeichert um' }).waitFor()
    await lena.goto('about:blank')

    await jana.goto(product.address + ROOM)
    await save(jana, 'Wieder von Jana')
    await expect.poll(async () => (await stored(jana)).name).toBe('Wieder von Jana')
    for (const page of [jana, lena]) await page.context().close()
  })

  it('cannot overtake themselves from a second window', async () => {
    const first = await signIn(browser, product, 'jana.kraft', ROOM)
    await save(first, 'Im ersten Fenster')
    await expect.poll(async () => (await stored(first)).name).toBe('Im ersten Fenster')
    const second = await first.context().newPage()
    await second.goto(product.address + ROOM)
    expect(await second.getByLabel('Name', { exact: true }).inputValue()).toBe('Im ersten Fenster')
    await save(second, 'Im zweiten Fenster')
    await expect.poll(async () => (await stored(second)).name).toBe('Im zweiten Fenster')

    await save(first, 'Weiter im ersten Fenster')
    const told = first.getByRole('alert')
    await told.getByText(/^Sie haben diesen Entwurf in einem anderen Fenster .* ist als Kopie gesichert\.$/).waitFor()
    const both = await bothVersions(first)
    expect(both).toContain('Im zweiten Fenster')
    expect(both).toContain('Weiter im ersten Fenster')
    const after = await stored(first)
    expect(after.draft).toBe(named(after.content, 'Im zweiten Fenster'))
    expect(after.copies[0]).toBe(named(after.content, 'Weiter im ersten Fenster'))
    await first.context().close()
  })
})
