import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { MODELLING_DAY, openHouse } from './house.ts'
import { KIM, signIn } from './modelling.ts'
import { addPerson } from './product.ts'
import { expectTargets } from './touch-targets.ts'
import { expectAccessible, picture, wordsOf } from './visit.ts'

const house = openHouse(MODELLING_DAY, (dataFolder) => addPerson(dataFolder, KIM))

const ROOM = '/werkstatt/hundAnmelden'
const REASON = 'Der neue Name steht nicht in der Satzung.\nBitte nehmen Sie den aus § 8.'

async function look(page: Page, state: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    await expectTargets(page)
    await picture(page, `editor-return-${state}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.keyboard.press('Control+S')
  await page.getByText(/^Gespeichert um/).waitFor()
}

describe('a proposal', () => {
  it('is not its contributors’ to approve, goes back with a reason, and is made anew', async () => {
    // Two people write; one of them proposes.
    const kim = await signIn(house.browser, house.product, 'kim.sommer', ROOM)
    await rename(kim, 'Anmeldung von Kim')
    await kim.getByRole('link', { name: 'Verfahren', exact: true }).click()
    await kim.getByRole('link', { name: '„Hund anmelden“ bearbeiten' }).waitFor()
    const jana = await signIn(house.browser, house.product, 'jana.kraft', ROOM)
    await rename(jana, 'Anmeldung von beiden')
    await jana.getByRole('button', { name: 'Prüfen & veröffentlichen' }).click()
    await jana.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
    await jana.getByText(/liegt zur Freigabe vor/).waitFor()

    // Kim may approve what others wrote, not this.
    await kim.reload()
    const waiting = kim.getByRole('link', { name: /wartet auf Freigabe/ })
    await waiting.waitFor()
    expect(await kim.getByRole('link', { name: 'Ansehen und freigeben' }).count()).toBe(0)
    await waiting.click()
    await kim.getByText('Sie haben an diesem Entwurf mitgeschrieben. Eine andere Person muss freigeben.').waitFor()
    expect(await kim.getByRole('button', { name: /^Freigeben/ }).count()).toBe(0)
    expect(await kim.getByRole('button', { name: 'Mit Grund zurückgeben' }).count()).toBe(0)
    await look(kim, 'contributor')

    // The approver sends it back; without a reason that does not go.
    const murat = await signIn(house.browser, house.product, 'murat.aydin', '/werkstatt')
    await murat.getByRole('link', { name: 'Ansehen und freigeben' }).click()
    await murat.getByRole('button', { name: 'Mit Grund zurückgeben' }).click()
    const reason = murat.getByLabel('Grund für die Rückgabe')
    expect(await reason.evaluate((input) => input === document.activeElement)).toBe(true)
    await murat.getByRole('button', { name: 'Zurückgeben', exact: true }).click()
    await murat.getByText('Nennen Sie einen Grund.').waitFor()
    await look(murat, 'asked')
    await reason.fill(REASON)
    await murat.getByRole('button', { name: 'Zurückgeben', exact: true }).click()
    await murat.getByText('Murat Aydın hat Version 2 am 10. Dezember, 11:00 Uhr zurückgegeben.').waitFor()
    expect(await murat.getByRole('button', { name: /^Freigeben/ }).count()).toBe(0)
    await expect.poll(() => murat.locator(':focus').count()).toBe(1)
    await look(murat, 'returned')

    // Jana reads it in the list and in her draft, mends it, and proposes again.
    await jana.goto(`${house.product.address}/werkstatt`)
    await jana.getByText('Murat Aydın hat Version 2 am 10. Dezember, 11:00 Uhr zurückgegeben.').waitFor()
    expect(await wordsOf(jana)).toContain('Bitte nehmen Sie den aus § 8.')
    await look(jana, 'start')
    await jana.goto(house.product.address + ROOM)
    const told = jana.getByRole('region', { name: 'Zurückgegebene Vorlage' })
    await told.getByText(/Der neue Name steht nicht in der Satzung/).waitFor()
    await look(jana, 'draft')
    await rename(jana, 'Anmeldung nach § 8')
    await jana.getByRole('button', { name: 'Prüfen & veröffentlichen' }).click()
    await jana.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click()
    await jana.getByText('Version 3 liegt zur Freigabe vor.', { exact: false }).waitFor()
    await told.waitFor({ state: 'detached' })
    for (const page of [kim, murat, jana]) await page.context().close()
  })
})
