import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { textSetting } from './config-value.ts'
import { PeriodInput } from './period-input.tsx'
import { momentOfPeriod, periodOfMoment } from './period-words.ts'

/** How long a step waits from the day on which it begins; another moment is set under „Regeln & Technik“. */
export function WaitPeriod({ step }: StepPartProps) {
  const { store, say } = useEditor()
  const period = periodOfMoment(textSetting(step, 'at'))
  if (period === undefined) return <p className="ed-hint">{say('wait-moment')}</p>
  return (
    <PeriodInput
      label={say('wait-period')}
      period={period}
      onChange={(next) => void setSetting(store, step.key, 'at', momentOfPeriod(next))}
    />
  )
}
