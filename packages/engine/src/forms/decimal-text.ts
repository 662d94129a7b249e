/**
 * Decimals as text, without arithmetic: what a person types, its normalised form, and which of two is greater.
 */
const PLAIN = /^(-?)([0-9]+)(?:\.([0-9]+))?$/

/** The normalised form of a plain decimal (no leading or trailing zeros, no `-0`), or null. */
export function normaliseDecimal(text: string): string | null {
  const match = PLAIN.exec(text)
  if (match === null) return null
  const whole = (match[2] ?? '').replace(/^0+(?=[0-9])/, '')
  const fraction = (match[3] ?? '').replace(/0+$/, '')
  const digits = fraction === '' ? whole : `${whole}.${fraction}`
  return digits === '0' ? '0' : `${match[1]}${digits}`
}

/**
 * Reads a decimal as people in Europe write it: „1.234,50“, “1,234.50”, “1 234,5”, “−3”. With both marks
 * the last one is the decimal mark. A single mark before exactly three digits separates thousands, unless
 * `decimals` (places that the field takes) allows three; then the comma is the decimal mark.
 * The result is normalised; null when it is not a number.
 */
export function readDecimal(text: string, decimals: number): string | null {
  const compact = text
    .replace(/[\s'’]/gu, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '')
  if (!/^-?[0-9][0-9.,]*$/.test(compact)) return null
  const mark = decimalMark(compact, decimals)
  const at = mark === null ? -1 : compact.lastIndexOf(mark)
  const whole = at < 0 ? compact : compact.slice(0, at)
  const fraction = at < 0 ? '' : compact.slice(at + 1)
  if (at >= 0 && !/^[0-9]+$/.test(fraction)) return null
  if (/[.,]/.test(whole) && !/^-?[0-9]{1,3}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+)$/.test(whole)) return null
  const digits = whole.replace(/[.,]/g, '')
  return normaliseDecimal(fraction === '' ? digits : `${digits}.${fraction}`)
}

function decimalMark(compact: string, decimals: number): '.' | ',' | null {
  const comma = compact.lastIndexOf(',')
  const point = compact.lastIndexOf('.')
  if (comma < 0 && point < 0) return null
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  const mark = comma >= 0 ? ',' : '.'
  if (compact.split(mark).length > 2) return null
  if (!/^-?[1-9][0-9]{0,2}[.,][0-9]{3}$/.test(compact)) return mark
  return mark === ',' && decimals >= 3 ? ',' : null
}

/** Places after the point of a normalised decimal. */
export function decimalPlaces(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; both normalised. */
export function compareDecimals(a: string, b: string): number {
  const places = Math.max(decimalPlaces(a), decimalPlaces(b))
  const scaled = (text: string) => BigInt(text.replace('.', '') + '0'.repeat(places - decimalPlaces(text)))
  const difference = scaled(a) - scaled(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
