import { dayOfNotification, formatDayOfYear, formatDayWithWeekday, remedyPeriod } from '@laufzettel/engine'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { textSetting } from './config-value.ts'
import { BySystem } from './by-system.tsx'

const PERIOD = /^\s*duration\("(P\d+[DWMY])"\)\s*$/

/** When a notice posted today would count as notified, and how long the remedy is open. */
export function RemedyExample({ step }: StepPartProps) {
  const { calendar, language, say, today } = useEditor()
  const letter = useDefinition().letters.find((candidate) => candidate.key === textSetting(step, 'letter'))
  const rules = letter?.notification
  const [, period] = PERIOD.exec(rules?.remedyPeriod ?? '') ?? []
  if (!rules || period === undefined) return <BySystem />
  const notified = dayOfNotification({ posted: today, channel: 'post', law: rules.law }, calendar)
  const until = notified.ok ? remedyPeriod(notified.value.date, period, calendar) : notified
  if (!notified.ok || !until.ok) return <p className="ed-hint">{say('deadline-outside')}</p>
  return (
    <p className="ed-hint">
      {say('deadline-letter', {
        posted: formatDayOfYear(today, language),
        notified: formatDayOfYear(notified.value.date, language),
      })}{' '}
      <strong>{formatDayWithWeekday(until.value.date, language)}</strong>.
    </p>
  )
}
