import { useEffect, useMemo, useState } from 'react'
import { say as bindWords } from '../messages/say.ts'
import type { WorkshopClient } from './client.ts'
import { DraftRoom } from './draft-room.tsx'
import type { PageData } from './page-data.ts'
import { StartPage } from './start-page.tsx'

const HOME = '/werkstatt'

/** The workshop: its start page, and the room of one procedure under `/werkstatt/{process}`. */
export function App({ client, data }: { readonly client: WorkshopClient; readonly data: PageData }) {
  const [process, setProcess] = useState(() => processOf(location.pathname))
  const say = useMemo(() => bindWords(data.language), [data.language])
  useEffect(() => {
    const moved = () => setProcess(processOf(location.pathname))
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [])
  const go = (next: string | null) => {
    history.pushState(null, '', next === null ? HOME : `${HOME}/${encodeURIComponent(next)}`)
    setProcess(next)
    window.scrollTo(0, 0)
  }
  if (process === null) {
    return <StartPage client={client} data={data} say={say} home={HOME} onOpen={go} />
  }
  return <DraftRoom key={process} client={client} data={data} say={say} process={process} home={HOME} onLeave={() => go(null)} />
}

function processOf(path: string): string | null {
  const [, , name] = path.split('/')
  return name === undefined || name === '' ? null : decodeURIComponent(name)
}
