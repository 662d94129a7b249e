import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** The published process that the step runs as a part of the case. */
export function CalledProcess({ step }: StepPartProps) {
  const { store, language, say, around } = useEditor()
  const { key } = useDefinition()
  const choices = around.processes.filter(({ process }) => process !== key).map(({ process, names }) => ({ value: process, label: names[language] }))
  return (
    <ChoiceField
      label={say('called-process')}
      hint={choices.length === 0 ? say('called-process-none') : say('called-process-hint')}
      value={textSetting(step, 'process')}
      choices={choices}
      onChange={(value) => setSetting(store, step.key, 'process', value)}
    />
  )
}
