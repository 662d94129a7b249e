import type { Language } from '@laufzettel/engine'
import { useEffect, useRef, useState } from 'react'
import { type PublishClient, type Refused, refusedBy, type StoredVersion } from './client.ts'
import { mayCancel } from './who-may.ts'
import { publishWords } from './words.ts'

/** Takes back a proposal or a scheduled version, after a second look; it cannot be undone. */
export function Cancellation({
  client,
  summary,
  language,
  user,
  onDone,
}: {
  readonly client: Pick<PublishClient, 'cancelDefinition'>
  readonly summary: StoredVersion['summary']
  readonly language: Language
  readonly user: { readonly id: string; readonly roles: readonly string[] }
  readonly onDone: () => Promise<void>
}) {
  const say = publishWords(language)
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const question = useRef<HTMLParagraphElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked) question.current?.focus()
  }, [asked])
  if (!mayCancel({ ...summary, user })) return null
  const scheduled = summary.state === 'scheduled'
  const cancel = async () => {
    const answer = await client.cancelDefinition({ params: { hash: summary.hash } }).catch(() => null)
    if (!answer?.ok) return setRefused(refusedBy(answer))
    setAsked(false)
    await onDone()
  }
  const leave = () => {
    setAsked(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (!asked) {
    return (
      <p>
        <button type="button" className="ed-button" ref={opener} onClick={() => setAsked(true)}>
          {say(scheduled ? 'cancel' : 'withdraw')}
        </button>
      </p>
    )
  }
  return (
    <div className="pb-sure">
      <p ref={question} tabIndex={-1}>
        {say(scheduled ? 'cancel-sure' : 'withdraw-sure')}
      </p>
      {refused && (
        <p role="alert" className="vs-bad">
          {refused.detail === '' ? say('failed') : refused.detail}
        </p>
      )}
      <button type="button" className="ed-button ed-button-main" onClick={() => void cancel()}>
        {say(scheduled ? 'cancel-yes' : 'withdraw-yes')}
      </button>{' '}
      <button type="button" className="ed-button" onClick={leave}>
        {say('cancel-no')}
      </button>
    </div>
  )
}
