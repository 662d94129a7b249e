import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { say as bindWords } from '../messages/say.ts'
import type { WorkshopClient } from './client.ts'
import type { LeaveGuard } from './leave-guard.ts'
import type { PageData } from './page-data.ts'
import { addressOf, HOME, type Place, placeOf } from './place.ts'
import type { Session } from './session.ts'
import { SessionBar } from './session-bar.tsx'
import { StartPage } from './start-page.tsx'
import { Waiting } from './waiting.tsx'

/** Behind the list of procedures, which comes first. */
const draftRoom = () => import('./draft-room.tsx')
const DraftRoom = lazy(async () => ({ default: (await draftRoom()).DraftRoom }))
/** Loaded when somebody opens a version. */
const VersionRoom = lazy(async () => ({ default: (await import('../publish/version-room.tsx')).VersionRoom }))

interface AppProps {
  readonly client: WorkshopClient
  readonly session: Session
  readonly data: PageData
}

/** The workshop: its start page, the rooms of a procedure's draft, and the page of a version. `place.ts` has the addresses. */
export function App({ client, session, data }: AppProps) {
  const [place, setPlace] = useState(() => placeOf(location))
  const say = useMemo(() => bindWords(data.language), [data.language])
  const guard = useRef<LeaveGuard | null>(null)
  const shown = useRef(place)
  useEffect(() => {
    shown.current = place
  }, [place])
  useEffect(() => {
    const moved = () => {
      const next = placeOf(location)
      const { process, version } = shown.current
      const leaves = next.process !== process || next.version !== version
      if (!leaves || guard.current === null || guard.current.isSafe()) return setPlace(next)
      // The browser has left already: back here until all is saved, or the person goes without.
      history.pushState(null, '', addressOf(shown.current))
      guard.current.leave(() => {
        history.replaceState(null, '', addressOf(next))
        setPlace(next)
      })
    }
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [])
  const go = useCallback((next: Partial<Place>) => {
    const address = addressOf(next)
    if (address !== location.pathname + location.search) history.pushState(null, '', address)
    setPlace(placeOf(location))
  }, [])
  const goPage = (next: Partial<Place>) => {
    go(next)
    window.scrollTo(0, 0)
  }
  const bar = <SessionBar session={session} say={say} language={data.language} user={data.user.name} />
  const { process, version } = place
  // Behind the first picture: who looks at the list opens one of it next.
  useEffect(() => {
    draftRoom().catch(() => undefined)
  }, [])
  if (process === null) {
    return <StartPage client={client} data={data} say={say} home={HOME} bar={bar} onOpen={goPage} />
  }
  if (version !== null) {
    return (
      <Suspense fallback={<Waiting say={say} />}>
        <VersionRoom
          key={version}
          client={client}
          data={data}
          hash={version}
          home={HOME}
          bar={bar}
          onLeave={() => goPage({})}
        />
      </Suspense>
    )
  }
  return (
    <Suspense fallback={<Waiting say={say} />}>
      <DraftRoom
        key={process}
        client={client}
        session={session}
        data={data}
        say={say}
        process={process}
        place={place}
        home={HOME}
        bar={bar}
        guard={guard}
        onGo={go}
        onLeave={() => goPage({})}
        onOpenVersion={(hash) => goPage({ process, version: hash })}
      />
    </Suspense>
  )
}
