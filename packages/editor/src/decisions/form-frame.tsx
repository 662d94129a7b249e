import { Icon } from '@laufzettel/ui'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { keepOwnUndo } from '../forms/own-undo.ts'
import { useRuleWords } from './use-rule-words.ts'

/**
 * The frame of everything that is changed in a rule: a heading, the fields, why it is not possible, and the two ways out.
 * Enter takes it over, Esc leaves it; nothing is part of the draft before.
 */
export function FormFrame({
  title,
  refused,
  onApply,
  onCancel,
  children,
  more,
}: {
  readonly title: string
  readonly refused: string | null
  readonly onApply: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
  /** A further way beside the two. */
  readonly more?: ReactNode
}) {
  const say = useRuleWords()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked, input, select, textarea')?.focus()
  }, [])
  const press = (event: KeyboardEvent) => {
    keepOwnUndo(event)
    // Keys of the grid are not those of a field; what works everywhere still does.
    if (event.key !== 'F6') event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      onCancel()
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onApply()
  }
  return (
    <form ref={form} className="dt-form" aria-labelledby={id} onSubmit={submit} onKeyDown={press} noValidate>
      <p className="dt-form-title" id={id}>
        {title}
      </p>
      <div className="dt-form-fields">{children}</div>
      {refused !== null && (
        <p className="ed-error" role="alert">
          <Icon name="triangle-alert" size={16} />
          {refused}
        </p>
      )}
      <div className="ed-button-row">
        <button type="submit" className="ed-button ed-button-main">
          {say('apply')}
        </button>
        <button type="button" className="ed-button" onClick={onCancel}>
          {say('cancel')}
        </button>
        {more}
      </div>
    </form>
  )
}
