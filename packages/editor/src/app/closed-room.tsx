import type { Language } from '@laufzettel/engine'
import type { Say } from '@laufzettel/ui'
import type { MessageKey } from '../messages/say.ts'
import { Failure } from './failure.tsx'
import { HomeLink } from './home-link.tsx'
import { useClosedHeading } from './use-closed-heading.ts'
import { Waiting } from './waiting.tsx'

interface ClosedRoomProps {
  readonly say: Say<MessageKey>
  readonly language: Language
  readonly home: string
  readonly onLeave: () => void
  /** Why the draft is not open; null while it is being fetched. */
  readonly failed: { readonly failed: string; readonly code: string } | null
  readonly onAgain: () => void
}

/** The page of a draft that is not open: not yet, or because it could not be fetched. */
export function ClosedRoom({ say, language, home, onLeave, failed, onAgain }: ClosedRoomProps) {
  const heading = useClosedHeading(say('start-draft'), language, failed !== null)
  return (
    <div className="ed ed-start">
      <header className="ed-head">
        <HomeLink say={say} home={home} onLeave={onLeave} />
      </header>
      <main className="ed-reading">
        <h1 ref={heading} tabIndex={-1}>
          {say('start-draft')}
        </h1>
        {failed === null ? (
          <Waiting say={say} />
        ) : (
          <Failure
            say={say}
            words={say('failed-draft')}
            detail={failed.failed}
            code={failed.code}
            onAgain={() => {
              // What was pressed is gone now.
              heading.current?.focus()
              onAgain()
            }}
          />
        )}
      </main>
    </div>
  )
}
