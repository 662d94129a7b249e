import type { Language, Text } from '@laufzettel/engine'

/** Words with answers in them as they read without any: `Wann ist {name|Ihr Hund} geboren?` without the braces. */
export function plainWords(text: Text, language: Language): string {
  return text[language].replace(
    /(?<!\{)\{[A-Za-z][A-Za-z0-9_.]*(?:\|([^{}]*))?\}(?!\})/g,
    (_whole, otherwise?: string) => otherwise ?? '…',
  )
}
