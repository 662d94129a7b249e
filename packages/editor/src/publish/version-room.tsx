import { Icon } from '@laufzettel/ui'
import { HomeLink } from '../app/home-link.tsx'
import type { ReactNode } from 'react'
import type { PageData } from '../app/page-data.ts'
import { say as wordsOf } from '../messages/say.ts'
import type { PublishClient } from './client.ts'
import { VersionPage } from './version-page.tsx'

/** The page of one version, for the person who approves it and for everybody who wants to read it. */
export function VersionRoom({
  client,
  data,
  hash,
  home,
  bar,
  onLeave,
}: {
  readonly client: PublishClient
  readonly data: PageData
  readonly hash: string
  /** Address of the start page. */
  readonly home: string
  /** Messages under the head. */
  readonly bar: ReactNode
  readonly onLeave: () => void
}) {
  const { language, user, today } = data
  const say = wordsOf(language)
  return (
    <div className="ed pb-room">
      <header className="ed-head">
        <HomeLink say={say} home={home} onLeave={onLeave} />
        <span className="ed-grow" />
        <span className="ed-user">
          <Icon name="user" size={16} />
          {user.name}
        </span>
      </header>
      <div className="ed-bars">{bar}</div>
      <main className="ed-room">
        <VersionPage client={client} hash={hash} language={language} user={user} today={today} onBack={onLeave} />
      </main>
    </div>
  )
}
