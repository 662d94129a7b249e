import { DueDays } from '../inspector/due-days.tsx'
import { Outcomes } from '../inspector/outcomes.tsx'
import { ResponsibleRole } from '../inspector/responsible-role.tsx'
import { ResultChoice } from '../inspector/result-choice.tsx'
import { RetentionChoice } from '../inspector/retention-choice.tsx'
import type { BlockView, StepPartProps } from './view.ts'

function What({ step }: StepPartProps) {
  return (
    <>
      <Outcomes step={step} />
      <ResultChoice step={step} />
    </>
  )
}

function WhoAndWhen({ step }: StepPartProps) {
  return (
    <>
      <ResponsibleRole step={step} />
      <DueDays step={step} />
    </>
  )
}

export const userTask: BlockView = {
  label: { de: 'Prüfen', en: 'Examine' },
  help: {
    de: 'Eine zuständige Person sieht sich den Vorgang an und wählt ein Ergebnis.',
    en: 'A responsible person looks at the case and chooses an outcome.',
  },
  icon: 'clipboard-check',
  words: { de: 'Sachbearbeitung Aufgabe bearbeiten entscheiden kontrollieren', en: 'task case work decide check' },
  What,
  WhoAndWhen,
  Technology: RetentionChoice,
  deadline: 'dueWorkingDays',
}
