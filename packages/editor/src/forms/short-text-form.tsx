import type { Language } from '@laufzettel/engine'
import { type FormEvent, useEffect, useId, useRef } from 'react'
import { keepOwnUndo } from './own-undo.ts'
import { words } from './words.ts'

/** Asks for one short text in place: the heading of a new page, a new answer. */
export function ShortTextForm({
  language,
  label,
  submit,
  onAdd,
  onCancel,
}: {
  readonly language: Language
  readonly label: string
  readonly submit: string
  readonly onAdd: (text: string) => void
  readonly onCancel: () => void
}) {
  const say = words(language)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const text = input.current?.value.trim() ?? ''
    if (text === '') input.current?.focus()
    else onAdd(text)
  }
  return (
    <form
      className="fb-inline-form"
      onSubmit={send}
      onKeyDown={(event) => {
        keepOwnUndo(event)
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <div className="fb-field">
        <label htmlFor={id}>{label}</label>
        <input id={id} ref={input} className="fb-input" lang="de" autoComplete="off" required />
      </div>
      <div className="fb-row">
        <button type="submit" className="fb-button fb-button-primary">
          {submit}
        </button>
        <button type="button" className="fb-button" onClick={onCancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  )
}
