import { setSetting } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'
import type { StepPartProps } from '../blocks/view.ts'

/** A setting that holds or does not; `off` is what is written where it does not. */
export function CheckSetting({ step, name, label, off }: StepPartProps & {
  readonly name: string
  readonly label: string
  readonly off: false | undefined
}) {
  const { store } = useEditor()
  return (
    <label className="ed-check">
      <input
        type="checkbox"
        checked={step.config[name] === true}
        onChange={(event) => setSetting(store, step.key, name, event.currentTarget.checked ? true : off)}
      />
      {label}
    </label>
  )
}
