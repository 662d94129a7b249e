import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { textSetting } from './config-value.ts'
import { TextField } from './text-field.tsx'

/** What the step asks where nobody wrote a question before it, and why. */
export function OwnQuestion({ step }: StepPartProps) {
  const { store, say } = useEditor()
  const write = (member: 'text' | 'reason') => (words: string) =>
    setSetting(store, step.key, member, words.trim() === '' ? undefined : words)
  return (
    <>
      <TextField
        lines={3}
        name="text"
        lang="de"
        label={say('own-question')}
        hint={say('own-question-hint')}
        value={textSetting(step, 'text')}
        onChange={write('text')}
      />
      <TextField
        lines={2}
        lang="de"
        label={say('own-reason')}
        hint={say('own-reason-hint')}
        value={textSetting(step, 'reason')}
        onChange={write('reason')}
      />
    </>
  )
}
