import type { Language } from '@laufzettel/engine'
import { useState } from 'react'
import { VersionOutline } from '../versions/version-outline.tsx'
import type { PublishClient, StoredVersion } from './client.ts'
import { publishWords } from './words.ts'

/** A version and the one before it, each to be opened and read; neither can be changed here. */
export function ReadVersions({
  client,
  version,
  former,
  language,
}: {
  readonly client: Pick<PublishClient, 'definitionVersion'>
  readonly version: StoredVersion
  readonly former: StoredVersion['summary'] | null
  readonly language: Language
}) {
  const say = publishWords(language)
  const [before, setBefore] = useState<StoredVersion | null>(null)
  const [failed, setFailed] = useState(false)
  const open = async () => {
    if (before !== null || former === null) return
    const answer = await client.definitionVersion({ params: { hash: former.hash } }).catch(() => null)
    setFailed(!answer?.ok)
    if (answer?.ok) setBefore(answer.value)
  }
  const titleOf = ({ version: number, state, returned }: StoredVersion['summary']) =>
    say('version-state', { version: number, state: say(returned === null ? `state-${state}` : 'state-returned') })
  return (
    <section className="vs-card" aria-labelledby="pb-read">
      <h3 id="pb-read" className="vs-group-title">
        {say(former === null ? 'read-one' : 'read')}
      </h3>
      <details>
        <summary>{titleOf(version.summary)}</summary>
        <VersionOutline definition={version.definition} revisions={version.revisions} language={language} />
      </details>
      {former !== null && (
        <details onToggle={(event) => event.currentTarget.open && void open()}>
          <summary>{titleOf(former)}</summary>
          {before === null ? (
            <p role="status">{failed ? say('failed') : say('loading')}</p>
          ) : (
            <VersionOutline definition={before.definition} revisions={before.revisions} language={language} />
          )}
        </details>
      )}
    </section>
  )
}
