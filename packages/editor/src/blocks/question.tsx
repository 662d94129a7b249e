import { AskedParty } from '../inspector/asked-party.tsx'
import { PeriodField } from '../inspector/period-field.tsx'
import { RetentionChoice } from '../inspector/retention-choice.tsx'
import type { BlockView } from './view.ts'

export const question: BlockView = {
  label: { de: 'Unterlagen nachfordern', en: 'Ask for papers' },
  help: {
    de: 'Stellt die Rückfrage, die ein Schritt davor geschrieben hat, oder die eigene, und wartet auf die Antwort.',
    en: 'Puts the question that a step before it has written, or its own, and waits for the answer.',
  },
  icon: 'mail',
  words: { de: 'Rückfrage Nachfrage Frage fragen Antwort Unterlagen', en: 'question ask answer papers' },
  What: AskedParty,
  WhoAndWhen: PeriodField,
  Technology: RetentionChoice,
  deadline: 'period',
}
