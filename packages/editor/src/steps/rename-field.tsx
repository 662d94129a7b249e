import { useEffect, useRef, useState } from 'react'
import { renameStepTo } from '../app/acts.ts'
import { useEditor } from '../app/editor-context.ts'

/** The name in its place in the list. Every letter is taken over at once, so neither Esc nor leaving loses any. */
export function RenameField({ step, name }: { readonly step: string; readonly name: string }) {
  const { store, screen, language, say } = useEditor()
  const [text, setText] = useState(name)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const leave = () => screen.setState({ renaming: null })
  return (
    <input
      ref={input}
      className="ed-input ed-rename"
      aria-label={say('rename-label', { step: name })}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value)
        if (event.currentTarget.value.trim() !== '') renameStepTo(store, step, { [language]: event.currentTarget.value })
      }}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        const row = event.currentTarget.closest<HTMLElement>('[role=row]')
        leave()
        row?.focus()
      }}
    />
  )
}
