import type { FieldProps } from './controls.tsx'
import { describedBy, LabelledField } from './field-frame.tsx'

/** One input of several lines. */
export function AreaField({ field, language }: FieldProps) {
  const part = field.parts[0]
  if (part === undefined) return <></>
  const descriptions = describedBy(field)
  return (
    <LabelledField field={field} language={language} inputId={part.id}>
      <div className="lz-entry">
        <textarea
          className="kern-form-input__input"
          id={part.id}
          name={part.name}
          rows={5}
          defaultValue={part.value}
          {...(part.maxLength === undefined ? {} : { maxLength: part.maxLength })}
          {...(descriptions === undefined ? {} : { 'aria-describedby': descriptions })}
          {...(part.invalid ? { 'aria-invalid': true } : {})}
        />
      </div>
    </LabelledField>
  )
}
