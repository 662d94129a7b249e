import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { say as bindWords } from '../messages/say.ts'
import type { WorkshopClient } from './client.ts'
import { DraftRoom } from './draft-room.tsx'
import type { PageData } from './page-data.ts'
import { StartPage } from './start-page.tsx'
import { Waiting } from './waiting.tsx'

const HOME = '/werkstatt'

/** Loaded when somebody opens a version. */
const VersionRoom = lazy(async () => ({ default: (await import('../publish/version-room.tsx')).VersionRoom }))

/** The workshop: its start page, the room of a procedure (`/werkstatt/{process}`) and the page of a version (`…/{hash}`). */
export function App({ client, data }: { readonly client: WorkshopClient; readonly data: PageData }) {
  const [{ process, version }, setPlace] = useState(() => placeOf(location.pathname))
  const say = useMemo(() => bindWords(data.language), [data.language])
  useEffect(() => {
    const moved = () => setPlace(placeOf(location.pathname))
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [])
  const go = (...names: readonly string[]) => {
    history.pushState(null, '', [HOME, ...names.map(encodeURIComponent)].join('/'))
    setPlace(placeOf(location.pathname))
    window.scrollTo(0, 0)
  }
  if (process === null) {
    return (
      <StartPage
        client={client}
        data={data}
        say={say}
        home={HOME}
        onOpen={(process, version) => go(process, ...(version === undefined ? [] : [version]))}
      />
    )
  }
  if (version !== null) {
    return (
      <Suspense fallback={<Waiting say={say} />}>
        <VersionRoom key={version} client={client} data={data} hash={version} home={HOME} onLeave={() => go()} />
      </Suspense>
    )
  }
  return (
    <DraftRoom
      key={process}
      client={client}
      data={data}
      say={say}
      process={process}
      home={HOME}
      onLeave={() => go()}
      onOpenVersion={(hash) => go(process, hash)}
    />
  )
}

interface Place {
  readonly process: string | null
  readonly version: string | null
}

function placeOf(path: string): Place {
  const [process = null, version = null] = path
    .split('/')
    .slice(2)
    .filter((part) => part !== '')
    .map(decodeURIComponent)
  return { process, version }
}
