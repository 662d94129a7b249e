import {
  formatDateShort,
  formatDecimal,
  formatMoney,
  type Language,
  type Parameter,
  type Tagged,
} from '@laufzettel/engine'
import type { Bar } from './timeline.ts'

/** A value as people write it, with its unit: „108,00 €“. */
export function valueWords(parameter: Parameter, value: Tagged, language: Language): string {
  const decimal = member(value, '$number')
  if (decimal !== null) {
    if (parameter.unit === 'EUR') return formatMoney(decimal, language)
    return [formatDecimal(decimal, language), parameter.unit].filter(Boolean).join('\u00a0')
  }
  const date = member(value, '$date')
  if (date !== null) return formatDateShort(date, language)
  if (typeof value === 'boolean') return language === 'de' ? (value ? 'ja' : 'nein') : value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function member(value: Tagged, tag: string): string | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const text = value[tag]
  return typeof text === 'string' ? text : null
}

/**
 * When a value holds, as short as the calendar allows: „2024 bis 2026“, „seit 2024“, „ab 2027“, and with days
 * where it does not begin or end with a year. `today` decides between „seit“ and „ab“.
 */
export function periodWords({ from, to }: Pick<Bar, 'from' | 'to'>, today: string, language: Language): string {
  const begin = from.endsWith('-01-01') ? from.slice(0, 4) : formatDateShort(from, language)
  if (to !== null) {
    const end = to.endsWith('-12-31') ? to.slice(0, 4) : formatDateShort(to, language)
    if (begin === end) return begin
    return language === 'de' ? `${begin} bis ${end}` : `${begin} to ${end}`
  }
  if (language === 'de') return from <= today ? `seit ${begin}` : `ab ${begin}`
  return from <= today ? `since ${begin}` : `from ${begin}`
}
