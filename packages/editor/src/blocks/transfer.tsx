import { setSetting } from '../app/acts.ts'
import { useDefinition, useEditor } from '../app/editor-context.ts'
import { BySystem } from '../inspector/by-system.tsx'
import { CheckSetting } from '../inspector/check-setting.tsx'
import { ChoiceField } from '../inspector/choice-field.tsx'
import { textSetting } from '../inspector/config-value.ts'
import { TextSetting } from '../inspector/text-setting.tsx'
import type { BlockView, StepPartProps } from './view.ts'

function What({ step }: StepPartProps) {
  const { store, language, say } = useEditor()
  const { fields, letters } = useDefinition()
  const chosen = Array.isArray(step.config.fields) ? (step.config.fields as readonly string[]) : []
  const toggle = (key: string, on: boolean) =>
    setSetting(store, step.key, 'fields', on ? [...chosen, key] : chosen.filter((each) => each !== key))
  return (
    <>
      <TextSetting step={step} name="authority" lang="de" label={say('transfer-authority')} />
      <TextSetting step={step} name="purpose" lang="de" label={say('transfer-purpose')} />
      <fieldset className="ed-field">
        <legend>{say('transfer-fields')}</legend>
        {fields.map(({ key, label }) => (
          <label key={key} className="ed-check">
            <input type="checkbox" checked={chosen.includes(key)} onChange={(event) => toggle(key, event.currentTarget.checked)} />
            {label[language]}
          </label>
        ))}
      </fieldset>
      <ChoiceField
        label={say('transfer-letter')}
        value={textSetting(step, 'letter')}
        empty={say('transfer-no-letter')}
        choices={letters.map((each) => ({ value: each.key, label: each.names[language] }))}
        onChange={(value) => setSetting(store, step.key, 'letter', value === '' ? undefined : value)}
      />
      <CheckSetting step={step} name="ends" off={false} label={say('transfer-ends')} />
    </>
  )
}

function Technology({ step }: StepPartProps) {
  const { say } = useEditor()
  return <TextSetting step={step} name="message" code label={say('transfer-message')} />
}

export const transfer: BlockView = {
  label: { de: 'An zuständige Stelle abgeben', en: 'Transfer to the authority in charge' },
  help: {
    de: 'Schickt den Antrag mit den nötigen Daten an die zuständige Stelle und sagt es der Person.',
    en: 'Sends the application with the data it needs to the authority in charge, and tells the party.',
  },
  icon: 'send',
  words: { de: 'Abgabe Weiterleitung Zuständigkeit unzuständig', en: 'transfer forward competence' },
  What,
  WhoAndWhen: BySystem,
  Technology,
}
