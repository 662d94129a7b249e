import { parseDate } from '@laufzettel/engine'

/** `1.1.2027`, `01/01/2027`, `1 1 2027`: the day first, as everywhere in this house, in both languages. */
const TYPED = /^\s*(\d{1,2})\s*[./\s-]\s*(\d{1,2})\s*[./\s-]\s*(\d{4})\s*$/

/** A day that a person typed, as `YYYY-MM-DD`; undefined for what is no day of the calendar. */
export function typedDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = TYPED.exec(text) ?? []
  const iso = year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && parseDate(iso) !== undefined ? iso : undefined
}
