import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { keepOwnUndo } from './own-undo.ts'

/**
 * A text that changes the model when it is left or confirmed with Enter, so that one change is one entry of
 * the history. Esc brings the former text back. `onCommit` may refuse by leaving the value as it is.
 */
export function CommittedText({
  label,
  value,
  onCommit,
  help,
  lines,
  lang,
}: {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => void
  readonly help?: string
  readonly lines?: number
  readonly lang?: string
}) {
  const id = useId()
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const latest = useRef(value)
  latest.current = value

  // Written into the input and not rendered as another one, so that Enter keeps the focus.
  useEffect(() => {
    if (input.current !== null) input.current.value = value
  }, [value])

  const commit = () => {
    const typed = input.current?.value ?? value
    if (typed !== value) onCommit(typed)
  }
  const leave = () => {
    commit()
    // A text that was refused gives way to the one that stands.
    queueMicrotask(() => {
      if (input.current !== null) input.current.value = latest.current
    })
  }
  const press = (event: KeyboardEvent) => {
    if (input.current !== null && input.current.value !== value) keepOwnUndo(event)
    if (event.key === 'Enter' && lines === undefined) {
      event.preventDefault()
      commit()
    }
    if (event.key === 'Escape' && input.current !== null) input.current.value = value
  }
  const shared = {
    id,
    ref: input,
    className: 'fb-input',
    defaultValue: value,
    onBlur: leave,
    onKeyDown: press,
    ...(lang === undefined ? {} : { lang }),
    ...(help === undefined ? {} : { 'aria-describedby': `${id}-help` }),
  }
  return (
    <div className="fb-field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="fb-hint" id={`${id}-help`}>
          {help}
        </p>
      )}
      {lines === undefined ? <input {...shared} type="text" /> : <textarea {...shared} rows={lines} />}
    </div>
  )
}
