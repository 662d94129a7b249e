import { LetterChoice } from '../inspector/letter-choice.tsx'
import { RemedyExample } from '../inspector/remedy-example.tsx'
import type { BlockView } from './view.ts'

export const letter: BlockView = {
  label: { de: 'Schreiben verschicken', en: 'Send a letter' },
  help: {
    de: 'Schreibt einen Bescheid oder Brief, wartet auf die Post und rechnet die Bekanntgabe aus.',
    en: 'Writes a notice or letter, waits for the post and works out the day of notification.',
  },
  icon: 'stamp',
  words: { de: 'Bescheid erlassen bekanntgeben Brief Erinnerung Post', en: 'notice issue notify reminder post' },
  What: LetterChoice,
  WhoAndWhen: RemedyExample,
}
