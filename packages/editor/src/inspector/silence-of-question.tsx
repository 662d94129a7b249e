import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'
import { PeriodInput } from './period-input.tsx'
import { TextField } from './text-field.tsx'

interface Reminder {
  readonly after: string
  readonly text?: string
  readonly letter?: string
}

const SILENCES = ['decide', 'refuse', 'close'] as const

/** What is done where no answer comes: the reminder on the way, the consequence at the end, what the person is told. */
export function SilenceOfQuestion({ step }: StepPartProps) {
  const { store, say } = useEditor()
  const write = (member: string, value: unknown) => setSetting(store, step.key, member, value)
  const silence = textSetting(step, 'silence')
  return (
    <>
      <ReminderOfQuestion step={step} />
      <ChoiceField
        label={say('question-silence')}
        value={silence}
        empty={say('question-waits')}
        choices={SILENCES.map((value) => ({ value, label: say(`question-${value}`) }))}
        onChange={(value) => write('silence', value === '' ? undefined : value)}
        {...(silence === 'refuse' ? { hint: say('question-ways') } : {})}
      />
      {silence !== '' && (
        <TextField
          lines={2}
          lang="de"
          label={say('question-consequence')}
          hint={say('question-consequence-hint')}
          value={textSetting(step, 'silenceText')}
          onChange={(text) => write('silenceText', text.trim() === '' ? undefined : text)}
        />
      )}
    </>
  )
}

function ReminderOfQuestion({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const { letters } = useDefinition()
  const reminder = reminderOf(step.config.reminder)
  const write = (next: Reminder | undefined) => setSetting(store, step.key, 'reminder', next)
  return (
    <>
      <label className="ed-check">
        <input
          type="checkbox"
          checked={reminder !== undefined}
          onChange={(event) => write(event.currentTarget.checked ? { after: 'P1W' } : undefined)}
        />
        {say('reminder-add')}
      </label>
      {reminder !== undefined && (
        <>
          <PeriodInput label={say('reminder-after')} period={reminder.after} onChange={(after) => void write({ ...reminder, after })} />
          <TextField
            lines={2}
            lang="de"
            label={say('reminder-text')}
            value={reminder.text ?? ''}
            onChange={(text) => write(changed(reminder, 'text', text))}
          />
          <ChoiceField
            label={say('reminder-letter')}
            value={reminder.letter ?? ''}
            empty={say('reminder-no-letter')}
            choices={letters.map((each) => ({ value: each.key, label: each.names[language] }))}
            onChange={(letter) => write(changed(reminder, 'letter', letter))}
          />
        </>
      )}
    </>
  )
}

function changed(reminder: Reminder, member: 'text' | 'letter', value: string): Reminder {
  const { [member]: _, ...rest } = reminder
  return value.trim() === '' ? rest : { ...rest, [member]: value }
}

/** Settings of an unfinished model may be something else. */
function reminderOf(value: unknown): Reminder | undefined {
  return typeof value === 'object' && value !== null && typeof (value as Reminder).after === 'string' ? (value as Reminder) : undefined
}
