import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'
import { textSetting } from './config-value.ts'
import { TextField } from './text-field.tsx'

/** A setting of plain words or an expression. */
export function TextSetting({ step, name, ...field }: StepPartProps & {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly code?: boolean
  readonly lines?: number
  readonly lang?: string
}) {
  const { store } = useEditor()
  return <TextField {...field} name={name} value={textSetting(step, name)} onChange={(text) => setSetting(store, step.key, name, text)} />
}
