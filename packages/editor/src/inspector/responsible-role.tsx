import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** Whose inbox the work item comes to. */
export function ResponsibleRole({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const { roles } = useDefinition()
  return (
    <ChoiceField
      label={say('responsible')}
      value={textSetting(step, 'role')}
      choices={roles.map((role) => ({ value: role.key, label: role.label[language] }))}
      onChange={(value) => setSetting(store, step.key, 'role', value)}
    />
  )
}
