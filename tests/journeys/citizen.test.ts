import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { BALU, choose, fillAddress, fillDog, fillKeeping, next, openForm, registerDogs } from './citizen.ts'
import { openHouse } from './house.ts'
import { expectAccessible, picture, visit } from './visit.ts'

const FILED = '2026-03-17T19:41:00.000Z'

const house = openHouse(FILED)

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const errors = (page: Page) => page.getByRole('alert').getByRole('link').allInnerTexts()

describe.each([390, 1280] as const)('a citizen without scripts at %i px', (width) => {
  it('registers two dogs, mends what is wrong, and follows the case', async () => {
    const page = await visit(house.browser, { width, scripts: false })
    const seen = async (name: string) => {
      await expectAccessible(page)
      await picture(page, `citizen-${name}`)
    }

    await page.goto(house.product.address)
    await seen('start')
    await page.getByRole('link', { name: 'Hund anmelden' }).click()
    expect(await page.getByText('Anmelden ist kostenlos').isVisible()).toBe(true)
    await seen('service')
    await page.getByRole('button', { name: 'Jetzt anmelden' }).click()

    // Nothing typed: an error at each field and in the summary, the title says so.
    await next(page)
    expect(await page.title()).toMatch(/^Fehler: /)
    expect((await errors(page)).length).toBe(2)
    await seen('person-errors')
    await page.getByLabel('Vorname').fill('Małgorzata')
    await next(page)
    expect(await page.getByLabel('Vorname').inputValue()).toBe('Małgorzata')
    await page.getByLabel('Nachname').fill('Brandt')
    await next(page)
    expect(await heading(page)).toBe('Ihre Anschrift')
    await fillAddress(page)
    await seen('address')
    await next(page)

    // A year of two digits is kept as typed; the sentence is the same above and at the field.
    await fillDog(page, { ...BALU, born: ['4', '6', '23'] })
    await next(page)
    const sentence = 'Schreiben Sie das Geburtsjahr mit vier Ziffern, zum Beispiel 2023.'
    expect(await errors(page)).toEqual([sentence])
    expect(await page.getByText(sentence).count()).toBe(2)
    const born = page.getByRole('group', { name: /geboren/ })
    expect(await born.getByLabel('Jahr').inputValue()).toBe('23')
    expect(await page.getByLabel('Name des Hundes').inputValue()).toBe('Balu')
    await seen('dog-error')
    await born.getByLabel('Jahr').fill('2023')
    await next(page)

    // The question about the test appears only for a dangerous dog, without a script.
    const test = page.getByRole('radiogroup', { name: /Begleithundeprüfung/ })
    expect(await test.isVisible()).toBe(false)
    await fillKeeping(page, { ...BALU, dangerous: 'Ja' })
    expect(await test.isVisible()).toBe(true)
    await seen('keeping')
    await choose(page, /Begleithundeprüfung/, 'Ja')
    await next(page)
    await seen('another')
    await choose(page, /noch einen Hund/, 'Ja')
    await next(page)
    await fillDog(page, { ...BALU, name: 'Käthe', born: ['', '', '2024'] })
    await next(page)
    await fillKeeping(page, BALU)
    await next(page)
    expect(await page.getByText('Käthe').first().isVisible()).toBe(true)
    await choose(page, /noch einen Hund/, 'Nein')
    await next(page)

    // 187.50 for the dangerous dog with test and 85.00 for the other.
    expect(await heading(page)).toBe('Bitte prüfen Sie Ihre Angaben')
    expect(await page.getByText('272,50').first().isVisible()).toBe(true)
    await seen('check')
    await page.getByRole('button', { name: 'Anmeldung absenden' }).click()
    expect((await errors(page)).length).toBe(1)
    await seen('check-error')
    await page.getByLabel('Meine Angaben stimmen.').check()
    await page.getByRole('button', { name: 'Anmeldung absenden' }).click()

    expect(
      await page
        .getByText(/HST-2026-[0-9]{5}/)
        .first()
        .isVisible(),
    ).toBe(true)
    await seen('sent')
    const receipt = await page.getByRole('link', { name: 'Eingangsbestätigung' }).getAttribute('href')
    const pdf = await page.request.get(new URL(receipt ?? '', house.product.address).href)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByRole('link', { name: 'Vorgang ansehen' }).click()
    expect(await heading(page)).toBe('Wir bearbeiten Ihren Vorgang')
    await seen('tracking')
    await page.context().close()
  })
})

describe('an application', () => {
  it('is sent once, however often the button is pressed', async () => {
    const page = await visit(house.browser, { width: 390, scripts: true })
    const tracking = await registerDogs(page, house.product.address, [BALU])
    const number = await page
      .getByText(/HST-2026-[0-9]{5}/)
      .first()
      .innerText()
    await page.goBack()
    const again = page.getByRole('button', { name: 'Anmeldung absenden' })
    if (await again.isVisible()) await again.click()
    expect(
      await page
        .getByText(/HST-2026-[0-9]{5}/)
        .first()
        .innerText(),
    ).toBe(number)
    expect(await page.getByRole('link', { name: 'Vorgang ansehen' }).getAttribute('href')).toBe(tracking)
    await page.context().close()
  })

  it('goes on with its code on another device, also after the server was restarted', async () => {
    const page = await visit(house.browser, { width: 390, scripts: false })
    await openForm(page, house.product.address)
    await page.getByLabel('Vorname').fill('Åse')
    await page.getByRole('button', { name: 'Später weitermachen' }).first().click()
    const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await page.locator('main').innerText())?.[0] ?? ''
    await expectAccessible(page)
    await picture(page, 'citizen-later')
    await page.context().close()
    await house.product.restart()

    const other = await visit(house.browser, { width: 1280, scripts: false })
    await other.goto(house.product.address)
    await other.getByRole('link', { name: 'Hund anmelden' }).click()
    await other.getByLabel('Ihr Code').fill(code.toLowerCase().replace('-', ' '))
    await other.getByRole('button', { name: 'Weiter', exact: true }).click()
    expect(await other.getByLabel('Vorname').inputValue()).toBe('Åse')
    await other.context().close()
  })

  it('speaks English completely', async () => {
    const page = await visit(house.browser, { width: 390, scripts: false })
    await page.goto(`${house.product.address}/?lang=en`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: 'Register a dog' }).click()
    await page.getByRole('button', { name: 'Register now' }).click()
    expect(await heading(page)).toBe('About you')
    await expectAccessible(page)
    await page.context().close()
  })
})

describe('pages of words and wrong addresses', () => {
  it.each([
    '/datenschutz',
    '/impressum',
    '/barrierefreiheit',
    '/leichte-sprache',
    '/vorgang',
    '/anmelden',
    '/api/docs',
  ])('%s is accessible', async (path) => {
    const page = await visit(house.browser, { width: 390, scripts: true })
    await page.goto(house.product.address + path)
    await expectAccessible(page)
    await picture(page, `page${path.replaceAll('/', '-')}`)
    await page.context().close()
  })

  it.each([
    ['/gibt-es-nicht', 'LZ-5001'],
    ['/vorgang/abcdefghijklmnopqrstuvwx', 'LZ-'],
    ['/antrag/abcdefghijklmnopqrstuvwx/g_x', 'LZ-'],
  ])('%s gives a page that people can read, with a code', async (path, code) => {
    const page = await visit(house.browser, { width: 390, scripts: true })
    const reply = await page.goto(house.product.address + path)
    expect(reply?.status()).toBe(404)
    expect(await page.locator('main').innerText()).toContain(code)
    await expectAccessible(page)
    await page.context().close()
  })
})
