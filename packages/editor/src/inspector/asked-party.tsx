import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** Who gets the question. */
export function AskedParty({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const { parties } = useDefinition()
  return (
    <ChoiceField
      label={say('asked-party')}
      value={textSetting(step, 'party')}
      choices={parties.map((party) => ({ value: party.key, label: party.label[language] }))}
      onChange={(value) => setSetting(store, step.key, 'party', value)}
    />
  )
}
