import type { Language } from '../definition/basics.ts'
import { formatDayWithWeekday } from '../format/date.ts'
import { formatPeriod } from '../format/period.ts'
import { restDayWords } from './holiday-names.ts'
import { parseHours } from './period-text.ts'
import type { Reason, ReasonName } from './reasoned.ts'

type Values = Readonly<Record<string, string>>

interface ReasonEntry {
  readonly de: (values: Values, day: string) => string
  readonly en: (values: Values, day: string) => string
}

const text = (values: Values, name: string): string => values[name] ?? ''

const restDay = (values: Values, language: Language) => restDayWords(text(values, 'restDay'), language)

const date = (values: Values, name: string, language: Language) => formatDayWithWeekday(text(values, name), language)

const time = (values: Values) => text(values, 'time')

/** Why an end on a rest day stays where it is, by the cause that the reason keeps. */
const WHY: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    'fixed-day': 'weil dieser Tag als Ende der Frist mitgeteilt wurde',
    'authority-performance': 'weil der Zeitraum einer Leistung der Behörde mit seinem letzten Tag endet',
    appointment: 'weil ein Termin der Behörde auch an einem solchen Tag gilt',
    backwards: 'weil eine rückwärts gerechnete Frist nicht kürzer werden darf',
    hours: 'weil bei Fristen nach Stunden jeder Tag mitzählt',
  },
  en: {
    'fixed-day': 'because this day was named as the end of the period',
    'authority-performance': 'because the time of a service by the authority ends with its last day',
    appointment: 'because an appointment of the authority holds on such a day too',
    backwards: 'because a period counted backwards must not become shorter',
    hours: 'because every day counts in periods of hours',
  },
}

const PARTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: { beginning: 'Anfang', middle: 'Mitte', end: 'Ende' },
  en: { beginning: 'The beginning', middle: 'The middle', end: 'The end' },
}

const ORDINALS: Readonly<Record<Language, readonly string[]>> = {
  de: ['', 'erste', 'zweite', 'dritte', 'vierte', 'fünfte', 'sechste', 'siebte', 'achte', 'neunte', 'zehnte'],
  en: ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
}

/** „vierte“, „14.“ / “fourth”, “14th”. */
function ordinal(values: Values, language: Language): string {
  const days = text(values, 'days')
  const word = ORDINALS[language][Number(days)]
  if (word) return word
  return language === 'de' ? `${days}.` : `${days}${ENDINGS[Number(days) % 100 > 20 ? Number(days) % 10 : 0] ?? 'th'}`
}

const ENDINGS = ['th', 'st', 'nd', 'rd']

function workingDays(values: Values, language: Language): string {
  const one = text(values, 'days') === '1'
  const days = text(values, 'days')
  if (language === 'en') return one ? 'One working day' : `${days} working days`
  const word = values.saturdays === 'yes' ? 'Werktag' : 'Arbeitstag'
  return one ? `Ein ${word}` : `${days} ${word}e`
}

/** The holidays left out of a count: „; Karfreitag und Ostermontag zählen nicht mit“, or nothing. */
function skipped(values: Values, language: Language): string {
  const { all, many } = listed(text(values, 'skipped'), language)
  if (all === '') return ''
  if (language === 'de') return `; ${all} ${many ? 'zählen' : 'zählt'} nicht mit`
  return `; ${all} ${many ? 'do' : 'does'} not count`
}

function hours(values: Values, language: Language): string {
  const count = parseHours(text(values, 'period')) ?? 0
  if (language === 'de') return count === 1 ? 'Eine Stunde' : `${count} Stunden`
  return count === 1 ? 'One hour' : `${count} hours`
}

/** Rest days by name, joined for a sentence. */
function listed(names: string, language: Language): { all: string; many: boolean } {
  const words = names.split(';').flatMap((name) => (name === '' ? [] : [restDayWords(name, language)]))
  const last = words.pop()
  if (last === undefined) return { all: '', many: false }
  if (words.length === 0) return { all: last, many: false }
  return { all: `${words.join(', ')} ${language === 'de' ? 'und' : 'and'} ${last}`, many: true }
}

/** The holidays a day moved over: „ (Ostermontag liegt dazwischen)“, or nothing. */
function between(values: Values, language: Language): string {
  const { all, many } = listed(text(values, 'between'), language)
  if (all === '') return ''
  if (language === 'de') return ` (${all} ${many ? 'liegen' : 'liegt'} dazwischen)`
  return ` (${all} ${many ? 'lie' : 'lies'} between)`
}

/** Every reason a date can have: the sentence in both languages from the stored values. */
export const REASONS = {
  posted: {
    de: (_, day) => `Aufgegeben am ${day}.`,
    en: (_, day) => `Posted on ${day}.`,
  },
  'sent-electronically': {
    de: (_, day) => `Elektronisch abgesendet am ${day}.`,
    en: (_, day) => `Sent electronically on ${day}.`,
  },
  provided: {
    de: (_, day) => `Zum Abruf bereitgestellt am ${day}.`,
    en: (_, day) => `Provided for retrieval on ${day}.`,
  },
  announced: {
    de: (_, day) => `Die Benachrichtigung über die Bereitstellung wurde am ${day} abgesendet.`,
    en: (_, day) => `The notice that it can be retrieved was sent on ${day}.`,
  },
  'day-after-posting': {
    de: (values, day) => `Der ${ordinal(values, 'de')} Tag nach der Aufgabe zur Post ist ${day}.`,
    en: (values, day) => `The ${ordinal(values, 'en')} day after posting is ${day}.`,
  },
  'fiction-day': {
    de: (values, day) => `Der ${ordinal(values, 'de')} Tag danach ist ${day}.`,
    en: (values, day) => `The ${ordinal(values, 'en')} day after that is ${day}.`,
  },
  'rule-unconfirmed': {
    de: (values) => `Diese Regel ist für ${text(values, 'land')} nicht am Gesetzestext bestätigt. Prüfen Sie sie.`,
    en: (values) => `This rule is not confirmed from the statute for ${text(values, 'land')}. Check it.`,
  },
  'received-later': {
    de: (_, day) => `Nachweislich erst am ${day} zugegangen, deshalb zählt dieser Tag.`,
    en: (_, day) => `Proven to have arrived on ${day} only, so that day counts.`,
  },
  'received-earlier': {
    de: (values, day) =>
      `Schon am ${date(values, 'received', 'de')} zugegangen. Das ändert nichts, es zählt der ${day}.`,
    en: (values, day) => `Arrived as early as ${date(values, 'received', 'en')}. That changes nothing: ${day} counts.`,
  },
  'never-received': {
    de: () => 'Nicht zugegangen, deshalb gilt der Bescheid nicht als bekannt gegeben.',
    en: () => 'It did not arrive, so the decision does not count as notified.',
  },
  'retrieval-in-time': {
    de: (values, day) => `Abgerufen am ${day}${values.days ? `, innerhalb von ${values.days} Tagen` : ''}.`,
    en: (values, day) => `Retrieved on ${day}${values.days ? `, within ${values.days} days` : ''}.`,
  },
  'not-retrieved-in-time': {
    de: (_, day) => `Bis ${day} nicht abgerufen, deshalb gilt der Bescheid nicht als bekannt gegeben.`,
    en: (_, day) => `Not retrieved by ${day}, so the decision does not count as notified.`,
  },
  'moved-to-working-day': {
    de: (values, day) => `${restDay(values, 'de')}, deshalb zählt der nächste Werktag: ${day}${between(values, 'de')}.`,
    en: (values, day) => `${restDay(values, 'en')}, so the next working day counts: ${day}${between(values, 'en')}.`,
  },
  'moved-to-earlier-working-day': {
    de: (values, day) => `${restDay(values, 'de')}, deshalb zählt der Werktag davor: ${day}${between(values, 'de')}.`,
    en: (values, day) => `${restDay(values, 'en')}, so the working day before counts: ${day}${between(values, 'en')}.`,
  },
  'stays-on-rest-day': {
    de: (values) => `${restDay(values, 'de')}: nicht verschoben, weil der Tag der Bekanntgabe kein Fristende ist.`,
    en: (values) => `${restDay(values, 'en')}: not moved, because the day of notification is not the end of a period.`,
  },
  'end-stays-on-rest-day': {
    de: (values) => `${restDay(values, 'de')}: nicht verschoben, ${WHY.de[text(values, 'why')] ?? ''}.`,
    en: (values) => `${restDay(values, 'en')}: not moved, ${WHY.en[text(values, 'why')] ?? ''}.`,
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
    de: (values, day) => `Diesem Monat fehlt der ${text(values, 'day')}. Tag, deshalb zählt sein letzter Tag: ${day}.`,
    en: (values, day) => `This month has no day ${text(values, 'day')}, so its last day counts: ${day}.`,
  },
  'half-month-added': {
    de: (_, day) => `Der halbe Monat sind 15 Tage, sie zählen zuletzt: bis ${day}.`,
    en: (_, day) => `Half a month is 15 days, which count last: until ${day}.`,
  },
  'working-days-counted': {
    de: (values, day) => `${workingDays(values, 'de')} danach ist ${day}${skipped(values, 'de')}.`,
    en: (values, day) => `${workingDays(values, 'en')} later is ${day}${skipped(values, 'en')}.`,
  },
  'counted-back': {
    de: (values, day) =>
      `Die Frist von ${formatPeriod(text(values, 'period'), 'de')} davor beginnt mit dem ${day}, 0 Uhr.`,
    en: (values, day) =>
      `The period of ${formatPeriod(text(values, 'period'), 'en')} before it begins with ${day}, 0:00.`,
  },
  'last-day-before': {
    de: (_, day) => `Der letzte Tag vor dieser Frist ist ${day}.`,
    en: (_, day) => `The last day before that period is ${day}.`,
  },
  'previous-end': {
    de: (_, day) => `Die bisherige Frist endete am ${day}.`,
    en: (_, day) => `The previous period ended on ${day}.`,
  },
  'begins-next-day': {
    de: (_, day) => `Die Verlängerung beginnt am Tag danach, ${day}; er zählt mit.`,
    en: (_, day) => `The extension begins on the day after, ${day}, which counts.`,
  },
  'part-of-month': {
    de: (values, day) => `${PARTS.de[text(values, 'part')] ?? ''} des Monats ist ${day}.`,
    en: (values, day) => `${PARTS.en[text(values, 'part')] ?? ''} of the month is ${day}.`,
  },
  'hour-begun-not-counted': {
    de: (values, day) => `Die angefangene Stunde zählt nicht mit. Die Frist beginnt am ${day} um ${time(values)} Uhr.`,
    en: (values, day) => `The hour that has begun does not count. The period begins on ${day} at ${time(values)}.`,
  },
  'hours-end': {
    de: (values, day) => `${hours(values, 'de')} später ist ${day}, ${time(values)} Uhr.`,
    en: (values, day) => `${hours(values, 'en')} later is ${day}, ${time(values)}.`,
  },
  'hours-count-rest-days': {
    de: (values) => `${restDay(values, 'de')}: nicht verschoben, ${WHY.de.hours}.`,
    en: (values) => `${restDay(values, 'en')}: not moved, ${WHY.en.hours}.`,
  },
} as const satisfies Record<ReasonName, ReasonEntry>

/** The sentence of a reason, without its norms: „Aufgegeben am Di 31.03.2026.“ */
export function reasonText(reason: Reason, language: Language): string {
  const entry: ReasonEntry = REASONS[reason.name]
  return entry[language](reason.values, formatDayWithWeekday(reason.date, language))
}
