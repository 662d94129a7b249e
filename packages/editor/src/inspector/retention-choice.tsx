import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** How long what this step writes is kept (DIN 66398). */
export function RetentionChoice({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const { retention } = useDefinition()
  return (
    <ChoiceField
      label={say('retention')}
      value={textSetting(step, 'retention')}
      choices={retention.map((each) => ({ value: each.key, label: each.label[language] }))}
      onChange={(value) => setSetting(store, step.key, 'retention', value)}
    />
  )
}
