import { countedPeriod } from '@laufzettel/engine'
import { AskedParty } from '../inspector/asked-party.tsx'
import { textSetting } from '../inspector/config-value.ts'
import { OwnQuestion } from '../inspector/own-question.tsx'
import { PeriodField } from '../inspector/period-field.tsx'
import { RetentionChoice } from '../inspector/retention-choice.tsx'
import { SilenceOfQuestion } from '../inspector/silence-of-question.tsx'
import type { BlockView, StepPartProps } from './view.ts'

function What({ step }: StepPartProps) {
  return (
    <>
      <OwnQuestion step={step} />
      <AskedParty step={step} />
    </>
  )
}

function WhoAndWhen({ step }: StepPartProps) {
  return (
    <>
      <PeriodField step={step} />
      <SilenceOfQuestion step={step} />
    </>
  )
}

export const question: BlockView = {
  label: { de: 'Unterlagen nachfordern', en: 'Ask for papers' },
  help: {
    de: 'Stellt eine Frage, die eine Person davor oder dieser Schritt selbst geschrieben hat, und wartet auf die Antwort.',
    en: 'Puts a question, written by a person before it or by this step itself, and waits for the answer.',
  },
  icon: 'mail',
  words: {
    de: 'Rückfrage Nachfrage Frage fragen Antwort Unterlagen Erinnerung Mitwirkung Schweigen § 26 VwVfG',
    en: 'question ask answer papers reminder silence cooperation',
  },
  What,
  WhoAndWhen,
  Technology: RetentionChoice,
  period: (step, language) => countedPeriod(textSetting(step, 'period'), language),
  deadline: 'period',
}
