import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'
import { TextField } from './text-field.tsx'

/** Who gets the question, and what is asked where no step before it wrote a question. */
export function AskedParty({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const { parties } = useDefinition()
  return (
    <>
      <ChoiceField
        label={say('asked-party')}
        value={textSetting(step, 'party')}
        choices={parties.map((party) => ({ value: party.key, label: party.label[language] }))}
        onChange={(value) => setSetting(store, step.key, 'party', value)}
      />
      <TextField
        label={say('asked-text')}
        hint={say('asked-text-hint')}
        lang="de"
        lines={2}
        value={textSetting(step, 'text')}
        onChange={(value) => setSetting(store, step.key, 'text', value)}
      />
      <TextField
        label={say('asked-reason')}
        lang="de"
        lines={2}
        value={textSetting(step, 'reason')}
        onChange={(value) => setSetting(store, step.key, 'reason', value)}
      />
    </>
  )
}
