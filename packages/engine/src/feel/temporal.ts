import { parseDate } from './date.ts'
import { parseDuration } from './duration.ts'
import { parseDateTime, parseTime } from './time.ts'
import type { FeelValue } from './value.ts'

/** Reads an at-literal's text: date, time, date and time, or duration (DMN 1.5 §10.3.2.3, rule 62). */
export function parseTemporal(text: string): FeelValue {
  return parseDate(text) ?? parseTime(text) ?? (text.includes('T') ? parseDateTime(text) : null) ?? parseDuration(text)
}
