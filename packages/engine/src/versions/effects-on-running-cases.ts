import type { Language, Text } from '../definition/basics.ts'
import type { Change, ChangeKind } from './change.ts'
import { inBoth } from './words.ts'

/** How many cases run with a version. */
export interface RunningCases {
  readonly version: number
  readonly count: number
}

/** What a running case keeps when a newer version takes effect: it follows the version it was started with. */
const KEPT: readonly { readonly kind: ChangeKind; readonly words: (language: Language, one: boolean) => string }[] = [
  {
    kind: 'form',
    words: (language, one) =>
      language === 'de'
        ? one
          ? 'behält sein Formular'
          : 'behalten ihr Formular'
        : one
          ? 'keeps its form'
          : 'keep their form',
  },
  {
    kind: 'flow',
    words: (language, one) =>
      language === 'de'
        ? one
          ? 'behält seinen Ablauf'
          : 'behalten ihren Ablauf'
        : one
          ? 'keeps its flow'
          : 'keep their flow',
  },
  {
    kind: 'rule',
    words: (language, one) =>
      language === 'de'
        ? one
          ? 'rechnet mit der bisherigen Regel'
          : 'rechnen mit der bisherigen Regel'
        : one
          ? 'is decided by the former rule'
          : 'are decided by the former rule',
  },
  {
    kind: 'letter',
    words: (language, one) =>
      language === 'de'
        ? one
          ? 'bekommt die bisherigen Schreiben'
          : 'bekommen die bisherigen Schreiben'
        : one
          ? 'gets the former letters'
          : 'get the former letters',
  },
]

/**
 * What the changes mean for the cases that run: form, flow, rules and letters stay those of the version a case
 * was started with; an amount follows the date that counts, also in a running case, but only where its rules still
 * read it: what was computed before stays. Empty when none runs.
 */
export function effectsOnRunningCases(changes: readonly Change[], running: readonly RunningCases[]): Text[] {
  const count = running.reduce((sum, version) => sum + version.count, 0)
  if (count === 0) return []
  const kinds = new Set(changes.map(({ kind }) => kind))
  const kept = KEPT.filter(({ kind }) => kinds.has(kind))
  const amounts = changes.filter(({ kind, after }) => kind === 'amount' && after !== undefined)
  const keeps =
    kept.length === 0
      ? []
      : [
          inBoth(
            (language) =>
              `${casesWords(count, language)} ${listWords(
                kept.map(({ words }) => words(language, count === 1)),
                language,
              )}.`,
          ),
        ]
  const follows = amounts.map(({ sentence }) =>
    inBoth((language) =>
      language === 'de'
        ? `Auch für ${accusative(count)} gilt, sobald eine Regel den Wert liest: ${sentence.de}`
        : `Also for ${casesWords(count, 'en')}, once a rule reads the value: ${sentence.en}`,
    ),
  )
  const nothing = inBoth((language) =>
    language === 'de'
      ? `${casesWords(count, 'de')} ${count === 1 ? 'läuft' : 'laufen'} unverändert weiter.`
      : `${casesWords(count, 'en')} ${count === 1 ? 'goes' : 'go'} on unchanged.`,
  )
  return keeps.length + follows.length === 0 ? [nothing] : [...keeps, ...follows]
}

function casesWords(count: number, language: Language): string {
  if (language === 'de') return count === 1 ? '1 laufender Antrag' : `${count} laufende Anträge`
  return count === 1 ? '1 running application' : `${count} running applications`
}

function accusative(count: number): string {
  return count === 1 ? '1 laufenden Antrag' : `${count} laufende Anträge`
}

function listWords(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? ''
  const and = language === 'de' ? ' und ' : ' and '
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}${and}${last}`
}
