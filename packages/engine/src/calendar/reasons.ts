import type { Language } from '../definition/basics.ts'
import { formatDayWithWeekday } from '../format/date.ts'
import { formatPeriod } from '../format/period.ts'
import type { Reason, ReasonName } from './reasoned.ts'

interface ReasonEntry {
  readonly de: (values: Readonly<Record<string, string>>, day: string) => string
  readonly en: (values: Readonly<Record<string, string>>, day: string) => string
}

const text = (values: Readonly<Record<string, string>>, name: string): string => values[name] ?? ''

const REST_DAY_DE: Readonly<Record<string, string>> = { saturday: 'Samstag', sunday: 'Sonntag' }
const REST_DAY_EN: Readonly<Record<string, string>> = { saturday: 'Saturday', sunday: 'Sunday' }

/** The rest day in words: Saturday, Sunday or the holiday's own name. */
function restDay(values: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>): string {
  const name = text(values, 'restDay')
  return names[name] ?? name
}

function between(values: Readonly<Record<string, string>>, and: string, one: string, many: string): string {
  const names = text(values, 'between').split(';').filter((name) => name !== '')
  const last = names.pop()
  if (last === undefined) return ''
  if (names.length === 0) return ` (${last} ${one})`
  return ` (${names.join(', ')} ${and} ${last} ${many})`
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
      `${restDay(values, REST_DAY_DE)}, deshalb zählt der nächste Werktag: ${day}${between(values, 'und', 'liegt dazwischen', 'liegen dazwischen')}.`,
    en: (values, day) =>
      `${restDay(values, REST_DAY_EN)}, so the next working day counts: ${day}${between(values, 'and', 'lies between', 'lie between')}.`,
  },
  'stays-on-rest-day': {
    de: (values) => `${restDay(values, REST_DAY_DE)}: Dieser Tag verschiebt sich nicht.`,
    en: (values) => `${restDay(values, REST_DAY_EN)}: this day does not move.`,
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
