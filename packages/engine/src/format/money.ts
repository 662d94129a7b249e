import type { Language } from '../definition/basics.ts'
import { formatDecimal, roundHalfUp } from './number.ts'

/**
 * „1.234,50 €“ with a non-breaking space / “€1,234.50”. `amount` is a decimal text in euros; more than two
 * places are rounded half away from zero (DIN 1333). A text that is no decimal stays as it is.
 */
export function formatMoney(amount: string, language: Language): string {
  const rounded = roundHalfUp(amount, 2)
  if (rounded === undefined) return amount
  const text = formatDecimal(rounded, language)
  if (language === 'de') return `${text}\u00a0€`
  return text.startsWith('−') ? `−€${text.slice(1)}` : `€${text}`
}
