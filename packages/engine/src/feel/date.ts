import type { FeelDate } from './value.ts'

/** Years that FEEL dates can have (XML Schema 1.1 part 2 §3.3.9, bounded as in the DMN test suite). */
export const MAX_YEAR = 999_999_999

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)
}

/** The calendar date, null when there is no such day. */
export function dateOf(year: number, month: number, day: number): FeelDate | null {
  if (!Number.isInteger(year) || Math.abs(year) > MAX_YEAR) return null
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null
  return { kind: 'date', year, month, day }
}

const DATE = /^(-?(?:[1-9][0-9]{4,8}|[0-9]{4}))-([0-9]{2})-([0-9]{2})$/

/** Reads `YYYY-MM-DD` (longer and negative years as in XML Schema). */
export function parseDate(text: string): FeelDate | null {
  const match = DATE.exec(text)
  if (match === null || match[1] === '-0000') return null
  return dateOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

export function dateText(date: FeelDate): string {
  const year = String(Math.abs(date.year)).padStart(4, '0')
  return `${date.year < 0 ? '-' : ''}${year}-${pad(date.month)}-${pad(date.day)}`
}

export function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** Days since 1970-01-01 (Howard Hinnant, chrono-compatible low-level date algorithms). */
export function epochDay(date: FeelDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day number; null beyond the years of FEEL. */
export function dateOfEpochDay(days: number): FeelDate | null {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dateOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

export function compareDates(a: FeelDate, b: FeelDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** Moves by whole months; a day that the new month lacks becomes its last day (as § 188 Abs. 3 BGB). */
export function addMonths(date: FeelDate, months: number): FeelDate | null {
  const total = date.year * 12 + (date.month - 1) + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return dateOf(year, month, Math.min(date.day, daysInMonth(year, month)))
}

export function addDays(date: FeelDate, days: number): FeelDate | null {
  return dateOfEpochDay(epochDay(date) + days)
}

/** ISO 8601 day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(date: FeelDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1
}

export function dayOfYear(date: FeelDate): number {
  return epochDay(date) - epochDay({ kind: 'date', year: date.year, month: 1, day: 1 }) + 1
}

/** ISO 8601 week number: week 1 holds the year's first Thursday. */
export function weekOfYear(date: FeelDate): number {
  const thursday = addDays(date, 4 - weekday(date)) ?? date
  return Math.ceil(dayOfYear(thursday) / 7)
}
