import type { ReactElement } from 'react'
import type { Control, FieldView } from '@laufzettel/engine'
import type { Language } from '@laufzettel/engine'
import { AreaField } from './area-field.tsx'
import { LineField } from './line-field.tsx'
import { OptionsField } from './options-field.tsx'
import { PartsField } from './parts-field.tsx'
import { SelectField } from './select-field.tsx'

/** What every way of entering a field is given. */
export interface FieldProps {
  readonly field: FieldView
  readonly language: Language
}

/** One component per way of entering; the compiler names the one that is missing. */
const CONTROLS = {
  line: LineField,
  area: AreaField,
  parts: PartsField,
  options: (props) => <OptionsField {...props} AnyField={FormField} />,
  select: SelectField,
} as const satisfies Record<Control, (props: FieldProps) => ReactElement>

/** A field of a form, whatever its kind. */
export function FormField(props: FieldProps): ReactElement {
  const Entry: (props: FieldProps) => ReactElement = CONTROLS[props.field.control]
  return <Entry {...props} />
}
