import type { Language } from '@laufzettel/engine'

/** Bytes for people: "48 kB", "1,2 MB". */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  const digits = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 })
  return `${digits.format(value)}\u00a0${unit}`
}
