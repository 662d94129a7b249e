import { useId, useState } from 'react'

/** Chooses one of a list and does something with it at the press of a button. */
export function ChooseOne({
  label,
  empty,
  options,
  action,
  onChoose,
}: {
  /** Above the list; without it the empty choice names the list. */
  readonly label?: string
  readonly empty: string
  readonly options: readonly { readonly key: string; readonly words: string }[]
  readonly action: string
  readonly onChoose: (key: string) => void
}) {
  const id = useId()
  const [chosen, setChosen] = useState('')
  return (
    <div className="fb-field">
      {label !== undefined && <label htmlFor={id}>{label}</label>}
      <div className="fb-row">
        <select
          id={id}
          className="fb-input fb-grow"
          aria-label={label === undefined ? empty : undefined}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{empty}</option>
          {options.map(({ key, words }) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="fb-button"
          onClick={() => {
            if (chosen === '') return
            setChosen('')
            onChoose(chosen)
          }}
        >
          {action}
        </button>
      </div>
    </div>
  )
}
