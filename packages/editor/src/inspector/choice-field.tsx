import { useId, useState } from 'react'
import { useEditor } from '../app/editor-context.ts'
import type { Refusal } from '../document/edit.ts'
import { describedBy, FieldNotes } from './field-notes.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** One of several. A value that is none of them is shown as „Bitte wählen“. */
export function ChoiceField({ label, value, choices, onChange, empty, hint }: {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => Refusal | null
  /** Word for no choice, where that is allowed. */
  readonly empty?: string
  readonly hint?: string
}) {
  const { say } = useEditor()
  const id = useId()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const known = choices.some((choice) => choice.value === value)
  return (
    <div className="ed-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="ed-input"
        value={known ? value : ''}
        aria-invalid={refused ? true : undefined}
        aria-describedby={describedBy({ id, hint, refused })}
        onChange={(event) => setRefused(onChange(event.currentTarget.value))}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {empty === undefined && !known && (
          <option value="" disabled>
            {say('choose')}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldNotes id={id} hint={hint} refused={refused} />
    </div>
  )
}
