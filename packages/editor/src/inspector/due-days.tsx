import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { numberSetting } from './config-value.ts'
import { TextField } from './text-field.tsx'

/** The target of a work item in working days. */
export function DueDays({ step }: StepPartProps) {
  const { store, say } = useEditor()
  const days = numberSetting(step, 'dueWorkingDays')
  const write = (text: string) => {
    if (text.trim() === '') return setSetting(store, step.key, 'dueWorkingDays', undefined)
    const number = Number(text)
    return Number.isInteger(number) && number >= 1 && number <= 250
      ? setSetting(store, step.key, 'dueWorkingDays', number)
      : { reason: { de: 'Schreiben Sie eine Zahl von 1 bis 250.', en: 'Write a number from 1 to 250.' } }
  }
  return (
    <TextField
      name="dueWorkingDays"
      label={`${say('due-days')} … ${say('due-unit')}`}
      hint={say('due-none')}
      value={days === undefined ? '' : String(days)}
      onChange={write}
    />
  )
}
