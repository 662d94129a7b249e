import { describe, expect, it } from 'vitest'
import { BALU, registerDogs } from './citizen.ts'
import { MODELLING_DAY, openHouse } from './house.ts'
import { changeByMouse, type Look, signIn } from './modelling.ts'
import { expectAccessible, picture, visit, wordsOf } from './visit.ts'

const house = openHouse(MODELLING_DAY)

const look: Look = async (page, state) => {
  await expectAccessible(page)
  await picture(page, `editor-${state}`)
}

describe('a law changes', () => {
  it('is modelled, approved by another person, and holds from its day for new cases and new years', async () => {
    // Filed under the old version, before anything is published.
    const citizen = await visit(house.browser, { width: 390, scripts: false })
    await registerDogs(citizen, house.product.address, [{ ...BALU, takenIn: ['5', '12', '2026'] }])
    const number = (await wordsOf(citizen)).match(/HST-2026-[0-9]{5}/)?.[0] ?? ''

    const page = await signIn(house.browser, house.product, 'jana.kraft', '/werkstatt')
    await changeByMouse(page, look)

    const approver = await signIn(house.browser, house.product, 'murat.aydin', '/werkstatt')
    await approver.getByRole('link', { name: 'Ansehen und freigeben' }).click()
    await approver.getByText(/1 von 12 Testfällen endet anders als erwartet/).waitFor()
    const unseen = approver.getByRole('checkbox', { name: /gesehen/ })
    for (let left = await unseen.count(); left > 0; left -= 1) await unseen.nth(left - 1).check()
    await look(approver, 'approve')
    await approver.getByRole('button', { name: /01\.01\.2027/ }).click()
    await approver
      .getByText(/Eingeplant/)
      .first()
      .waitFor()
    await look(approver, 'scheduled')

    // January: the old case keeps its form, its years follow their rates.
    await house.product.moveClock('2027-01-08T09:00:00.000Z')
    const desk = await signIn(house.browser, house.product, 'jana.reuter', '/amt')
    await desk.keyboard.press('/')
    await desk.keyboard.insertText(number)
    await desk.keyboard.press('Enter')
    await desk.waitForURL('**/amt/vorgang/**')
    const amounts = await wordsOf(desk)
    expect(amounts).toContain('8,50 €')
    expect(amounts).toContain('108,00 €')
    expect(await wordsOf(desk, 'body')).not.toContain('gechippt')
    await picture(desk, 'editor-old-case')

    // A new one is asked, and owes the new rate.
    const fresh = await visit(house.browser, { width: 390, scripts: false })
    await registerDogs(fresh, house.product.address, [{ ...BALU, takenIn: ['5', '1', '2027'] }], async () => {
      expect(await fresh.getByText('Ist der Hund gechippt?').first().isVisible()).toBe(true)
    })
    for (const window of [citizen, page, approver, desk, fresh]) await window.context().close()
  })
})
