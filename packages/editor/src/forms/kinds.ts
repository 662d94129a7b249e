import type { Words } from '../document/edit.ts'

/** What a modeller reads about a kind of field: what it is called, and what people do with it. */
export interface KindWords {
  readonly label: Words
  readonly help: Words
  /** A question may be of this kind; lists are made by repeating a page. */
  readonly askable: boolean
}

/** Every kind of field in words of the office; a test names the one that is missing. */
const KINDS = {
  text: {
    label: { de: 'Kurzer Text', en: 'Short text' },
    help: { de: 'Eine Zeile, zum Beispiel ein Name.', en: 'One line, for example a name.' },
    askable: true,
  },
  longText: {
    label: { de: 'Langer Text', en: 'Long text' },
    help: { de: 'Mehrere Zeilen, zum Beispiel eine Begründung.', en: 'Several lines, for example a reason.' },
    askable: true,
  },
  number: {
    label: { de: 'Zahl', en: 'Number' },
    help: { de: 'Eine Zahl, mit der gerechnet werden kann.', en: 'A number that can be calculated with.' },
    askable: true,
  },
  money: {
    label: { de: 'Betrag in Euro', en: 'Amount in euros' },
    help: { de: 'Zum Beispiel 102,00 €.', en: 'For example €102.00.' },
    askable: true,
  },
  date: {
    label: { de: 'Datum', en: 'Date' },
    help: { de: 'Tag, Monat und Jahr in drei Feldern.', en: 'Day, month and year in three boxes.' },
    askable: true,
  },
  boolean: {
    label: { de: 'Ja/Nein', en: 'Yes/No' },
    help: { de: 'Eine Frage mit den Antworten Ja und Nein.', en: 'A question with the answers yes and no.' },
    askable: true,
  },
  choice: {
    label: { de: 'Auswahl', en: 'Choice' },
    help: { de: 'Eine von mehreren Antworten.', en: 'One of several answers.' },
    askable: true,
  },
  email: {
    label: { de: 'E-Mail', en: 'Email' },
    help: { de: 'Eine E-Mail-Adresse.', en: 'An email address.' },
    askable: true,
  },
  phone: {
    label: { de: 'Telefon', en: 'Telephone' },
    help: { de: 'Eine Telefonnummer.', en: 'A telephone number.' },
    askable: true,
  },
  postalCode: {
    label: { de: 'Postleitzahl', en: 'Postcode' },
    help: { de: 'Fünf Ziffern, mit führender Null.', en: 'Five digits, with a leading zero.' },
    askable: true,
  },
  list: {
    label: { de: 'Liste', en: 'List' },
    help: { de: 'Mehrere gleiche Angaben, zum Beispiel je Hund.', en: 'Several alike, for example per dog.' },
    askable: false,
  },
} as const satisfies Record<string, KindWords>

const byName: ReadonlyMap<string, KindWords> = new Map(Object.entries(KINDS))

/** The words of a kind; of one that does not exist, its name. */
export function kindWords(kind: string): KindWords {
  return byName.get(kind) ?? { label: { de: kind, en: kind }, help: { de: '', en: '' }, askable: false }
}

/** Kinds that a question may have, in the order in which a modeller chooses. */
export function askableKinds(): readonly { readonly kind: string; readonly words: KindWords }[] {
  return Object.entries(KINDS)
    .filter(([, words]) => words.askable)
    .map(([kind, words]) => ({ kind, words }))
}
