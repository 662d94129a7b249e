import type { Language, Text } from '../definition/basics.ts'

/** The same sentence in each language. */
export function inBoth(sentence: (language: Language) => string): Text {
  return { de: sentence('de'), en: sentence('en') }
}

/** „Regelsatz“ / “Regular rate”. */
export function quoted(words: Text | string, language: Language): string {
  const text = typeof words === 'string' ? words : words[language]
  return language === 'de' ? `„${text}“` : `“${text}”`
}
