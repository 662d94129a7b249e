import type { Page } from 'playwright-core'

/** A dog as a citizen describes it, in the words of the form. */
export interface DogAnswers {
  readonly name: string
  readonly breed: string
  readonly born: readonly [day: string, month: string, year: string]
  readonly takenIn: readonly [day: string, month: string, year: string]
  readonly fromShelter: 'Ja' | 'Nein'
  readonly dangerous: 'Ja' | 'Nein'
  readonly test?: 'Ja' | 'Nein'
}

export const BALU: DogAnswers = {
  name: 'Balu',
  breed: 'Mischling (Labrador, Pudel)',
  born: ['4', '6', '2023'],
  takenIn: ['15', '3', '2026'],
  fromShelter: 'Nein',
  dangerous: 'Nein',
}

export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Weiter', exact: true }).click()
  // Without a script the style sheet alone hides what is not asked; it must be there before anybody looks.
  await page.waitForLoadState('load')
}

export async function openForm(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('link', { name: 'Hund anmelden' }).click()
  await page.getByRole('button', { name: 'Jetzt anmelden' }).click()
}

export async function fillPerson(page: Page): Promise<void> {
  await page.getByLabel('Frau').check()
  await page.getByLabel('Vorname').fill('Małgorzata')
  await page.getByLabel('Nachname').fill('Brandt')
  await next(page)
  await fillAddress(page)
  await next(page)
}

export async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel('Straße und Hausnummer').fill('Lindenweg 14')
  await page.getByLabel('Postleitzahl').fill('12345')
  await page.getByLabel('Ort', { exact: true }).fill('Musterstadt')
  await page.getByLabel('E-Mail').fill('m.brandt@post.example')
}

async function fillDate(page: Page, group: RegExp, [day, month, year]: DogAnswers['born']): Promise<void> {
  const boxes = page.getByRole('group', { name: group })
  await boxes.getByLabel('Tag').fill(day)
  await boxes.getByLabel('Monat').fill(month)
  await boxes.getByLabel('Jahr').fill(year)
}

export async function fillDog(page: Page, dog: DogAnswers): Promise<void> {
  await page.getByLabel('Name des Hundes').fill(dog.name)
  await page.getByLabel('Rasse oder Mischung').fill(dog.breed)
  await fillDate(page, /geboren/, dog.born)
  await fillDate(page, /bei Ihnen/, dog.takenIn)
}

/** Answers a question with its two radio buttons. */
export async function choose(page: Page, question: RegExp, answer: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByLabel(answer, { exact: true }).check()
}

export async function fillKeeping(page: Page, dog: DogAnswers): Promise<void> {
  await choose(page, /Tierheim/, dog.fromShelter)
  // The question about the test stands inside, between yes and no.
  const dangerous = page.getByRole('radiogroup', { name: /als gefährlich/ }).getByLabel(dog.dangerous, { exact: true })
  await (dog.dangerous === 'Ja' ? dangerous.first() : dangerous.last()).check()
  if (dog.test) await choose(page, /Begleithundeprüfung/, dog.test)
}

/**
 * From the start page to the page with the case number; gives the tracking address. `look` is called on each
 * dog's second page.
 */
export async function registerDogs(
  page: Page,
  address: string,
  dogs: readonly DogAnswers[],
  look: () => Promise<void> = async () => {},
): Promise<string> {
  await openForm(page, address)
  await fillPerson(page)
  for (const [index, dog] of dogs.entries()) {
    await fillDog(page, dog)
    await next(page)
    await fillKeeping(page, dog)
    await look()
    await next(page)
    await choose(page, /noch einen Hund/, index < dogs.length - 1 ? 'Ja' : 'Nein')
    await next(page)
  }
  await page.getByLabel('Meine Angaben stimmen.').check()
  await page.getByRole('button', { name: 'Anmeldung absenden' }).click()
  return (await page.getByRole('link', { name: 'Vorgang ansehen' }).getAttribute('href')) ?? ''
}
