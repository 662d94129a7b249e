import type { Language } from '@laufzettel/engine'
import { useState } from 'react'
import { SecondLook } from '../app/second-look.tsx'
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
  const [refused, setRefused] = useState<Refused | null>(null)
  if (!mayCancel({ ...summary, user })) return null
  const scheduled = summary.state === 'scheduled'
  const cancel = async () => {
    const answer = await client.cancelDefinition({ params: { hash: summary.hash } }).catch(() => null)
    setRefused(answer?.ok ? null : refusedBy(answer))
    if (answer?.ok) await onDone()
    return answer?.ok === true
  }
  return (
    <SecondLook
      act={say(scheduled ? 'cancel' : 'withdraw')}
      question={say(scheduled ? 'cancel-sure' : 'withdraw-sure')}
      yes={say(scheduled ? 'cancel-yes' : 'withdraw-yes')}
      no={say('cancel-no')}
      onYes={cancel}
    >
      {refused && (
        <p role="alert" className="vs-bad">
          {refused.detail === '' ? say('failed') : refused.detail}
        </p>
      )}
    </SecondLook>
  )
}
