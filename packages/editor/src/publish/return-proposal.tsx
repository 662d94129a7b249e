import type { Language } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useId, useState } from 'react'
import { useSecondLook } from '../app/second-look.tsx'
import { type PublishClient, type Refused, refusedBy, type StoredVersion } from './client.ts'
import { publishWords } from './words.ts'

/** As the contract has it. */
const SHORTEST = 3
const LONGEST = 2000

/** Sends a proposal back to those who wrote it, with the reason that they read; it is withdrawn by that. */
export function ReturnProposal({
  client,
  summary,
  language,
  onDone,
}: {
  readonly client: Pick<PublishClient, 'returnDefinition'>
  readonly summary: StoredVersion['summary']
  readonly language: Language
  readonly onDone: () => Promise<void>
}) {
  const say = publishWords(language)
  const { asked, first: input, opener, ask, leave } = useSecondLook<HTMLTextAreaElement>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const id = useId()
  const giveBack = async () => {
    const words = reason.trim()
    setMissing(words.length < SHORTEST)
    if (words.length < SHORTEST) return input.current?.focus()
    const answer = await client
      .returnDefinition({ params: { hash: summary.hash }, body: { reason: words } })
      .catch(() => null)
    // What was refused may have been decided meanwhile: the page then shows what the version has become.
    if (!answer?.ok) setRefused(refusedBy(answer))
    await onDone()
  }
  if (!asked) {
    return (
      <button type="button" className="ed-button" ref={opener} onClick={ask}>
        {say('return')}
      </button>
    )
  }
  return (
    <form
      className="pb-return"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void giveBack()
      }}
    >
      <label htmlFor={id}>{say('return-reason')}</label>
      <p className="vs-quiet" id={`${id}-note`}>
        {say('return-note')}
      </p>
      {missing && (
        <p className="vs-bad" id={`${id}-missing`}>
          <Icon name="circle-alert" size={16} />
          {say('return-missing')}
        </p>
      )}
      <textarea
        id={id}
        ref={input}
        rows={4}
        maxLength={LONGEST}
        required
        value={reason}
        aria-invalid={missing || undefined}
        aria-describedby={missing ? `${id}-missing` : `${id}-note`}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setMissing(false)
        }}
      />
      {refused && (
        <p className="vs-bad" role="alert">
          <Icon name="circle-alert" size={16} />
          {refused.detail === '' ? say('failed') : refused.detail}{' '}
          {refused.code !== '' && say('code', { code: refused.code })}
        </p>
      )}
      <p>
        <button type="submit" className="ed-button ed-button-main">
          {say('return-yes')}
        </button>{' '}
        <button type="button" className="ed-button" onClick={leave}>
          {say('return-no')}
        </button>
      </p>
    </form>
  )
}
