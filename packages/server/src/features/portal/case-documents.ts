import { type CaseState, formatDateLong, type Language, type LetterDocument, localDate, type World } from '@laufzettel/engine'
import { addresses, type TrackingPage } from '@laufzettel/portal/render'
import { words } from './words.ts'

type Entry = TrackingPage['documents'][number]

/** Id of the receipt: the key of the effect that makes it. */
export const RECEIPT = 'receipt'

/**
 * What the tracking page offers: copies of the letters to this party, newest first, then what was filed. A
 * letter is there from the moment it is written as a PDF; the copy is not the notification, and says so.
 */
export function documentEntries(world: World, state: CaseState, party: string, token: string, language: Language): readonly Entry[] {
  const say = words[language]
  const day = (instant: string) => formatDateLong(localDate(instant, world.zone), language)
  const letters = lettersOf(state, party).map(({ template, rendered, posted, issuedAt }): Entry => {
    const on = posted === null ? day(issuedAt) : formatDateLong(posted.on, language)
    return {
      address: addresses.document(token, rendered.document),
      name: letterName(world, template, language),
      about: about(rendered.bytes, on, language),
      note: posted === null ? say.toPost : `${say.posted(on)} ${say.copy}`,
    }
  })
  const filed = isApplicant(world, party) ? Object.keys(state.documents) : []
  return [...letters.reverse(), ...filed.map((document) => filedEntry(world, state, document, token, language))]
}

/** A filed document, or the receipt while it is still being made. */
export function filedEntry(world: World, state: CaseState, document: string, token: string, language: Language): Entry {
  const address = addresses.document(token, document)
  const filed = state.documents[document]
  if (filed === undefined) return { address, name: words[language].receipt, about: words[language].soon }
  const name = document === RECEIPT ? words[language].receipt : filed.name.replace(/\.pdf$/, '')
  return { address, name, about: about(filed.bytes, formatDateLong(localDate(filed.at, world.zone), language), language) }
}

/** The letters to a party that are there as a PDF and not erased, oldest first. */
export function lettersOf(state: CaseState, party: string) {
  return Object.entries(state.letters).flatMap(([letter, { rendered, ...issued }]) =>
    issued.party === party && rendered !== null && letterWords(state, letter) !== undefined ? [{ ...issued, letter, rendered }] : [],
  )
}

/** The words of a letter; undefined once they are erased. */
export function letterWords(state: CaseState, letter: string): LetterDocument | undefined {
  return Object.values(state.vault).find(({ letters }) => Object.hasOwn(letters, letter))?.letters[letter]
}

export function letterName({ definition }: World, template: string, language: Language): string {
  return definition.definition.letters.find(({ key }) => key === template)?.names[language] ?? template
}

/** What was handed in belongs to the applicant. */
export function isApplicant({ definition }: World, party: string): boolean {
  return definition.definition.parties.some(({ key, role }) => key === party && role === 'applicant')
}

function about(bytes: number, day: string, language: Language): string {
  const size = new Intl.NumberFormat(language).format(Math.max(1, Math.round(bytes / 1000)))
  return `PDF, ${size}\u00a0kB · ${day}`
}
