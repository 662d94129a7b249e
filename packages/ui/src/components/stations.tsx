import { Icon } from '../icons/icon.tsx'
import type { Language } from '@laufzettel/engine'
import { say } from '../messages/say.ts'

/** A station of the Laufzettel. `note` says when, or what must happen first. */
export interface Station {
  readonly key: string
  readonly name: string
  readonly state: 'done' | 'here' | 'toCome'
  readonly note?: string
}

const CLASSES: Readonly<Record<Station['state'], string>> = {
  done: 'lz-station-done',
  here: 'lz-station-here',
  toCome: 'lz-station-to-come',
}

/**
 * The Laufzettel: stations joined by a line, each with its state in words for screen readers.
 * `waiting` colours the present station as one that waits for the reader.
 */
export function Stations({ language, stations, waiting = false }: {
  readonly language: Language
  readonly stations: readonly Station[]
  readonly waiting?: boolean
}) {
  const words = say(language)
  return (
    <ol className={waiting ? 'lz-stations lz-stations-waiting' : 'lz-stations'}>
      {stations.map((station) => (
        <li
          key={station.key}
          className={CLASSES[station.state]}
          {...(station.state === 'here' ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="lz-station-mark" aria-hidden="true">
            {station.state === 'done' && <Icon name="check" size={16} />}
          </span>
          <div>
            <p className="lz-station-name">
              {station.name}
              <span className="kern-sr-only"> ({words(station.state)})</span>
            </p>
            {station.note !== undefined && <p className="lz-station-note">{station.note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
