import { setSetting } from '../app/acts.ts'
import { showPlace } from '../app/show.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** The form that begins the case, and the way to its builder. */
export function FormChoice({ step }: StepPartProps) {
  const { store, screen, language, say } = useEditor()
  const { forms } = useDefinition()
  const form = forms.find((candidate) => candidate.key === textSetting(step, 'form'))
  const questions = form?.pages.flatMap((page) => page.groups.flatMap((group) => group.placements)).length ?? 0
  return (
    <>
      <ChoiceField
        label={say('form')}
        value={form?.key ?? ''}
        choices={forms.map((each) => ({ value: each.key, label: each.names[language] }))}
        onChange={(value) => setSetting(store, step.key, 'form', value)}
      />
      {form && (
        <p className="ed-aside-line">
          <span>{say('form-size', { pages: form.pages.length, questions })}</span>
          <button type="button" className="ed-link" onClick={() => showPlace(screen, 'forms', form.key)}>
            {say('form-open')}
          </button>
        </p>
      )}
    </>
  )
}
