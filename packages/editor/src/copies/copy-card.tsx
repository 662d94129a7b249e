import { compareModels, EUROPE_BERLIN, formatDateShort, type Language, localDate, localDateTime } from '@laufzettel/engine'
import { dayAndTime, Icon, type Say } from '@laufzettel/ui'
import { useId, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { SecondLook } from '../app/second-look.tsx'
import { adoptCopy } from '../document/edits/adopt-copy.ts'
import type { EditorStore } from '../document/store.ts'
import type { MessageKey } from '../messages/say.ts'
import { Comparison } from '../versions/comparison.tsx'
import { VersionOutline } from '../versions/version-outline.tsx'
import type { Copy } from './use-copies.ts'

interface CopyCardProps {
  readonly copy: Copy
  readonly store: EditorStore
  readonly language: Language
  readonly say: Say<MessageKey>
  readonly user: string
}

/** One copy: whose it is, why it was kept and until when, what it has that the draft has not, and the way to take it over. */
export function CopyCard({ copy, store, language, say, user }: CopyCardProps) {
  const draft = useStore(store, (state) => state.draft)
  const changes = useMemo(() => compareModels(draft, copy.draft), [draft, copy.draft])
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const time = (of: Language) => dayAndTime(localDateTime(copy.keptAt, EUROPE_BERLIN), of)
  const adopt = () => {
    const refused = store
      .getState()
      .apply(adoptCopy, { content: copy.draft, of: { de: `vom ${time('de')}`, en: `of ${time('en')}` } }, { keepStored: true })
    // What was pressed is gone now.
    if (refused === null) heading.current?.focus()
    return undefined
  }
  const mine = copy.owner.id === user
  return (
    <li className="ed-card">
      <h3 id={id} ref={heading} tabIndex={-1}>
        {mine ? say('copy-mine', { time: time(language) }) : say('copy-of', { name: copy.owner.name, time: time(language) })}
      </h3>
      <p>{whyKept(copy, language, say, user)}</p>
      <p className="ed-quiet">
        {say('copy-until', { date: formatDateShort(localDate(copy.deletedAt, EUROPE_BERLIN), language) })}
      </p>
      {changes.length === 0 ? (
        <p className="ed-copy-same">
          <Icon name="circle-check" size={16} />
          {say('copy-same')}
        </p>
      ) : (
        <details>
          <summary>
            {changes.length === 1 ? say('copy-compare-one') : say('copy-compare', { count: changes.length })}
          </summary>
          <Comparison changes={changes} language={language} />
        </details>
      )}
      <details>
        <summary>{say('copy-read')}</summary>
        <VersionOutline definition={copy.draft.definition} revisions={copy.draft.revisions} language={language} />
      </details>
      {changes.length > 0 && (
        <SecondLook
          act={say('copy-adopt')}
          describedBy={id}
          question={say('copy-adopt-sure')}
          yes={say('copy-adopt-yes')}
          no={say('copy-adopt-no')}
          onYes={adopt}
        />
      )}
    </li>
  )
}

/** Why this is a copy, in a sentence; the person who looks is addressed. */
export function whyKept(
  { why, owner, other, reason }: Pick<Copy, 'why' | 'owner' | 'other' | 'reason'>,
  language: Language,
  say: Say<MessageKey>,
  user: string,
): string {
  const name = other?.name ?? ''
  if (why === 'overwritten') return other?.id === user ? say('copy-overwritten-you') : say('copy-overwritten', { name })
  if (other !== null && other.id === owner.id) return say('copy-own-window')
  if (why === 'stale') return say('copy-stale', { name })
  return say('copy-lock-lost', { name, reason: reason?.[language] ?? '' })
}
