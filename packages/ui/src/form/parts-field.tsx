import type { FieldProps } from './controls.tsx'
import { GroupedField } from './field-frame.tsx'
import { PartInput } from './part-input.tsx'

/** Several inputs in one group, each with its own label: a date as day, month, year. */
export function PartsField({ field, language }: FieldProps) {
  return (
    <GroupedField field={field} language={language}>
      <div className="lz-parts">
        {field.parts.map((part) => (
          <div key={part.key} className="lz-part">
            <label htmlFor={part.id}>{part.label}</label>
            <PartInput part={part} describedBy={part.invalid ? `${field.id}-error` : undefined} />
          </div>
        ))}
      </div>
    </GroupedField>
  )
}
