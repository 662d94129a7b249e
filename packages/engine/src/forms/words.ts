import type { Language, Text } from '../definition/basics.ts'

/** What stands for a name in braces: its words, or undefined when it has no answer. */
export type WordsOf = (name: string, language: Language) => string | undefined

/**
 * Words for people with answers in them: `{name|Ihr Hund}` is the answer to `name`, or "Ihr Hund" without
 * one. Answers are put in once and never read again as a template.
 */
export function fillWords(text: Text, language: Language, wordsOf: WordsOf): string {
  return text[language].replace(
    /\{([A-Za-z][A-Za-z0-9_.]*)(?:\|([^{}]*))?\}/g,
    (_whole, name: string, otherwise?: string) => {
      const words = wordsOf(name, language)
      return words === undefined || words === '' ? (otherwise ?? '…') : words
    },
  )
}

export function fillText(text: Text, wordsOf: WordsOf): Text {
  return { de: fillWords(text, 'de', wordsOf), en: fillWords(text, 'en', wordsOf) }
}
