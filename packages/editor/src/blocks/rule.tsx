import { ResultAndRetention } from '../inspector/result-and-retention.tsx'
import { RuleChoice } from '../inspector/rule-choice.tsx'
import { BySystem } from '../inspector/by-system.tsx'
import type { BlockView } from './view.ts'

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
  Technology: ResultAndRetention,
}
