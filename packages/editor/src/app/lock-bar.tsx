import { Icon } from '@laufzettel/ui'
import { useEffect, useId, useState } from 'react'
import type { WorkshopClient } from './client.ts'
import { useDocument, useEditor } from './editor-context.ts'

const HEARTBEAT = 30_000

type Presence = Extract<Awaited<ReturnType<WorkshopClient['modelDraftPresence']>>, { ok: true }>['value']

/**
 * Who else is here, and who writes. Somebody who does not hold the lock may take it over with a reason; a save
 * that came too late leaves both versions, and the person chooses.
 */
export function LockBar({ client, draft, held, onReload }: {
  readonly client: WorkshopClient
  readonly draft: string
  readonly held: { value: string | null }
  readonly onReload: () => void
}) {
  const { store, say } = useEditor()
  const saved = useDocument((state) => state.saved)
  const [presence, setPresence] = useState<Presence | null>(null)
  const [failed, setFailed] = useState('')
  const [reason, setReason] = useState('')
  const id = useId()

  useEffect(() => {
    const tell = async () => {
      const answer = await client.modelDraftPresence({ params: { draft }, body: { lock: held.value } }).catch(() => null)
      if (answer?.ok) setPresence(answer.value)
    }
    void tell()
    const timer = setInterval(() => void tell(), HEARTBEAT)
    return () => clearInterval(timer)
  }, [client, draft, held])

  const takeOver = async () => {
    const answer = await client.lockModelDraft({ params: { draft }, body: { takeOver: reason } }).catch(() => null)
    if (!answer?.ok) return setFailed(answer?.problem.detail ?? say('failed-title'))
    held.value = answer.value.lock
    onReload()
  }
  if (saved.state === 'stale') {
    return (
      <div className="ed-bar" role="alert">
        <Icon name="triangle-alert" size={20} />
        <p>
          <strong>{say('save-stale')}</strong> {saved.reason?.[store.getState().language]} {say('stale-safe')}
        </p>
        <button type="button" className="ed-button" onClick={onReload}>
          {say('stale-take-theirs')}
        </button>
        {held.value !== null && presence?.mine !== false && (
          <button type="button" className="ed-button" onClick={() => void store.getState().saveOver()}>
            {say('stale-keep-mine')}
          </button>
        )}
      </div>
    )
  }
  const holder = presence?.lock?.holder.name
  if (presence === null || presence.mine || holder === undefined) {
    const others = presence?.present.map(({ person }) => person.name) ?? []
    return others.length > 1 ? (
      <p className="ed-bar ed-bar-quiet">
        <Icon name="users" size={16} />
        {say('presence', { names: others.join(', ') })}
      </p>
    ) : null
  }
  return (
    <form
      className="ed-bar"
      onSubmit={(event) => {
        event.preventDefault()
        void takeOver()
      }}
    >
      <Icon name="lock" size={20} />
      <p>
        <strong>{say('locked-by', { name: holder })}</strong> {say('locked-note')}
      </p>
      <label htmlFor={id}>{say('take-over-reason')}</label>
      <input
        id={id}
        className="ed-input"
        required
        minLength={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" className="ed-button">
        {say('take-over')}
      </button>
      {failed !== '' && <p className="ed-error">{failed}</p>}
    </form>
  )
}
