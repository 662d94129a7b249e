/** A calendar date, `YYYY-MM-DD`, proleptic Gregorian. */
export type DateString = string

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

export interface YearMonthDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** How many days a month has; `month` 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The parts of a date, or undefined for a text that is no day of the calendar (`2026-02-30`). */
export function parseDate(date: DateString): YearMonthDay | undefined {
  const match = SHAPE.exec(date)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return { year, month, day }
}

export function writeDate({ year, month, day }: YearMonthDay): DateString {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * Days since 1 March of the year 0; the year that begins in March puts the leap day last.
 * Undefined for a text that is no date.
 */
export function dayNumber(date: DateString): number | undefined {
  const parts = parseDate(date)
  if (!parts) return undefined
  const year = parts.month > 2 ? parts.year : parts.year - 1
  const month = (parts.month + 9) % 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return year * 365 + leapDays + Math.floor((month * 153 + 2) / 5) + parts.day - 1
}

/** The date of a day number of `dayNumber`. */
export function dateOfDayNumber(number: number): DateString {
  const era = Math.floor(number / 146_097)
  const dayOfEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return writeDate({ year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 })
}

/** The date `days` later (or earlier, when negative). Throws a RangeError for a text that is no date. */
export function addDays(date: DateString, days: number): DateString {
  const number = dayNumber(date)
  if (number === undefined) throw new RangeError(`not a date: ${date}`)
  return dateOfDayNumber(number + days)
}

/** 1 = Monday to 7 = Sunday (ISO 8601). Throws a RangeError for a text that is no date. */
export function weekday(date: DateString): number {
  const number = dayNumber(date)
  if (number === undefined) throw new RangeError(`not a date: ${date}`)
  // Day 0, 1 March of the year 0, was a Wednesday.
  return ((((number + 2) % 7) + 7) % 7) + 1
}

/** Months added, the day capped at the month's last one: 31 January + 1 month = 28 or 29 February. */
export function addMonths(date: DateString, months: number): DateString {
  const parts = parseDate(date)
  if (!parts) throw new RangeError(`not a date: ${date}`)
  const count = parts.year * 12 + (parts.month - 1) + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return writeDate({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}
