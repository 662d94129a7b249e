import type { Served } from '../../http/served.fixture.ts'
import { type PaperBrowser, paperBrowser } from './paper-browser.fixture.ts'

/** What people type to register a dog, page by page. */
export const OWNER = { 'applicant/givenName': 'Małgorzata', 'applicant/familyName': 'Brandt' }
export const ADDRESS = { 'applicant/street': 'Lindenweg 14', 'applicant/postalCode': '12345', 'applicant/city': 'Musterstadt' }
export const dog = (item: string, name: string, taken: readonly [string, string, string]) => ({
  [`dogs/${item}/name`]: name,
  [`dogs/${item}/breed`]: 'Mischling',
  [`dogs/${item}/birthDate.day`]: '4',
  [`dogs/${item}/birthDate.month`]: '6',
  [`dogs/${item}/birthDate.year`]: '2023',
  [`dogs/${item}/takenIn.day`]: taken[0],
  [`dogs/${item}/takenIn.month`]: taken[1],
  [`dogs/${item}/takenIn.year`]: taken[2],
})
export const plain = (item: string) => ({ [`dogs/${item}/fromShelter`]: 'no', [`dogs/${item}/dangerous`]: 'no' })

/** A form with its first two pages handed in. */
export async function begun({ address }: Pick<Served, 'address'>): Promise<PaperBrowser> {
  const browser = paperBrowser(address)
  await browser.open('/leistung/hundAnmelden')
  await browser.press('Jetzt anmelden')
  await browser.press('Weiter', OWNER)
  await browser.press('Weiter', ADDRESS)
  return browser
}

/** A form that only has to be sent. */
export async function readyToSend(server: Pick<Served, 'address'>): Promise<PaperBrowser> {
  const browser = await begun(server)
  await browser.press('Weiter', dog('i1', 'Balu', ['15', '3', '2026']))
  await browser.press('Weiter', plain('i1'))
  await browser.press('Weiter', { 'another@dogs': 'no' })
  return browser
}

/** A sent application: its browser on the tracking page, and the reference in its address. */
export async function sent(server: Pick<Served, 'address'>): Promise<{ browser: PaperBrowser; token: string; caseNumber: string }> {
  const browser = await readyToSend(server)
  await browser.press('Anmeldung absenden', { declaration: 'yes' })
  const token = /\/vorgang\/([\w-]+)/.exec(browser.html)?.[1] ?? ''
  const caseNumber = /[A-Z]{3}-\d{4}-\d{5}/.exec(browser.text())?.[0] ?? ''
  await browser.open(`/vorgang/${token}`)
  return { browser, token, caseNumber }
}
