import { useDefinition, useEditor } from '../app/editor-context.ts'
import type { Refusal } from '../document/edit.ts'
import { dataWords } from '../letters/data-words.ts'
import { ChoiceField } from './choice-field.tsx'
import { TextField } from './text-field.tsx'
import { whenOptions } from './when-options.ts'

/** Under which condition something happens at a step; `when` is FEEL, empty for always. */
export function WhenChoice({ step, label, when, onChange }: {
  readonly step: string
  readonly label: string
  readonly when: string
  readonly onChange: (when: string) => Refusal | null
}) {
  const { language, say } = useEditor()
  const definition = useDefinition()
  const options = whenOptions(step, definition, language)
  const known = when === '' || options.some(({ value }) => value === when)
  const words = known ? null : dataWords(when, definition, language)
  const own = { value: when, label: words === null ? say('when-own') : say('when-words', { words }) }
  return (
    <>
      <ChoiceField
        label={label}
        value={when}
        empty={say('when-always')}
        choices={known ? options : [...options, own]}
        onChange={onChange}
      />
      <details className="ed-field">
        <summary>{say('when-expression')}</summary>
        <TextField code label={say('when-expression')} value={when} onChange={(text) => onChange(text.trim())} />
      </details>
    </>
  )
}
