import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { BALU, registerDogs } from './citizen.ts'
import { openHouse } from './house.ts'
import { pressEnterOn, tabTo, typeInto } from './keyboard.ts'
import { expectAccessible, picture, visit, wordsOf } from './visit.ts'

const house = openHouse('2026-03-17T19:41:00.000Z')

const PASSWORDS = { 'jana.reuter': 'hund-2026', 'timo.klein': 'post-2026' } as const

/** Sessions end after hours, the clock of a journey moves by days: signs in where that is asked for. */
async function signIn(page: Page, user: keyof typeof PASSWORDS, way: string): Promise<void> {
  await page.goto(house.product.address + way)
  if (!page.url().includes('/anmelden')) return
  await typeInto(page, page.getByLabel('Benutzername'), user)
  await typeInto(page, page.getByLabel('Passwort'), PASSWORDS[user])
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${way}`)
}

/** Opens a case from the inbox by its number: the search goes straight to an exact hit. */
async function openCase(page: Page, number: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.insertText(number)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/amt/vorgang/**')
}

async function register(
  takenIn: readonly [string, string, string],
): Promise<{ tracking: string; number: string; page: Page }> {
  const page = await visit(house.browser, { width: 390, scripts: false })
  const tracking = await registerDogs(page, house.product.address, [{ ...BALU, takenIn }])
  const number =
    (
      await page
        .getByText(/HST-2026-[0-9]{5}/)
        .first()
        .innerText()
    ).match(/HST-2026-[0-9]{5}/)?.[0] ?? ''
  return { tracking: new URL(tracking, house.product.address).href, number, page }
}

describe('a case worker with the keyboard alone', () => {
  it('asks, gets an answer, assesses, and the post room sends the notice', async () => {
    const { tracking, number, page: citizen } = await register(['28', '2', '2026'])
    const page = await visit(house.browser, { width: 1280, scripts: true })
    const seen = async (name: string) => {
      await expectAccessible(page)
      await picture(page, `desk-${name}`)
    }

    await house.product.moveClock('2026-03-19T10:05:00.000Z')
    await signIn(page, 'jana.reuter', '/amt')
    await seen('inbox')
    await openCase(page, number)
    // 102 × 11/12 from February.
    expect(await wordsOf(page)).toContain('93,50')
    await seen('case')
    const [way] = await page.getByRole('link', { name: 'Rechenweg ansehen' }).all()
    if (way === undefined) throw new Error('nothing leads to the calculation')
    await pressEnterOn(page, way)
    await page.waitForURL('**/rechenweg/**')
    expect(await wordsOf(page)).toContain('annual.rate * months / 12')
    await seen('trace')
    await pressEnterOn(page, page.getByRole('link', { name: /^Zurück zum Vorgang/ }))
    await page.waitForURL(/\/amt\/vorgang\/[^/]+$/)

    const outcomes = page.getByRole('radio', { name: 'Wie vorgeschlagen' })
    await tabTo(page, outcomes)
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: 'Rückfrage stellen' }).isChecked()).toBe(true)
    await pressEnterOn(page, page.getByRole('button', { name: /Rückfrage senden/ }))
    // Nothing was written: the sentence says so, nothing is lost.
    await seen('question-error')
    await typeInto(page, page.getByLabel('Ihre Frage'), 'Seit wann lebt Balu bei Ihnen?')
    await typeInto(
      page,
      page.getByLabel('Warum fragen wir das?'),
      'Davon hängt ab, ob die Steuer ab Februar oder ab März zählt.',
    )
    await tabTo(page, page.getByRole('checkbox', { name: /Aufgenommen am/ }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Rückfrage gesendet').waitFor()
    await seen('asked')

    await house.product.moveClock('2026-03-24T18:32:00.000Z')
    await citizen.goto(tracking)
    expect(await citizen.getByRole('heading', { level: 1 }).innerText()).toBe('Bitte antworten Sie uns')
    expect(await wordsOf(citizen)).toContain('Donnerstag, 2. April')
    await expectAccessible(citizen)
    await picture(citizen, 'citizen-tracking-question')
    await citizen.getByRole('link', { name: 'Frage beantworten' }).click()
    await expectAccessible(citizen)
    await picture(citizen, 'citizen-answer')
    await citizen.getByLabel('Antworten Sie in Ihren Worten').fill('Abgeholt habe ich Balu erst am 15. März.')
    const takenIn = citizen.getByRole('group', { name: /Aufgenommen|bei Ihnen/ })
    await takenIn.getByLabel('Tag').fill('15')
    await takenIn.getByLabel('Monat').fill('3')
    await citizen.getByRole('button', { name: 'Antwort absenden' }).click()
    expect(await wordsOf(citizen)).toContain('Danke, Ihre Antwort ist da.')
    await expectAccessible(citizen)

    await house.product.moveClock('2026-03-31T07:14:00.000Z')
    await signIn(page, 'jana.reuter', '/amt')
    await openCase(page, number)
    const answered = await wordsOf(page, 'body')
    expect(answered).toContain('Abgeholt habe ich Balu erst am 15. März.')
    expect(answered).toContain('85,00')
    // If the letter goes out today: the fourth day is Saturday, then Easter; one month from there.
    expect(answered).toContain('Di 07.04.')
    expect(answered).toContain('Do 07.05.')
    await seen('case-answered')
    await tabTo(page, page.getByRole('radio', { name: 'Wie vorgeschlagen' }))
    await page.keyboard.press('Control+Enter')
    await page.getByText('Bescheid erstellt').waitFor()
    await house.product.moveClock('2026-03-31T07:15:00.000Z')
    await page.reload()
    await seen('decided')
    const caseAddress = page.url()
    const letter = await page
      .getByRole('link', { name: /Hundesteuerbescheid/ })
      .first()
      .getAttribute('href')
    const pdf = await page.request.get(new URL(letter ?? '', house.product.address).href)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

    const post = await visit(house.browser, { width: 1280, scripts: true })
    await signIn(post, 'timo.klein', '/amt/druck')
    await expectAccessible(post)
    await picture(post, 'desk-print')
    await tabTo(post, post.getByRole('row', { name: new RegExp(number) }).getByRole('checkbox'))
    expect(
      await post
        .getByRole('row', { name: new RegExp(number) })
        .getByRole('checkbox')
        .isChecked(),
    ).toBe(true)
    await pressEnterOn(post, post.getByRole('button', { name: 'Als aufgegeben vermerken' }))
    await post.getByText(/1 Brief ging/).waitFor()
    await expectAccessible(post)

    await page.goto(caseAddress)
    const deadlines = await wordsOf(page, 'body')
    expect(deadlines).toContain('Di 07.04.')
    expect(deadlines).toContain('Do 07.05.')
    expect(deadlines).toContain('Widerspruch')
    await seen('posted')

    await citizen.goto(tracking)
    const copy = citizen.getByRole('link', { name: /Hundesteuerbescheid/ })
    expect(await wordsOf(citizen)).toContain('Kopie')
    const copied = await citizen.request.get(new URL((await copy.getAttribute('href')) ?? '', house.product.address).href)
    expect((await copied.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await expectAccessible(citizen)
    await picture(citizen, 'citizen-tracking-notice')

    // The day after the objection period the case ends by itself.
    await house.product.moveClock('2026-05-08T00:00:00.000Z')
    await signIn(page, 'jana.reuter', new URL(caseAddress).pathname)
    expect(await wordsOf(page, 'body')).toContain('abgeschlossen')
    for (const window of [page, post, citizen]) await window.context().close()
  })

  it('is reminded when the answer is 14 days overdue, and the citizen gets a letter', async () => {
    await house.product.moveClock('2026-06-01T08:00:00.000Z')
    const { number, page: citizen, tracking } = await register(['20', '5', '2026'])
    const page = await visit(house.browser, { width: 1280, scripts: true })
    await signIn(page, 'jana.reuter', '/amt')
    await openCase(page, number)
    await page.keyboard.press('n')
    await typeInto(page, page.getByLabel('Ihre Frage'), 'Welche Rasse hat Balu genau?')
    await typeInto(page, page.getByLabel('Warum fragen wir das?'), 'Davon hängt die Höhe der Steuer ab.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Rückfrage gesendet').waitFor()

    await house.product.moveClock('2026-06-30T08:00:00.000Z')
    await signIn(page, 'jana.reuter', '/amt?ansicht=waiting')
    const waiting = await wordsOf(page)
    expect(waiting).toContain('Antwort fehlt')
    expect(waiting).toContain('Erinnert haben wir auch')
    await expectAccessible(page)
    await picture(page, 'desk-waiting')
    const post = await visit(house.browser, { width: 1280, scripts: true })
    await signIn(post, 'timo.klein', '/amt/druck')
    expect(await post.getByRole('row', { name: new RegExp(number) }).innerText()).toContain('Erinnerung')
    await citizen.goto(tracking)
    expect(await wordsOf(citizen)).toContain('Antworten Sie bitte trotzdem')
    await expectAccessible(citizen)
    for (const window of [page, post, citizen]) await window.context().close()
  })
})

describe('the desk at other sizes', () => {
  it.each([390, 1280, 1440] as const)('is accessible at %i px, inbox and case', async (width) => {
    const page = await visit(house.browser, { width, scripts: true })
    await signIn(page, 'jana.reuter', '/amt')
    await expectAccessible(page)
    await picture(page, 'desk-size-inbox')
    await page
      .getByRole('link', { name: /Steuer festsetzen/ })
      .first()
      .click()
    await page.waitForURL('**/amt/vorgang/**')
    await expectAccessible(page)
    await picture(page, 'desk-size-case')
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, 'no sideways scrolling of the page').toBe(0)
    await page.context().close()
  })
})

describe('two case workers at once', () => {
  it('tells the slower one who was faster, and keeps the words typed', async () => {
    await house.product.moveClock('2026-07-06T08:00:00.000Z')
    const { number } = await register(['20', '5', '2026'])
    const first = await visit(house.browser, { width: 1280, scripts: true })
    const second = await visit(house.browser, { width: 1280, scripts: true })
    for (const page of [first, second]) {
      await signIn(page, 'jana.reuter', '/amt')
      await openCase(page, number)
    }
    await second.getByLabel(/Vermerk für die Akte/).fill('Am Telefon bestätigt.')
    await first.keyboard.press('Control+Enter')
    await first.getByText('Bescheid erstellt').waitFor()
    await second.getByLabel(/Vermerk für die Akte/).press('Control+Enter')
    await second.getByText('Jemand war schneller').waitFor()
    expect(await wordsOf(second)).toContain('Am Telefon bestätigt.')
    await expectAccessible(second)
    await picture(second, 'desk-stale')
    for (const page of [first, second]) await page.context().close()
  })
})
