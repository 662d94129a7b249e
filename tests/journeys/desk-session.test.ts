import { describe, expect, it } from 'vitest'
import { openHouse } from './house.ts'
import { signIn } from './modelling.ts'
import { expectAccessible, picture } from './visit.ts'

const house = openHouse('2026-12-10T08:00:00.000Z')

describe('a session of the desk', () => {
  it('says that it ends, lasts longer by one click, and takes what was written after signing in again', async () => {
    const page = await signIn(house.browser, house.product, 'jana.reuter', '/amt')
    const ending = page.getByRole('alert').filter({ hasText: 'Ihre Sitzung endet um 19:00 Uhr.' })
    await house.product.moveClock('2026-12-10T17:56:00.000Z')
    await page.reload()
    await ending.waitFor()
    await expectAccessible(page)
    await picture(page, 'desk-session-ending')
    await page.getByRole('button', { name: 'Angemeldet bleiben' }).click()
    await ending.waitFor({ state: 'hidden' })

    // Ten hours later, in the same window, it is over.
    await house.product.moveClock('2026-12-11T03:52:00.000Z')
    await page.reload()
    await page.getByText(/Ihre Sitzung endet um/).waitFor()
    await house.product.moveClock('2026-12-11T04:00:00.000Z')
    const ask = () => page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await ask()
    await page.getByText(/Ihre Sitzung ist abgelaufen/).waitFor()
    const token = () => page.locator('input[name="_token"]').first().inputValue()
    const before = await token()
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Neu anmelden' }).click(),
    ])
    await other.getByLabel('Benutzername').fill('jana.reuter')
    await other.getByLabel('Passwort').fill('hund-2026')
    await other.keyboard.press('Enter')
    await other.waitForURL('**/amt**')
    await ask()
    await page.getByText(/Ihre Sitzung ist abgelaufen/).waitFor({ state: 'hidden' })
    expect(await token()).not.toBe(before)
    await page.context().close()
  })
})
