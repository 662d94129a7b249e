import { useEffect, useId, useRef, useState } from 'react'
import { useEditor } from './editor-context.ts'

/** Asks for the reason, which the other person is told. */
export function TakeOver({ focused = false, onTakeOver }: {
  /** Whether it took the place of what was pressed. */
  readonly focused?: boolean
  readonly onTakeOver: (reason: string) => Promise<string | null>
}) {
  const { say } = useEditor()
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])
  return (
    <form
      className="ed-button-row"
      onSubmit={(event) => {
        event.preventDefault()
        void onTakeOver(reason).then(setRefused)
      }}
    >
      <label htmlFor={id}>{say('take-over-reason')}</label>
      <input
        id={id}
        ref={input}
        className="ed-input"
        required
        minLength={3}
        maxLength={400}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" className="ed-button">
        {say('take-over')}
      </button>
      {refused !== null && (
        <p className="ed-error" role="alert">
          {refused}
        </p>
      )}
    </form>
  )
}
