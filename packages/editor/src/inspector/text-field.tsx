import { useEffect, useId, useRef, useState } from 'react'
import type { Refusal } from '../document/edit.ts'
import { describedBy, FieldNotes } from './field-notes.tsx'

/**
 * A line of words that is taken over while it is written, as one entry of the history. What the model refuses
 * stays in the field with the reason, so that nothing typed is lost.
 */
export function TextField({ label, value, onChange, hint, warning, lang, code, lines, name }: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => Refusal | null
  readonly hint?: string
  /** What is not finished about these words. */
  readonly warning?: string
  readonly lang?: string
  readonly code?: boolean
  readonly lines?: number
  /** Where the screen leads to, for example from „Frist setzen“. */
  readonly name?: string
}) {
  const id = useId()
  const [text, setText] = useState(value)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const taken = useRef(value)

  useEffect(() => {
    if (value === taken.current) return
    taken.current = value
    setText(value)
    setRefused(null)
  }, [value])

  const write = (next: string) => {
    setText(next)
    const before = taken.current
    taken.current = next
    const refusal = next === before ? null : onChange(next)
    if (refusal) taken.current = before
    setRefused(refusal)
  }
  const control = {
    id,
    className: code ? 'ed-input ed-code' : 'ed-input',
    value: text,
    lang,
    spellCheck: !code,
    name,
    'aria-invalid': refused ? true : undefined,
    'aria-describedby': describedBy({ id, hint, warning, refused }),
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
  } as const
  return (
    <div className="ed-field">
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? <input type="text" {...control} /> : <textarea rows={lines} {...control} />}
      <FieldNotes id={id} hint={hint} warning={warning} refused={refused} />
    </div>
  )
}
