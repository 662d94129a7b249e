import { EUROPE_BERLIN, type Language, localDateTime } from '@laufzettel/engine'
import { dayAndTime, type Say } from '@laufzettel/ui'
import type { MessageKey } from '../messages/say.ts'
import type { Model } from './client.ts'

export type Returned = NonNullable<Model['versions'][number]['returned']>

/** Who sent a proposal back, when, and why, in that person's words. */
export function ReturnedNote({ version, returned, language, say }: {
  readonly version: number
  readonly returned: Returned
  readonly language: Language
  readonly say: Say<MessageKey>
}) {
  const time = dayAndTime(localDateTime(returned.at, EUROPE_BERLIN), language)
  return (
    <div className="ed-returned">
      <p>
        <strong>{say('returned', { name: returned.by.name, version, time })}</strong>
      </p>
      <p>{say('returned-reason', { reason: returned.reason })}</p>
    </div>
  )
}
