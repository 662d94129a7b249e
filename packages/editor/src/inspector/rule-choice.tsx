import { setSetting } from '../app/acts.ts'
import { showPlace } from '../app/show.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { ChoiceField } from './choice-field.tsx'
import { textSetting } from './config-value.ts'

/** The rule that the step applies. One that needs arguments is called by other rules, not by a step. */
export function RuleChoice({ step }: StepPartProps) {
  const { store, screen, language, say } = useEditor()
  const decisions = useDefinition().decisions.filter((decision) => decision.formal.length === 0)
  const decision = decisions.find((candidate) => candidate.key === textSetting(step, 'decision'))
  return (
    <>
      <ChoiceField
        label={say('rule')}
        value={decision?.key ?? ''}
        choices={decisions.map((each) => ({ value: each.key, label: each.names[language] }))}
        onChange={(value) => setSetting(store, step.key, 'decision', value)}
      />
      {decision && (
        <p className="ed-aside-line">
          <button type="button" className="ed-link" onClick={() => showPlace(screen, 'rules', decision.key)}>
            {say('rule-open')}
          </button>
        </p>
      )}
    </>
  )
}
