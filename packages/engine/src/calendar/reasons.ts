import type { Language } from '../definition/basics.ts'
import { formatDayWithWeekday } from '../format/date.ts'
import { formatPeriod } from '../format/period.ts'
import { restDayWords } from './holiday-names.ts'
import type { Reason, ReasonName } from './reasoned.ts'

type Values = Readonly<Record<string, string>>

interface ReasonEntry {
  readonly de: (values: Values, day: string) => string
  readonly en: (values: Values, day: string) => string
}

const text = (values: Values, name: string): string => values[name] ?? ''

const restDay = (values: Values, language: Language) => restDayWords(text(values, 'restDay'), language)

/** The holidays a day moved over: „ (Ostermontag liegt dazwischen)“, or nothing. */
function between(values: Values, language: Language): string {
  const names = text(values, 'between')
    .split(';')
    .filter((name) => name !== '')
    .map((name) => restDayWords(name, language))
  const last = names.pop()
  if (last === undefined) return ''
  const all = names.length === 0 ? last : `${names.join(', ')} ${language === 'de' ? 'und' : 'and'} ${last}`
  if (language === 'de') return ` (${all} ${names.length === 0 ? 'liegt' : 'liegen'} dazwischen)`
  return ` (${all} ${names.length === 0 ? 'lies' : 'lie'} between)`
}

/** Every reason a date can have: the sentence in both languages from the stored values. */
export const REASONS = {
  posted: {
    de: (_, day) => `Aufgegeben am ${day}.`,
    en: (_, day) => `Posted on ${day}.`,
  },
  'day-after-posting': {
    de: (values, day) => `Der ${text(values, 'days')}. Tag nach der Post ist ${day}.`,
    en: (values, day) => `Day ${text(values, 'days')} after posting is ${day}.`,
  },
  'moved-to-working-day': {
    de: (values, day) =>
      `${restDay(values, 'de')}, deshalb zählt der nächste Werktag: ${day}${between(values, 'de')}.`,
    en: (values, day) =>
      `${restDay(values, 'en')}, so the next working day counts: ${day}${between(values, 'en')}.`,
  },
  'stays-on-rest-day': {
    de: (values) => `${restDay(values, 'de')}: Dieser Tag verschiebt sich nicht.`,
    en: (values) => `${restDay(values, 'en')}: this day does not move.`,
  },
  'event-day-not-counted': {
    de: (_, day) => `Der Tag selbst (${day}) zählt nicht mit.`,
    en: (_, day) => `The day itself (${day}) does not count.`,
  },
  'event-day-counted': {
    de: (_, day) => `Der ${day} zählt mit.`,
    en: (_, day) => `${day} counts.`,
  },
  'period-ends': {
    de: (values, day) => `Die Frist von ${formatPeriod(text(values, 'period'), 'de')} endet am ${day}.`,
    en: (values, day) => `The period of ${formatPeriod(text(values, 'period'), 'en')} ends on ${day}.`,
  },
  'month-has-no-such-day': {
    de: (values, day) =>
      `Diesem Monat fehlt der ${text(values, 'day')}. Tag, deshalb zählt sein letzter Tag: ${day}.`,
    en: (values, day) => `This month has no day ${text(values, 'day')}, so its last day counts: ${day}.`,
  },
} as const satisfies Record<ReasonName, ReasonEntry>

/** The sentence of a reason, without its norms: „Aufgegeben am Di 31.03.2026.“ */
export function reasonText(reason: Reason, language: Language): string {
  const entry: ReasonEntry = REASONS[reason.name]
  return entry[language](reason.values, formatDayWithWeekday(reason.date, language))
}
