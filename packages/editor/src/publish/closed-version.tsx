import type { Language } from '@laufzettel/engine'
import { useClosedHeading } from '../app/use-closed-heading.ts'
import type { Refused } from './client.ts'
import { publishWords } from './words.ts'

interface ClosedVersionProps {
  readonly language: Language
  /** Why the version is not shown; null while it is being fetched. */
  readonly failed: Refused | null
  readonly onAgain: () => void
  readonly onBack: () => void
}

/** The page of a version that is not shown: not yet, or because it could not be fetched. */
export function ClosedVersion({ language, failed, onAgain, onBack }: ClosedVersionProps) {
  const say = publishWords(language)
  const heading = useClosedHeading(say('closed'), language, failed !== null)
  return (
    <div className="pb pb-failed">
      <h1 ref={heading} tabIndex={-1}>
        {say('closed')}
      </h1>
      {failed === null ? (
        <p role="status">{say('loading')}</p>
      ) : (
        <>
          <p role="alert">
            {failed.detail === '' ? say('failed') : failed.detail}{' '}
            {failed.code !== '' && say('code', { code: failed.code })}
          </p>
          <button
            type="button"
            className="ed-button"
            onClick={() => {
              // What was pressed is gone now.
              heading.current?.focus()
              onAgain()
            }}
          >
            {say('again')}
          </button>{' '}
          <button type="button" className="ed-button" onClick={onBack}>
            {say('to-start')}
          </button>
        </>
      )}
    </div>
  )
}
