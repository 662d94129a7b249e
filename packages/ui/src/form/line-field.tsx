import type { FieldProps } from './controls.tsx'
import { describedBy, LabelledField } from './field-frame.tsx'
import { PartInput } from './part-input.tsx'

/** One input of one line: text, e-mail, telephone, amount, number. */
export function LineField({ field, language }: FieldProps) {
  const part = field.parts[0]
  if (part === undefined) return <></>
  return (
    <LabelledField field={field} language={language} inputId={part.id}>
      <div className="lz-entry">
        <PartInput part={part} describedBy={describedBy(field)} />
        {part.unit !== undefined && <span>{part.unit}</span>}
      </div>
    </LabelledField>
  )
}
