import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { textSetting } from './config-value.ts'
import { TextField } from './text-field.tsx'

/** The moment that a timer waits for. */
export function MomentField({ step }: StepPartProps) {
  const { store, say } = useEditor()
  return (
    <TextField
      code
      name="at"
      lines={2}
      label={say('moment')}
      hint={say('moment-help', { example: 'question.due + duration("P14D")' })}
      value={textSetting(step, 'at')}
      onChange={(at) => setSetting(store, step.key, 'at', at)}
    />
  )
}
