import { Icon } from '@laufzettel/ui'
import { addOutcome, removeOutcome, setOutcome } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { type Outcome, outcomesOf } from '../steps/condition-words.ts'
import { TextField } from './text-field.tsx'

/** What a person can decide at this step. Ways onward ask for these outcomes. */
export function Outcomes({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const outcomes = outcomesOf(step)
  return (
    <fieldset className="ed-field">
      <legend>{say('outcomes')}</legend>
      <ul className="ed-plain ed-outcomes">
        {outcomes.map((outcome, index) => (
          <li key={outcome.key}>
            <TextField
              label={say('outcome', { number: index + 1 })}
              lang={language}
              value={outcome.label[language]}
              onChange={(text) => setOutcome(store, step, outcome.key, { label: { [language]: text } })}
            />
            <div className="ed-outcome-row">
              <label className="ed-check">
                <input
                  type="checkbox"
                  checked={asks(outcome)}
                  onChange={(event) => setOutcome(store, step, outcome.key, { asks: event.currentTarget.checked })}
                />
                {say('outcome-asks')}
              </label>
              <button
                type="button"
                className="ed-icon-button"
                aria-label={say('outcome-remove', { outcome: outcome.label[language] })}
                title={say('outcome-remove', { outcome: outcome.label[language] })}
                disabled={outcomes.length === 1}
                onClick={() => removeOutcome(store, step, outcome.key)}
              >
                <Icon name="trash" size={16} />
              </button>
            </div>
          </li>
        ))}
      </ul>
      <button type="button" className="ed-button ed-button-quiet" onClick={() => addOutcome(store, step)}>
        <Icon name="plus" size={16} />
        {say('outcome-add')}
      </button>
    </fieldset>
  )
}

function asks(outcome: Outcome): boolean {
  return (outcome as { readonly asks?: unknown }).asks === true
}
