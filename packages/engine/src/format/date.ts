import { type DateString, parseDate, weekday } from '../calendar/day-number.ts'
import type { Language, Text } from '../definition/basics.ts'

const NO_BREAK = '\u00a0'

const MONTHS = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const satisfies Record<Language, readonly string[]>

const WEEKDAYS = {
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const satisfies Record<Language, readonly string[]>

const two = (number: number) => String(number).padStart(2, '0')

/** „15. März 2026“ / “15 March 2026”, with a non-breaking space after the day. A text that is no date stays as it is. */
export function formatDateLong(date: DateString, language: Language): string {
  const parts = parseDate(date)
  if (!parts) return date
  const month = MONTHS[language][parts.month - 1]
  return language === 'de'
    ? `${parts.day}.${NO_BREAK}${month} ${parts.year}`
    : `${parts.day}${NO_BREAK}${month} ${parts.year}`
}

/** „15.03.2026“ / “15/03/2026”. */
export function formatDateShort(date: DateString, language: Language): string {
  const parts = parseDate(date)
  if (!parts) return date
  const mark = language === 'de' ? '.' : '/'
  return `${two(parts.day)}${mark}${two(parts.month)}${mark}${parts.year}`
}

/** The short form in every language, as a value of a problem. */
export function dayWords(date: DateString): Text {
  return { de: formatDateShort(date, 'de'), en: formatDateShort(date, 'en') }
}

/** „Di 07.04.2026“ / “Tue 7 April 2026”: for reasons, where the weekday explains. */
export function formatDayWithWeekday(date: DateString, language: Language): string {
  if (!parseDate(date)) return date
  const day = WEEKDAYS[language][weekday(date) - 1]
  return `${day} ${language === 'de' ? formatDateShort(date, language) : formatDateLong(date, language)}`
}

/** „Di 07.04.“ / “Tue 7 Apr”: for lists at the desk, where the year is clear. */
export function formatDayOfYear(date: DateString, language: Language): string {
  const parts = parseDate(date)
  if (!parts) return date
  const day = WEEKDAYS[language][weekday(date) - 1]
  return language === 'de'
    ? `${day} ${two(parts.day)}.${two(parts.month)}.`
    : `${day} ${parts.day} ${MONTHS.en[parts.month - 1]?.slice(0, 3)}`
}
