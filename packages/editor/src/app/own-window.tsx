import { useState } from 'react'
import { useEditor } from './editor-context.ts'

/** The lock is with the same person in another window or on another device: she may go on here without a reason. */
export function OwnWindow({ onGoOn }: { readonly onGoOn: () => Promise<string | null> }) {
  const { say } = useEditor()
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <>
      <p>
        <strong>{say('locked-own')}</strong> {say('locked-own-note')}
      </p>
      <button type="button" className="ed-button" onClick={() => void onGoOn().then(setRefused)}>
        {say('locked-own-go-on')}
      </button>
      {refused !== null && (
        <p className="ed-error" role="alert">
          {refused}
        </p>
      )}
    </>
  )
}
