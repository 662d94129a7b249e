import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { signIn } from './modelling.ts'

const house = openHouse(MODELLING_DAY)
let page: Page
beforeAll(async () => {
  page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt')
})

const ROOM = '/werkstatt/hundAnmelden'
const place = () => page.evaluate(() => location.pathname + location.search)
const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
const chosen = () => page.getByRole('tab', { selected: true }).innerText()

/** The window stands at an address with a title, and something of the page has the focus. */
async function expectPlace(address: string, title: string): Promise<void> {
  await expect.poll(place).toBe(address)
  await expect.poll(() => page.title()).toBe(`${title} – Laufzettel`)
  await expect.poll(() => page.locator(':focus').count()).toBe(1)
}

describe('the rooms and views of a draft', () => {
  it('have addresses: the way back leads through them, and reloading stays', async () => {
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    await expectPlace(ROOM, 'Hund anmelden')
    await page.getByRole('tab', { name: /Formulare/ }).click()
    await expectPlace(`${ROOM}/formulare`, 'Hund anmelden · Formulare')
    await page.getByRole('tab', { name: /Ablauf/ }).click()
    await page.getByText('Ablaufliste', { exact: true }).click()
    await expectPlace(`${ROOM}?ansicht=liste`, 'Hund anmelden')
    await page.getByRole('button', { name: 'Prüfen & veröffentlichen' }).click()
    await expectPlace(`${ROOM}/veroeffentlichen`, 'Hund anmelden · Prüfen und veröffentlichen')
    await page.getByRole('button', { name: 'Probieren' }).click()
    await expectPlace(`${ROOM}/probelauf`, 'Hund anmelden · Probelauf')

    await page.goBack()
    await expectPlace(`${ROOM}/veroeffentlichen`, 'Hund anmelden · Prüfen und veröffentlichen')
    await page.getByRole('heading', { name: 'Prüfen und veröffentlichen' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Prüfen und veröffentlichen' }).waitFor()
    expect(await place()).toBe(`${ROOM}/veroeffentlichen`)

    await page.goBack()
    await expectPlace(`${ROOM}?ansicht=liste`, 'Hund anmelden')
    await page.getByRole('heading', { name: 'Ablaufliste' }).waitFor()
    await page.goBack()
    await expect.poll(place).toBe(ROOM)
    await page.goBack()
    await expectPlace(`${ROOM}/formulare`, 'Hund anmelden · Formulare')
    expect(await chosen()).toContain('Formulare')
    await page.reload()
    await page.getByRole('treeitem', { name: /Besonderheiten/ }).waitFor()
    await page.goForward()
    await expect.poll(chosen).toContain('Ablauf')
    expect(await focused()).not.toBe('')
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await expectPlace('/werkstatt', 'Verfahren')
  })

  it('are not left by the way back while something is not saved, unless the person says so', async () => {
    await page.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).click()
    const name = page.getByLabel('Name', { exact: true })
    await name.waitFor()
    await page.route('**/api/model-drafts/**', (route) => route.abort())
    await name.fill('Noch nicht gespeichert')
    let asked = ''
    const answer = async (stay: boolean) => {
      const dialog = new Promise<void>((resolve) =>
        page.once('dialog', (shown) => {
          asked = shown.message()
          void (stay ? shown.dismiss() : shown.accept()).then(resolve)
        }),
      )
      await page.evaluate(() => history.back())
      await dialog
    }
    await answer(true)
    expect(asked).toContain('noch nicht gespeichert')
    await expect.poll(place).toBe(ROOM)
    expect(await name.inputValue()).toBe('Noch nicht gespeichert')
    await answer(false)
    await expectPlace('/werkstatt', 'Verfahren')
    await page.unroute('**/api/model-drafts/**')
  })
})
