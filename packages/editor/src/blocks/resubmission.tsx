import { textSetting } from '../inspector/config-value.ts'
import { MomentField } from '../inspector/moment-field.tsx'
import { Outcomes } from '../inspector/outcomes.tsx'
import { periodFromToday } from '../inspector/period-words.ts'
import { ResponsibleRole } from '../inspector/responsible-role.tsx'
import { RetentionChoice } from '../inspector/retention-choice.tsx'
import { WaitPeriod } from '../inspector/wait-period.tsx'
import type { BlockView, StepPartProps } from './view.ts'

function Technology({ step }: StepPartProps) {
  return (
    <>
      <MomentField step={step} />
      <RetentionChoice step={step} />
    </>
  )
}

function WhoAndWhen({ step }: StepPartProps) {
  return (
    <>
      <ResponsibleRole step={step} />
      <WaitPeriod step={step} />
    </>
  )
}

export const resubmission: BlockView = {
  label: { de: 'Wiedervorlage', en: 'Bring up again' },
  help: {
    de: 'Wartet bis zu einem Tag; dann liegt der Vorgang wieder auf dem Tisch.',
    en: 'Waits until a day; then the case is on the desk again.',
  },
  icon: 'inbox',
  words: { de: 'Erinnerung Termin Vorlage WV später', en: 'reminder date later follow-up' },
  What: Outcomes,
  WhoAndWhen,
  Technology,
  period: (step, language) => periodFromToday(textSetting(step, 'at'), language),
  deadline: 'at',
}
