/**
 * The decimal that a person typed: `12,5`, `12.5`, `1.234,50`, `1234`; null for anything else. Where the language groups
 * thousands, a mark before three digits does so.
 */
export function decimalOf(typed: string, language: 'de' | 'en'): string | null {
  const text = typed.replace(/[\s\u00a0€]/g, '').replace('−', '-')
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.']
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`).test(text)
  const plain = isGrouped ? text.replaceAll(group, '') : text
  const decimal = plain.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(decimal) ? decimal : null
}

/** A decimal as a person would type it. */
export function typedOf(decimal: string, language: 'de' | 'en'): string {
  return language === 'de' ? decimal.replace('.', ',') : decimal
}
