import { type PeriodUnit, parsePeriod } from '../calendar/period-text.ts'
import type { Language } from '../definition/basics.ts'

const WORDS: Readonly<Record<Language, Readonly<Record<PeriodUnit, readonly [one: string, many: string]>>>> = {
  // In the dative: „die Frist von einem Monat“, „in zwei Wochen“.
  de: {
    years: ['einem Jahr', 'Jahren'],
    months: ['einem Monat', 'Monaten'],
    weeks: ['einer Woche', 'Wochen'],
    days: ['einem Tag', 'Tagen'],
    'working-days': ['einem Arbeitstag', 'Arbeitstagen'],
  },
  en: {
    years: ['one year', 'years'],
    months: ['one month', 'months'],
    weeks: ['one week', 'weeks'],
    days: ['one day', 'days'],
    'working-days': ['one working day', 'working days'],
  },
}

/** „einem Monat“, „2 Wochen“ (dative) / “one month”, “2 weeks” for `P1M`, `P2W`. Another text stays as it is. */
export function formatPeriod(period: string, language: Language): string {
  const parsed = parsePeriod(period)
  if (!parsed) return period
  const [one, many] = WORDS[language][parsed.unit]
  const whole = parsed.count === 1 ? one : `${parsed.count} ${many}`
  if (!parsed.halfMonth) return whole
  const half = language === 'de' ? 'einem halben Monat' : 'half a month'
  return parsed.count === 0 ? half : `${whole} ${language === 'de' ? 'und' : 'and'} ${half}`
}

const COUNTED: Readonly<Record<Language, Readonly<Record<PeriodUnit, readonly [one: string, many: string]>>>> = {
  de: {
    years: ['Jahr', 'Jahre'],
    months: ['Monat', 'Monate'],
    weeks: ['Woche', 'Wochen'],
    days: ['Tag', 'Tage'],
    'working-days': ['Arbeitstag', 'Arbeitstage'],
  },
  en: {
    years: ['year', 'years'],
    months: ['month', 'months'],
    weeks: ['week', 'weeks'],
    days: ['day', 'days'],
    'working-days': ['working day', 'working days'],
  },
}

/** „1 Monat“, „2½ Monate“ with a non-breaking space, as it stands alone; undefined for another text. */
export function countedPeriod(period: string, language: Language): string | undefined {
  const parsed = parsePeriod(period)
  if (!parsed) return undefined
  const [one, many] = COUNTED[language][parsed.unit]
  const { count, halfMonth } = parsed
  const number = halfMonth ? `${count === 0 ? '' : count}½` : String(count)
  return `${number}\u00a0${(halfMonth ? count === 0 : count === 1) ? one : many}`
}
