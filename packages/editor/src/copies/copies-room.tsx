import type { Language } from '@laufzettel/engine'
import { Icon, type Say } from '@laufzettel/ui'
import { useEffect, useRef } from 'react'
import { Failure } from '../app/failure.tsx'
import { Waiting } from '../app/waiting.tsx'
import type { EditorStore } from '../document/store.ts'
import type { MessageKey } from '../messages/say.ts'
import '../publish/publish.scss'
import { CopyCard } from './copy-card.tsx'
import type { Copies } from './use-copies.ts'

interface CopiesRoomProps {
  readonly store: EditorStore
  readonly copies: Copies
  readonly language: Language
  readonly say: Say<MessageKey>
  /** Id of the person who looks. */
  readonly user: string
  readonly onAgain: () => void
  readonly onBack: () => void
}

/** What was written at the draft and is not in it: to be read, compared, and taken over. */
export function CopiesRoom({ store, copies, language, say, user, onAgain, onBack }: CopiesRoomProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  // Others may have saved meanwhile.
  useEffect(onAgain, [onAgain])
  return (
    <section className="pb" aria-labelledby="copies-title">
      <div className="pb-bar">
        <button type="button" className="ed-button" onClick={onBack}>
          <Icon name="arrow-left" size={16} />
          {say('copies-back')}
        </button>
        <h2 id="copies-title" ref={title} tabIndex={-1}>
          {say('copies-title')}
        </h2>
      </div>
      <div className="ed-copies">
        <p className="ed-lead">{say('copies-lead')}</p>
        {copies === null && <Waiting say={say} />}
        {copies === 'failed' && <Failure say={say} words={say('copies-failed')} onAgain={onAgain} />}
        {Array.isArray(copies) && copies.length === 0 && <p className="ed-empty">{say('copies-none')}</p>}
        {copies !== null && copies !== 'failed' && (
          <ul className="ed-plain">
            {copies.map((copy) => (
              <CopyCard key={copy.id} copy={copy} store={store} language={language} say={say} user={user} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
