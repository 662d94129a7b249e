import { blockOf } from '../blocks/index.ts'
import type { Language, Text } from '../definition/basics.ts'
import { problem } from '../problems/problem.ts'
import type { Check } from './check.ts'

const LANGUAGES: readonly { readonly language: Language; readonly words: Text }[] = [
  { language: 'en', words: { de: 'Englisch', en: 'English' } },
  { language: 'de', words: { de: 'Deutsch', en: 'German' } },
]

/** A step that a person has named is named in both languages: none still says what is suggested for a new one. */
export const stepsNamed: Check = {
  name: 'steps-named',
  run: (definition) =>
    definition.steps.flatMap(({ key, block, name }) => {
      const suggested = blockOf(block)?.suggested ?? []
      const left = LANGUAGES.filter(({ language }) => suggested.some((words) => words[language] === name[language]))
      const [only, both] = left
      if (only === undefined || both !== undefined) return []
      const { language, words } = only
      const values = { step: name, language: words, suggested: name[language] }
      return [problem('step-name-suggested', values, `steps/${key}/name/${language}`)]
    }),
}
