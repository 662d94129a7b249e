import * as feel from '../feel/date.ts'
import type { FeelDate } from '../feel/value.ts'

/** A calendar date, `YYYY-MM-DD`, proleptic Gregorian, years 0000 to 9999. */
export type DateString = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

export interface YearMonthDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

export const { isLeapYear, daysInMonth } = feel

/** The parts of a date, or undefined for a text that is no day of the calendar (`2026-02-30`). */
export function parseDate(date: DateString): YearMonthDay | undefined {
  const parts = SHAPE.test(date) ? feel.parseDate(date) : null
  return parts ? { year: parts.year, month: parts.month, day: parts.day } : undefined
}

export function writeDate({ year, month, day }: YearMonthDay): DateString {
  return feel.dateText({ kind: 'date', year, month, day })
}

/** Days since 1970-01-01. Undefined for a text that is no date. */
export function dayNumber(date: DateString): number | undefined {
  const parts = parseDate(date)
  return parts && feel.epochDay({ kind: 'date', ...parts })
}

/** The date of a day number of `dayNumber`. Throws a RangeError beyond the years of the calendar. */
export function dateOfDayNumber(number: number): DateString {
  return text(feel.dateOfEpochDay(number))
}

/** The date `days` later (or earlier, when negative). Throws a RangeError for a text that is no date. */
export function addDays(date: DateString, days: number): DateString {
  return text(feel.addDays(read(date), days))
}

/** 1 = Monday to 7 = Sunday (ISO 8601). Throws a RangeError for a text that is no date. */
export function weekday(date: DateString): number {
  return feel.weekday(read(date))
}

/** Months added, the day capped at the month's last one: 31 January + 1 month = 28 or 29 February. */
export function addMonths(date: DateString, months: number): DateString {
  return text(feel.addMonths(read(date), months))
}

function read(date: DateString): FeelDate {
  const parts = parseDate(date)
  if (!parts) throw new RangeError(`not a date: ${date}`)
  return { kind: 'date', ...parts }
}

function text(date: FeelDate | null): DateString {
  if (!date) throw new RangeError('beyond the calendar')
  return feel.dateText(date)
}
