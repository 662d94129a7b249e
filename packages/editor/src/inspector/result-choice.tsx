import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** Which rule's result the person decides on. */
export function ResultChoice({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const { steps } = useDefinition()
  const rules = steps.filter((each) => textSetting(each, 'decision') !== '' && textSetting(each, 'result') !== '')
  return (
    <ChoiceField
      label={say('result-shown')}
      value={textSetting(step, 'result')}
      empty={say('result-none')}
      choices={rules.map((rule) => ({ value: textSetting(rule, 'result'), label: rule.name[language] }))}
      onChange={(value) => setSetting(store, step.key, 'result', value === '' ? undefined : value)}
    />
  )
}
