import { Icon } from '@laufzettel/ui'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { WorkshopClient } from './client.ts'
import { useDocument, useEditor } from './editor-context.ts'
import { OwnWindow } from './own-window.tsx'
import { TakeOver } from './take-over.tsx'

const HEARTBEAT = 30_000
const staleBar = () => import('./stale-bar.tsx')
/** Compares two versions, which few people ever see; loaded before it is needed, since the connection may go. */
const StaleBar = lazy(async () => ({ default: (await staleBar()).StaleBar }))

type Presence = Extract<Awaited<ReturnType<WorkshopClient['modelDraftPresence']>>, { ok: true }>['value']

/**
 * Who else is here, and who writes. Somebody who does not hold the lock may take it over: from another person with a
 * reason, from another window of her own without.
 */
export function LockBar({ client, draft, held, user, onReload }: {
  readonly client: WorkshopClient
  readonly draft: string
  readonly held: { value: string | null }
  /** Id of the person at this window. */
  readonly user: string
  readonly onReload: () => void
}) {
  const { say, store } = useEditor()
  const saved = useDocument((state) => state.saved)
  const [presence, setPresence] = useState<Presence | null>(null)
  const stale = saved.state === 'stale'

  const tell = useCallback(async () => {
    const answer = await client.modelDraftPresence({ params: { draft }, body: { lock: held.value } }).catch(() => null)
    if (answer?.ok) setPresence(answer.value)
  }, [client, draft, held])
  useEffect(() => {
    void tell()
    const timer = setInterval(() => void tell(), HEARTBEAT)
    // Who comes back to a window learns at once what happened to the draft in another one.
    const back = () => void tell()
    window.addEventListener('focus', back)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', back)
    }
  }, [tell])
  useEffect(() => {
    staleBar().catch(() => undefined)
  }, [])
  // When a save was refused, the lock may have gone meanwhile.
  useEffect(() => {
    if (stale) void tell()
  }, [tell, stale])

  // What was pressed in the bar goes with it.
  const wasStale = useRef(stale)
  useEffect(() => {
    if (wasStale.current && !stale && document.activeElement === document.body) document.getElementById('ed-title')?.focus()
    wasStale.current = stale
  }, [stale])

  const takeOver = async (reason?: string): Promise<string | null> => {
    const body = reason === undefined ? {} : { takeOver: reason }
    const answer = await client.lockModelDraft({ params: { draft }, body }).catch(() => null)
    if (!answer?.ok) return answer?.problem.detail ?? say('failed-title')
    held.value = answer.value.lock
    setPresence(answer.value.presence)
    return null
  }
  const holder = presence?.mine === true ? undefined : presence?.lock?.holder
  if (stale) {
    return (
      <Suspense>
        <StaleBar
          saved={saved}
          mine={presence?.mine === true}
          own={holder?.id === user}
          onTakeTheirs={onReload}
          onTakeOver={takeOver}
        />
      </Suspense>
    )
  }
  if (presence === null || holder === undefined) {
    const others = presence?.present.map(({ person }) => person.name) ?? []
    return others.length > 1 ? (
      <section className="ed-bar ed-bar-quiet" aria-label={say('region-lock')}>
        <Icon name="users" size={16} />
        <p>{say('presence', { names: others.join(', ') })}</p>
      </section>
    ) : null
  }
  const goOn = async (reason?: string) => {
    const refused = await takeOver(reason)
    if (refused !== null) return refused
    // What was changed meanwhile is saved; where it does not fit what is stored, both are shown.
    if (saved.state === 'saved') onReload()
    else await store.getState().saveNow()
    return null
  }
  return (
    <section className="ed-bar" aria-label={say('region-lock')}>
      <Icon name="lock" size={20} />
      {holder.id === user ? (
        <OwnWindow onGoOn={goOn} />
      ) : (
        <>
          <p>
            <strong>{say('locked-by', { name: holder.name })}</strong> {say('locked-note')}
          </p>
          <TakeOver onTakeOver={goOn} />
        </>
      )}
    </section>
  )
}
