import type { Language } from '../definition/basics.ts'

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * A decimal text with exactly `places` digits after the point, rounded half away from zero (DIN 1333);
 * a negative zero loses its sign. Undefined for a text that is no plain decimal.
 */
export function roundHalfUp(decimal: string, places: number): string | undefined {
  const match = DECIMAL.exec(decimal)
  if (!match) return undefined
  const fraction = (match[3] ?? '').padEnd(places + 1, '0')
  const digits = BigInt(`${match[2]}${fraction.slice(0, places)}`) + (fraction.charAt(places) >= '5' ? 1n : 0n)
  const text = String(digits).padStart(places + 1, '0')
  const sign = match[1] === '-' && digits !== 0n ? '-' : ''
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`
}

/** „1.234,5“ / “1,234.5” with a true minus sign; all digits are kept. A text that is no decimal stays as it is. */
export function formatDecimal(decimal: string, language: Language): string {
  const match = DECIMAL.exec(decimal)
  if (!match) return decimal
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.']
  const whole = (match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, group)
  const sign = match[1] === '-' ? '−' : ''
  return match[3] === undefined ? `${sign}${whole}` : `${sign}${whole}${point}${match[3]}`
}
