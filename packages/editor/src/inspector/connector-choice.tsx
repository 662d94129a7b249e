import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** The connector that does the step, of those that are set up here. */
export function ConnectorChoice({ step }: StepPartProps) {
  const { store, say, around } = useEditor()
  const choices = around.connectors.map(({ name }) => ({ value: name, label: name }))
  return (
    <ChoiceField
      label={say('connector')}
      hint={choices.length === 0 ? say('connector-none') : say('connector-hint')}
      value={textSetting(step, 'connector')}
      choices={choices}
      onChange={(value) => setSetting(store, step.key, 'connector', value)}
    />
  )
}
