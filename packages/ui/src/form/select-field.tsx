import { say } from '../messages/say.ts'
import type { FieldProps } from './controls.tsx'
import { describedBy, LabelledField } from './field-frame.tsx'

/** A list to choose one entry from. */
export function SelectField({ field, language }: FieldProps) {
  const part = field.parts[0]
  if (part === undefined) return <></>
  const descriptions = describedBy(field)
  return (
    <LabelledField field={field} language={language} inputId={part.id}>
      <div className="lz-entry">
        <select
          className="kern-form-input__input"
          id={part.id}
          name={part.name}
          defaultValue={part.value}
          {...(part.autocomplete === undefined ? {} : { autoComplete: part.autocomplete })}
          {...(descriptions === undefined ? {} : { 'aria-describedby': descriptions })}
          {...(part.invalid ? { 'aria-invalid': true } : {})}
        >
          <option value="">{say(language)('choose')}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </LabelledField>
  )
}
