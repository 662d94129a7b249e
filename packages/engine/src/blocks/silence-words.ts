import type { Language } from '../definition/basics.ts'
import type { LapsedBy } from '../kernel/state.ts'
import { formatDateLong } from '../format/date.ts'

const BEFORE: Readonly<Record<LapsedBy, Readonly<Record<Language, string>>>> = {
  decide: {
    de: 'Kommt bis dahin keine Antwort, entscheiden wir nach dem, was uns vorliegt.',
    en: 'If no answer comes by then, we decide on what we have.',
  },
  refuse: {
    de: 'Kommt bis dahin keine Antwort, können wir den Antrag ablehnen, weil die Angaben fehlen.',
    en: 'If no answer comes by then, we may refuse the application because the information is missing.',
  },
  close: {
    de: 'Kommt bis dahin keine Antwort, gilt der Antrag als zurückgenommen.',
    en: 'If no answer comes by then, the application counts as withdrawn.',
  },
}

const AFTER: Readonly<Record<LapsedBy, Readonly<Record<Language, string>>>> = {
  decide: { de: 'Wir entscheiden nach dem, was uns vorliegt.', en: 'We decide on what we have.' },
  refuse: { de: 'Der Antrag kann deshalb abgelehnt werden.', en: 'The application may be refused for that.' },
  close: { de: 'Der Antrag gilt als zurückgenommen.', en: 'The application counts as withdrawn.' },
}

/** What the person who is asked is told of what follows from silence. */
export function silenceWords(silence: LapsedBy, language: Language): string {
  return BEFORE[silence][language]
}

/** The same when it has come to that: `due` is the last day, a calendar date. */
export function lapsedWords(silence: LapsedBy, due: string, language: Language): string {
  const day = formatDateLong(due, language)
  const none = language === 'de' ? `Bis zum ${day} kam keine Antwort.` : `No answer came until ${day}.`
  return `${none} ${AFTER[silence][language]}`
}
