import { setSetting } from '../app/acts.ts'
import { showPlace } from '../app/show.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** The letter that the step writes. */
export function LetterChoice({ step }: StepPartProps) {
  const { store, screen, language, say } = useEditor()
  const { letters } = useDefinition()
  const letter = letters.find((candidate) => candidate.key === textSetting(step, 'letter'))
  return (
    <>
      <ChoiceField
        label={say('letter')}
        value={letter?.key ?? ''}
        choices={letters.map((each) => ({ value: each.key, label: each.names[language] }))}
        onChange={(value) => setSetting(store, step.key, 'letter', value)}
      />
      {letter && (
        <p className="ed-aside-line">
          <span>{say(`letter-kind-${letter.kind}`)}</span>
          <button type="button" className="ed-link" onClick={() => showPlace(screen, 'letters', letter.key)}>
            {say('letter-open')}
          </button>
        </p>
      )}
    </>
  )
}
