import type { Inline, Letter } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { type ReactNode, useEffect, useRef } from 'react'
import { useEditor } from '../app/editor-context.ts'
import type { LetterPlace } from '../document/edits/set-letter-text.ts'
import { EditText } from './edit-text.tsx'

interface EditableTextsProps {
  readonly letter: Letter
  /** The texts that are changed together: those of a row, or a single one. */
  readonly texts: readonly { readonly at: LetterPlace; readonly label: string; readonly content: readonly Inline[] }[]
  readonly id: string
  /** What is changed: „Absatz 3“. */
  readonly name: string
  /** The id of what is open. */
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  /** How it reads. */
  readonly children: ReactNode
}

/** A part of a letter that is read until somebody changes it, in its place. */
export function EditableTexts({ letter, texts, id, name, open, onOpen, children }: EditableTextsProps) {
  const { say } = useEditor()
  const change = useRef<HTMLButtonElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const isOpen = open === id
  const was = useRef(isOpen)
  useEffect(() => {
    if (was.current === isOpen) return
    was.current = isOpen
    if (isOpen) place.current?.querySelector('textarea')?.focus()
    // Another part may have been opened instead, and has the focus.
    else if (document.activeElement === document.body) change.current?.focus()
  }, [isOpen])
  if (!isOpen) {
    return (
      <div className="lt-text">
        <div>{children}</div>
        <button
          ref={change}
          type="button"
          className="ed-icon-button"
          aria-label={say('letter-change', { name })}
          title={say('letter-change', { name })}
          onClick={() => onOpen(id)}
        >
          <Icon name="pencil" size={16} />
        </button>
      </div>
    )
  }
  return (
    <div
      ref={place}
      className="lt-editing"
      role="group"
      aria-label={say('letter-change', { name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onOpen(null)
      }}
    >
      {texts.map(({ at, label, content }) => (
        <EditText key={at.part} letter={letter} at={at} label={label} content={content} />
      ))}
      <div className="ed-button-row">
        <button type="button" className="ed-button" onClick={() => onOpen(null)}>
          {say('letter-done')}
        </button>
      </div>
    </div>
  )
}
