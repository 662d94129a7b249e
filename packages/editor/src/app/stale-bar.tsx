import { compareModels } from '@laufzettel/engine'
import { Icon } from '@laufzettel/ui'
import { useMemo, useState } from 'react'
import type { Saved } from '../document/autosave.ts'
import { Comparison } from '../versions/comparison.tsx'
import { useDocument, useEditor } from './editor-context.ts'
import { TakeOver } from './take-over.tsx'

/** A save came too late: both versions are there, what differs is said, and the person chooses. */
export function StaleBar({ saved, mine, own, onTakeTheirs, onTakeOver }: {
  readonly saved: Saved
  /** Whether this window holds the lock, so that it may save over the other version. */
  readonly mine: boolean
  /** Whether another window of the same person holds it: then no reason is needed. */
  readonly own: boolean
  readonly onTakeTheirs: () => void
  /** Takes the lock; the answer says why not. */
  readonly onTakeOver: (reason?: string) => Promise<string | null>
}) {
  const { store, language, say } = useEditor()
  const draft = useDocument((state) => state.draft)
  const [asked, setAsked] = useState(false)
  const stored = saved.stored?.draft
  const changes = useMemo(() => (stored ? compareModels(stored, draft) : []), [stored, draft])
  const [refused, setRefused] = useState<string | null>(null)
  const keep = async () => {
    if (!mine && !own) return setAsked(true)
    const why = mine ? null : await onTakeOver()
    setRefused(why)
    if (why === null) await store.getState().saveOver()
  }
  return (
    <div className="ed-bar" role="alert">
      <Icon name="triangle-alert" size={20} />
      <div>
        <h2>{say('save-stale')}</h2>
        <p>{saved.reason?.[language] ?? say('stale-safe')}</p>
      </div>
      <button type="button" className="ed-button" onClick={onTakeTheirs}>
        {say('stale-take-theirs')}
      </button>
      {!asked && (
        <button type="button" className="ed-button" onClick={() => void keep()}>
          {say('stale-keep-mine')}
        </button>
      )}
      {refused !== null && <p className="ed-error">{refused}</p>}
      {asked && (
        <TakeOver
          focused
          onTakeOver={async (reason) => {
            const refused = await onTakeOver(reason)
            if (refused === null) await store.getState().saveOver()
            return refused
          }}
        />
      )}
      {changes.length === 0 ? (
        <p>{say('stale-same')}</p>
      ) : (
        <details>
          <summary>{say('stale-compare', { count: changes.length })}</summary>
          <Comparison changes={changes} language={language} />
        </details>
      )}
    </div>
  )
}
