import { useId } from 'react'

/** A few alternatives side by side, as radio buttons: one tab stop, arrow keys choose. */
export function SegmentedChoice({
  label,
  options,
  value,
  onChoose,
}: {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChoose: (value: string) => void
}) {
  const name = useId()
  return (
    <fieldset className="fb-segments">
      <legend className="fb-unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'fb-segment fb-segment-on' : 'fb-segment'}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
