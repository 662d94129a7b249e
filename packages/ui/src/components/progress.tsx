import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** "Schritt 3 von 5" with one segment per step, and what comes next. */
export function Progress({ language, number, total, next, aside }: {
  readonly language: Language
  readonly number: number
  readonly total: number
  readonly next?: string | undefined
  /** Shown after the count, for example the name of the service. */
  readonly aside?: string | undefined
}) {
  const words = say(language)
  return (
    <div className="lz-progress">
      <div className="lz-progress-row">
        <p>
          {words('step')} <strong>{number}</strong> {words('stepOf', { total })}
          {aside !== undefined && ` · ${aside}`}
        </p>
        {next !== undefined && <p>{next}</p>}
      </div>
      <div className="lz-segments" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span key={index} className={index < number ? 'lz-segment-on' : ''} />
        ))}
      </div>
    </div>
  )
}
