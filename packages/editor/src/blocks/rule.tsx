import { ResultName } from '../inspector/result-name.tsx'
import { RetentionChoice } from '../inspector/retention-choice.tsx'
import { RuleChoice } from '../inspector/rule-choice.tsx'
import { BySystem } from '../inspector/by-system.tsx'
import type { BlockView, StepPartProps } from './view.ts'

function Technology({ step }: StepPartProps) {
  return (
    <>
      <ResultName step={step} />
      <RetentionChoice step={step} />
    </>
  )
}

export const rule: BlockView = {
  label: { de: 'Regel anwenden', en: 'Apply a rule' },
  help: {
    de: 'Wertet eine Regel aus und behält das Ergebnis mit seinem Rechenweg.',
    en: 'Evaluates a rule and keeps the result with how it was reached.',
  },
  icon: 'scale',
  words: { de: 'Tabelle berechnen Gebühr Steuer festsetzen Entscheidung', en: 'table compute fee tax decision' },
  What: RuleChoice,
  WhoAndWhen: BySystem,
  Technology,
}
